import { FilterBar } from "@/components/ui/filter-bar";
import { FilterMenu } from "@/components/ui/filter-menu";
import { RangeMenu } from "@/components/ui/range-menu";
import { SortBy } from "@/components/ui/sort-by";
import type { FilterChoices } from "@/lib/data/queries/filter-choices";
import type { Role } from "@/lib/domain/actor";
import { EVERYTHING, SORTS, type Sort, type Sought } from "@/lib/domain/finding/register-filter";

import { orderValue, type RegisterQuery } from "@/lib/forms/register-query";
import { words } from "@/lib/words/words";
import { filtersOf, rangesOf } from "./filter-options";

const both = (by: Sort) => [
  { value: orderValue({ by, descending: false }), label: words.finding.order[by].ascending },
  { value: orderValue({ by, descending: true }), label: words.finding.order[by].descending },
];
const ORDERS = SORTS.filter((by) => by !== "relevance").flatMap(both);
const OF_A_SEARCH = [...both("relevance").slice(0, 1), ...ORDERS];

/** The filters and the order as one form whose state is the address; the search is kept. */
export const Filters = ({
  query,
  choices,
  sought,
  role,
}: {
  query: RegisterQuery;
  choices: FilterChoices;
  sought: Sought;
  role: Role;
}) => {
  const { text } = query.filter;
  return (
    <FilterBar
      action="/findings"
      kept={keptOf(query)}
      open={Object.values(sought).some((typed) => typed !== "")}
      order={<SortBy options={text === EVERYTHING.text ? ORDERS : OF_A_SEARCH} value={orderValue(query.sort)} />}
    >
      {filtersOf(query.filter, choices, sought, role).map(({ name, label, options, pick, hint, find }) => (
        <FilterMenu key={name} name={name} label={label} options={options} pick={pick} find={find}>
          {hint && <p className="small quiet mb-3">{hint}</p>}
        </FilterMenu>
      ))}
      <RangeMenu label="Dates" ranges={rangesOf(query.filter).map(({ name: _, without: __, ...range }) => range)} />
    </FilterBar>
  );
};

/** What the filters leave as it is: the search, how many are listed, the view that this began with. */
const keptOf = ({ filter: { text }, size, view }: RegisterQuery) => [
  ...(text === EVERYTHING.text ? [] : [{ name: "text", value: text }]),
  ...(size === undefined ? [] : [{ name: "rows", value: String(size) }]),
  ...(view === undefined ? [] : [{ name: "view", value: view }]),
];
