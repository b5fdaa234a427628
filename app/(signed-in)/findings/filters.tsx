import { FilterBar } from "@/components/ui/filter-bar";
import { type ClosedMenu, FilterMenus } from "@/components/ui/filter-menus";
import { SortBy } from "@/components/ui/sort-by";
import { onOf, rangesOn } from "@/components/ui/what-is-on";
import type { FilterChoices } from "@/lib/data/queries/filter-choices";
import type { Role } from "@/lib/domain/actor";
import { EVERYTHING, SORTS, type Sort, type Sought } from "@/lib/domain/finding/register-filter";

import { orderValue, type RegisterQuery, registerHref, registerParameters } from "@/lib/forms/register-query";
import { words } from "@/lib/words/words";
import { filtersInFull, filtersOf, rangesOf } from "./filter-options";

const both = (by: Sort) => [
  { value: orderValue({ by, descending: false }), label: words.finding.order[by].ascending },
  { value: orderValue({ by, descending: true }), label: words.finding.order[by].descending },
];
const ORDERS = SORTS.filter((by) => by !== "relevance").flatMap(both);
const OF_A_SEARCH = [...both("relevance").slice(0, 1), ...ORDERS];

/** The menus as they are while they are closed. */
function closedMenus(query: RegisterQuery, choices: FilterChoices, sought: Sought, role: Role): readonly ClosedMenu[] {
  const filters = filtersOf(query.filter, choices, sought, role).map(({ name, label, options }) => ({
    name,
    label,
    on: onOf(options),
    sent: options.flatMap((one) =>
      one.checked && one.value !== "" ? [{ name: one.name ?? name, value: one.value }] : [],
    ),
  }));
  const ranges = rangesOf(query.filter);
  const days = ranges.flatMap(({ from, first, to, last }) => [
    { name: from, value: first },
    { name: to, value: last },
  ]);
  return [
    ...filters,
    { name: "dates", label: "Dates", on: rangesOn(ranges), sent: days.filter(({ value }) => value !== "") },
  ];
}

/**
 * The filters and the order as one form whose state is the address; the search is kept. `menu` is the name of the menu that the
 * address asks to have written out and open, with all that the filters offer in `choices`; without it they hold what is on.
 */
export const Filters = ({
  query,
  choices,
  sought,
  role,
  menu,
}: {
  query: RegisterQuery;
  choices: FilterChoices;
  sought: Sought;
  role: Role;
  menu: string | null;
}) => {
  const { text } = query.filter;
  const parameters = registerParameters(query);
  const here = registerHref(query);
  return (
    <FilterBar
      action="/findings"
      kept={keptOf(query)}
      open={menu !== null}
      order={<SortBy options={text === EVERYTHING.text ? ORDERS : OF_A_SEARCH} value={orderValue(query.sort)} />}
    >
      <FilterMenus
        key={here}
        menus={closedMenus(query, choices, sought, role)}
        from={`/findings/filters?${registerParameters({ ...query, filter: { ...query.filter, text: "" } })}`}
        writtenOut={`${here}${parameters.size > 0 ? "&" : "?"}menu=`}
        {...(menu !== null && { inFull: filtersInFull(query.filter, choices, sought, role), open: menu })}
      />
    </FilterBar>
  );
};

/** What the filters leave as it is: the search, how many are listed, the view that this began with. */
const keptOf = ({ filter: { text }, size, view }: RegisterQuery) => [
  ...(text === EVERYTHING.text ? [] : [{ name: "text", value: text }]),
  ...(size === undefined ? [] : [{ name: "rows", value: String(size) }]),
  ...(view === undefined ? [] : [{ name: "view", value: view }]),
];
