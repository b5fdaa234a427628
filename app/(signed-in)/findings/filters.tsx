import { FilterBar, FilterMenu } from "@/components/ui/filter-menu";
import type { FilterChoices } from "@/lib/data/queries/register";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { type RegisterQuery, registerParameters } from "@/lib/forms/register-query";
import { filtersOf } from "./filter-options";

/** The filters as one form whose state is the address; the search and the order are kept. */
export const Filters = ({ query, choices }: { query: RegisterQuery; choices: FilterChoices }) => {
  const kept = registerParameters({ ...query, filter: { ...EVERYTHING, text: query.filter.text }, page: 1 });
  return (
    <FilterBar action="/findings" kept={[...kept].map(([name, value]) => ({ name, value }))}>
      {filtersOf(query.filter, choices).map(({ name, label, options, pick }) => (
        <FilterMenu key={name} name={name} label={label} options={options} pick={pick} />
      ))}
    </FilterBar>
  );
};
