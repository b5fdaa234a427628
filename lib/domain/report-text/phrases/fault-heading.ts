import { opensWithSubject } from "./wording";

/** "The force doesn’t always record …", "Victims aren’t always told …", "The constabulary lacks an auditable process …" */
const FALLS_SHORT =
  /^(?:\S+ ){1,8}(?:(?:doesn|don|isn|aren|hasn|haven|can)[’']t|(?:does|do|is|are|has|have) not|cannot|lacks?|fails?|(?:is|are) failing)\b/;
/** "A better understanding of the threat from organised crime is needed"; "… compliance with victim personal statements is poor" */
const FOUND_WANTING =
  /\b(?:is|are) (?:needed|required|poor|weak|lacking|inconsistent|insufficient|inadequate|ineffective|incomplete|too (?:few|high|long|low|many|slow))$/;

/**
 * An area for improvement as reports since 2021 print it: a heading sentence, without a full stop, that states what is
 * wrong or wanting rather than what the force should do.
 */
export const statesFault = (text: string): boolean =>
  /^[A-Z‘“]/.test(text) &&
  text.length <= 260 &&
  !/[.:;?!]/.test(text.slice(-1)) &&
  text.split(" ").length >= 6 &&
  (FALLS_SHORT.test(text) || FOUND_WANTING.test(text));

/** "The force doesn’t always record the reasons for victims withdrawing their support": said of the force itself. */
export const statesFaultOfForce = (text: string): boolean =>
  opensWithSubject(text) && FALLS_SHORT.test(text.slice(0, 200));

/** The paragraph that explains such a heading: sentences, each with its full stop. */
export const explains = (text: string | undefined): boolean => text !== undefined && /[.][”’"']?$/.test(text);
