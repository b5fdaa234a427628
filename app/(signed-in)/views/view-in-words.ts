import { filtersOn } from "@/app/(signed-in)/findings/filters-on";
import type { FilterChoices } from "@/lib/data/queries/filter-choices";
import type { Role } from "@/lib/domain/actor";
import { type RegisterQuery, readRegisterQuery } from "@/lib/forms/register-query";
import { words } from "@/lib/words/words";

/** What a view asks of the register. */
export const queryOf = (parameters: string): RegisterQuery => {
  const given = new URLSearchParams(parameters);
  return readRegisterQuery(Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)])));
};

/** What a view shows: its filters, its order where it is not the usual one, how many a page lists. */
export function viewInWords(
  { filter, sort, size }: RegisterQuery,
  choices: FilterChoices,
  role: Role,
): readonly string[] {
  const on = filtersOn(filter, choices, role).map(({ label }) => label);
  const usual = (sort.by === "reference" || sort.by === "relevance") && !sort.descending;
  return [
    ...(on.length === 0 ? [words.savedView.everything] : on),
    ...(usual ? [] : [words.finding.order[sort.by][sort.descending ? "descending" : "ascending"]]),
    ...(size === undefined ? [] : [`${size} a page`]),
  ];
}
