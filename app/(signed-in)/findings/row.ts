import type { FindingRow } from "@/components/finding/finding-row";
import type { FindingSummary } from "@/lib/data/queries/finding-rows";
import { passageOf } from "@/lib/format/passage";
import { words } from "@/lib/words/words";

/** What a row shows of a finding's words by themselves, in characters: what is found later is shown below them. */
const IN_SIGHT = 90;

/**
 * A finding as the table shows it: indented where its cause of concern stands just above, with its force where there are
 * several, and the passage that was `searched` for where its words do not show it anyway.
 */
export function toRow(
  summary: FindingSummary,
  indented: readonly string[],
  several: boolean,
  searched = "",
): FindingRow {
  const { hit } = summary;
  const passage = hit && passageOf(hit.text, searched);
  const isInSight = hit?.in === "finding" && (passage?.word === "" || hit.text.indexOf(passage?.word ?? "") < IN_SIGHT);
  return {
    ...summary,
    isChild: indented.includes(summary.reference),
    forceName: several ? summary.forceName : undefined,
    ...(hit && passage && !isInSight && { passage: { where: words.register.saidIn[hit.in], passage } }),
  };
}
