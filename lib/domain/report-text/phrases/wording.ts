import { FORCE_NAME_PATTERN } from "./force-names";

/** Who a finding speaks to: "The force", "Chief constables", "X Police", "The College of Policing and the NPCC". */
const WHO = `(?:the |all |each |every |both )?(?:force|forces|constabulary|constabularies|service|alliance|chief constables?|chief officers?|commissioner|PCCs?|police and crime commissioners?|home office|college of policing|national police chiefs['’]? ?council|NPCC|MPS|Met|ministry of justice|government|custody officers?|${FORCE_NAME_PATTERN})`;
const MODAL = "(?:should|must|needs? to|has to|have to|is required to|are required to)";

const SUBJECT = new RegExp(`^${WHO}\\b`, "i");
const MODAL_WORD = new RegExp(`\\b(?:${MODAL}|recommends?|recommended|recommending)\\b`, "i");
const NARRATIVE =
  /^(?:However|But|And|Also|In addition|Additionally|Positively|Although|While|This|These|It|They|We (?!(?:therefore )?recommend))\b/;
const DEADLINE_LEAD =
  /^(?:By|Within|(?:In|Over|During) (?:the )?(?:next |coming )?(?:\d{1,2}|one|two|three|four|six|nine|twelve|eighteen) (?:month|year)s?|Immediately|With immediate effect|No(?:t)? later than|As a matter of urgency)\b/i;
const RECOMMENDS =
  /\b(?:we|HMICFRS|HMIC|inspectors|I)\s+(?:therefore |also )?recommends?\b|\bit is recommended\b|^To address th(?:is|ese) causes? (?:of|for) concern/i;

const wordsBefore = (text: string, at: number) => text.slice(0, at).split(" ").length - 1;

/** "The force …", "West Midlands Police …", "Chief constables …" */
export const opensWithSubject = (text: string): boolean => SUBJECT.test(text.slice(0, 120));

/** "By 30 September 2024, …", "Within three months, …" */
export const opensWithDeadline = (text: string): boolean => DEADLINE_LEAD.test(text.slice(0, 40));

/** "HMICFRS recommends that", "We recommend that", "To address this cause of concern" */
export const opensWithRecommending = (text: string): boolean => RECOMMENDS.test(text.slice(0, 120));

/** A sentence that tells somebody to do something: a modal verb near its start, and no turn of a narrative before it. */
export function tellsToAct(text: string, within = 28): boolean {
  const head = text.slice(0, 600);
  if (NARRATIVE.test(head) || !/^[A-Z0-9‘“'"(]/.test(head)) return false;
  const found = MODAL_WORD.exec(head);
  return (
    found !== null &&
    wordsBefore(head, found.index) <= within &&
    !/[.?!]\s/.test(head.slice(0, found.index).replace(/\b[A-Z]\./g, ""))
  );
}

/** "The force should …": told to the force by name, at once. */
export const tellsTheForce = (text: string): boolean => opensWithSubject(text) && tellsToAct(text, 14);

/** Not "The force should have attended within the hour.", which tells what was not done */
const BODY_SHOULD = new RegExp(
  `\\b${WHO} (?:should|must)\\b(?! have (?:been|done|given|known|made|taken|[a-z]{2,}ed)\\b)`,
  "i",
);

/** "To improve the service provided to victims of domestic abuse the force should …": told to a body, wherever it is named. */
export const tellsABody = (text: string): boolean => tellsToAct(text) && BODY_SHOULD.test(text.slice(0, 400));

/** A sentence that leads into a list: "By 31 December 2023, the force should make sure that, in respect of missing children:" */
export const leadsIntoList = (text: string): boolean => /[:：]\s*[-–]?$/.test(text) && text.length <= 1_200;

/** Words in quotation marks from start to end, or the start of a spoken statement: nobody's finding. */
export const isQuotation = (text: string): boolean =>
  /^[“"]/.test(text) || /^[‘'][A-Z].{0,400}[’']$/.test(text.slice(0, 500));

/** "In our inspections, if we identify a serious … shortcoming …, we will report it as a cause of concern." */
export const isDefinition = (text: string): boolean =>
  /\b(?:will|we) report (?:it|this|them) as\b|\balways be accompanied by\b|^If (?:our|an|the|we)\b.{0,200}\b(?:cause of concern|area for improvement)\b|\bwe (?:have )?identif(?:y|ied) (?:an )?areas? for improvement (?:when|where)\b|\bwe report our concerns and recommendations earlier\b/i.test(
    text.slice(0, 600),
  );

/** What a custody report says has become of a recommendation of the last one: "… (3.14) Not achieved", "Partially achieved" */
export const isProgressOnEarlier = (text: string): boolean =>
  /(?:^|[.)|\]–-]\s*)(?:(?:partially|not|fully) )?(?:achieved|no longer (?:relevant|applicable))\.?\s*\|?$/i.test(
    text.slice(-120),
  );

/** "We identified six areas for improvement.", "The following …", "This section lists …" */
export const isIntroduction = (text: string): boolean =>
  /^(?:(?:During|In|From|As a result of|Following) (?:this|our|the)\b.{0,80}, )?(?:We|HMICFRS|HMIC|Inspectors)\s+(?:have |has |had |also )*(?:made|make|identified|found|issued|set out|highlighted|give|gave)\b|^(?:The following|Below|These are|Here|This (?:section|report|chapter|table)|Our (?:report|inspection|cause|findings|recommendation))\b/i.test(
    text.slice(0, 300),
  );
