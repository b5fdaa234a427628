import { sentencesOf } from "../phrases/sentences";
import { wordsIn } from "../phrases/words";
import type { FoundFinding } from "../reading";

/** "I have asked the Chief Constable to report to me on this in July."; "I accept recommendation 1: …" */
const OWN = new Set(["i", "my", "we", "our"]);
const inOwnWords = (text: string): boolean => {
  const [first] = wordsIn(text, 1);
  return first?.at === 0 && first.capital && OWN.has(first.is);
};

/**
 * What a commissioner’s response quotes of the report: low in confidence, since another than the inspectorate lists it, and
 * without what the commissioner says of it.
 */
export function quotedInResponse(findings: readonly FoundFinding[]): readonly FoundFinding[] {
  const quoted = findings.map((finding) => {
    const text = sentencesOf(finding.text)
      .filter((sentence) => !inOwnWords(sentence))
      .join(" ");
    return text === "" || inOwnWords(finding.text) ? null : { ...finding, text, confidence: "low" as const };
  });
  const places = quoted.map((_, at) => quoted.slice(0, at).filter((one) => one !== null).length);
  return quoted.flatMap((finding) => {
    if (finding === null) return [];
    const { parent } = finding;
    const kept = parent !== null && quoted[parent] ? (places[parent] ?? null) : null;
    return [{ ...finding, parent: kept }];
  });
}
