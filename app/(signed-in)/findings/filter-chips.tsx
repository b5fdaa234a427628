import { Chips } from "@/components/ui/chips";
import type { FilterChoices } from "@/lib/data/queries/filter-choices";
import type { Role } from "@/lib/domain/actor";
import { EVERYTHING, FIRST_PAGE, type RegisterFilter } from "@/lib/domain/finding/register-filter";
import { type RegisterQuery, registerHref } from "@/lib/forms/register-query";
import { filtersOn } from "./filters-on";

/** What is on, each with the link that takes it off. */
export const FilterChips = ({ query, choices, role }: { query: RegisterQuery; choices: FilterChoices; role: Role }) => {
  const href = (next: RegisterFilter) => registerHref({ ...query, filter: next, place: FIRST_PAGE });
  const active = filtersOn(query.filter, choices, role);
  return (
    <Chips
      active={active.map(({ label, without }) => ({ label, removeHref: href(without) }))}
      clearHref={href(EVERYTHING)}
    />
  );
};
