import { Chips } from "@/components/ui/chips";
import type { FilterChoices } from "@/lib/data/queries/filter-choices";
import type { Role } from "@/lib/domain/actor";
import { EVERYTHING, FIRST_PAGE, NOTHING_SOUGHT, type RegisterFilter } from "@/lib/domain/finding/register-filter";
import { type RegisterQuery, registerHref } from "@/lib/forms/register-query";
import { filtersOf } from "./filter-options";

/** What is on, each with the link that takes it off. */
export const FilterChips = ({ query, choices, role }: { query: RegisterQuery; choices: FilterChoices; role: Role }) => {
  const { filter } = query;
  const href = (next: RegisterFilter) => registerHref({ ...query, filter: next, place: FIRST_PAGE });
  const search =
    filter.text === "" ? [] : [{ label: `Search: “${filter.text}”`, removeHref: href({ ...filter, text: "" }) }];
  const chips = filtersOf(filter, choices, NOTHING_SOUGHT, role).flatMap(({ label, options, without }) =>
    options
      .filter(({ checked, value }) => checked && value !== "")
      .map(({ label: words, value, name }) => ({
        label: name ? words : `${label}: ${words}`,
        removeHref: href(without(name ?? value)),
      })),
  );
  return <Chips active={[...search, ...chips]} clearHref={href(EVERYTHING)} />;
};
