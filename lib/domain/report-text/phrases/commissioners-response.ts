import type { ReadingLine } from "../lines/reading-line";

/** "Response of the Police and Crime Commissioner …"; "The Commissioner's response"; "… under section 55 of the Police Act 1996" */
const RESPONSE =
  /\bsection 55\b|\bresponse (?:of|by|from) the\b.{0,40}\bcommissioner\b|\bcommissioner[’']s response\b/i;
/** A local policing body's response under section 55 of the Police Act 1996: it says what was recommended, and recommends nothing. */
export const isCommissionersResponse = (lines: readonly ReadingLine[]): boolean =>
  lines.slice(0, 12).some(({ text }) => RESPONSE.test(text.slice(0, 300)));
