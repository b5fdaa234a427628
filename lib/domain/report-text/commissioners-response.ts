import type { FoundFinding } from "./reading";
import type { ReadingLine } from "./reading-line";
import { sentencesOf } from "./sentences";

/** "Response of the Police and Crime Commissioner …"; "The Commissioner's response"; "… under section 55 of the Police Act 1996" */
const RESPONSE =
  /\bsection 55\b|\bresponse (?:of|by|from) the\b.{0,40}\bcommissioner\b|\bcommissioner[’']s response\b/i;
/** "I have asked the Chief Constable to report to me on this in July."; "I accept recommendation 1: …" */
const OWN_WORDS = /^(?:I|My|We|Our)\b/;

/** A local policing body's response under section 55 of the Police Act 1996: it says what was recommended, and recommends nothing. */
export const isCommissionersResponse = (lines: readonly ReadingLine[]): boolean =>
  lines.slice(0, 12).some(({ text }) => RESPONSE.test(text.slice(0, 300)));

/**
 * What such a response quotes of the report: low in confidence, since another than the inspectorate lists it, and
 * without what the commissioner says of it.
 */
export function quotedInResponse(findings: readonly FoundFinding[]): readonly FoundFinding[] {
  const quoted = findings.map((finding) => {
    const text = sentencesOf(finding.text)
      .filter((sentence) => !OWN_WORDS.test(sentence))
      .join(" ");
    return text === "" || OWN_WORDS.test(finding.text) ? null : { ...finding, text, confidence: "low" as const };
  });
  const places = quoted.map((_, at) => quoted.slice(0, at).filter((one) => one !== null).length);
  return quoted.flatMap((finding) => {
    if (finding === null) return [];
    const { parent } = finding;
    const kept = parent !== null && quoted[parent] ? (places[parent] ?? null) : null;
    return [{ ...finding, parent: kept }];
  });
}
