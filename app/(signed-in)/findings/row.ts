import type { FindingRow } from "@/components/finding/finding-row";
import type { FindingSummary } from "@/lib/data/queries/finding-rows";

/** A finding as the table shows it: indented where its cause of concern stands just above, with its force where there are several. */
export const toRow = (summary: FindingSummary, indented: readonly string[], several: boolean): FindingRow => ({
  ...summary,
  href: `/findings/${summary.reference}`,
  isChild: indented.includes(summary.reference),
  forceName: several ? summary.forceName : undefined,
});
