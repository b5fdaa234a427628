import type { ListToExport } from "@/lib/usecases/export-list/export-list";
import { proveBeforeFile } from "@/lib/web/prove";

/** Lists that hold no records of what was found or of who did what: one's own, and what the product works with. */
const NO_RECORDS: readonly ListToExport<never>["list"][] = [
  ...(["inbox", "views", "imports", "sessions", "tokens", "together", "lists", "organisations"] as const),
];

/** What a list of its kind would hold without any filter: how many rows. */
export type HowManyOfAll = () => Promise<number>;

/**
 * Leads to where somebody shows again that it is they, before all of a list of records leaves as a file. What the file holds says so, and
 * not how it was asked for: a filter that leaves nothing out is none.
 */
export const proveBeforeAll = <Row>(
  { list, count }: Pick<ListToExport<Row>, "list" | "count">,
  filters: readonly string[],
  ofAll: HowManyOfAll | null,
  address: string,
): Promise<void> =>
  proveBeforeFile(address, async () => {
    if (NO_RECORDS.includes(list)) return false;
    return filters.length === 0 || (ofAll !== null && count === (await ofAll()));
  });
