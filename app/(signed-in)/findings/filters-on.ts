import type { FilterChoices } from "@/lib/data/queries/filter-choices";
import type { Role } from "@/lib/domain/actor";
import { NOTHING_SOUGHT, type RegisterFilter } from "@/lib/domain/finding/register-filter";
import { filtersOf, rangesOf } from "./filter-options";

/** One thing that a filter asks for, in words, and the filter without it. */
export interface FilterOn {
  readonly label: string;
  readonly without: RegisterFilter;
}

/** All that a filter asks for. */
export function filtersOn(filter: RegisterFilter, choices: FilterChoices, role: Role): readonly FilterOn[] {
  const search = filter.text === "" ? [] : [{ label: `Search: “${filter.text}”`, without: { ...filter, text: "" } }];
  const menus = filtersOf(filter, choices, NOTHING_SOUGHT, role).flatMap(({ label, options, without }) =>
    options
      .filter(({ checked, value }) => checked && value !== "")
      .map(({ label: words, value, name }) => ({
        label: name ? words : `${label}: ${words}`,
        without: without(name ?? value),
      })),
  );
  const days = rangesOf(filter)
    .filter(({ on }) => on !== "")
    .map(({ label, on, without }) => ({ label: `${label}: ${on}`, without }));
  return [...search, ...menus, ...days];
}
