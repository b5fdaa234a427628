import type { FindingColumn } from "@/components/finding/finding-table";
import { FIRST_PAGE, SORTED_COLUMNS } from "@/lib/domain/finding/register-filter";
import { type RegisterQuery, registerHref } from "@/lib/forms/register-query";

type Links = Record<FindingColumn, { href: string; now: "ascending" | "descending" | null }>;

/** Each head sorts by its column; the one that is sorted by turns the order round. Sorting begins at the first page again. */
export function sortLinks(query: RegisterQuery): Links {
  const { by, descending } = query.sort;
  const link = (column: FindingColumn) => {
    const sort = { by: column, descending: column === by && !descending };
    const now = column !== by ? null : descending ? ("descending" as const) : ("ascending" as const);
    return [column, { href: registerHref({ ...query, sort, place: FIRST_PAGE }), now }] as const;
  };
  return Object.fromEntries(SORTED_COLUMNS.map(link)) as Links;
}
