import type { FilterChoosing } from "./filter-menu";
import type { RangeOption } from "./ranges";

/** The words of what is on of a filter. */
export const onOf = ({ options }: Pick<FilterChoosing, "options">): readonly string[] =>
  options.filter(({ checked, value }) => checked && value !== "").map(({ label }) => label);

/** What is on of these ranges, in words. */
export const rangesOn = (ranges: readonly RangeOption[]): readonly string[] =>
  ranges.flatMap(({ label, on }) => (on === "" ? [] : [`${label} ${on}`]));
