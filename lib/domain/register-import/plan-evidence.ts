import type { PlannedEvidence } from "./plan";
import type { ReadRow } from "./read-row";

/** The one web address that a cell is, or null: a path of a shared drive is words. */
function addressIn(words: string): string | null {
  if (/\s/.test(words) || !URL.canParse(words)) return null;
  const { protocol, href } = new URL(words);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

/** Where the evidence of a row is kept, unless a note of the finding says the same. */
export function evidencePlace(
  { evidence }: Pick<ReadRow, "evidence">,
  known: readonly string[],
): PlannedEvidence | null {
  if (evidence === null) return null;
  const link = addressIn(evidence);
  return known.includes(evidence) || (link !== null && known.includes(link)) ? null : { words: evidence, link };
}
