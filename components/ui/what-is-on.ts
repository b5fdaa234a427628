/** The words of what is on of a filter's values. */
export const onOf = (
  options: readonly { readonly value: string; readonly label: string; readonly checked: boolean }[],
): readonly string[] => options.filter(({ checked, value }) => checked && value !== "").map(({ label }) => label);

/** What is on of ranges of days, in words. */
export const rangesOn = (ranges: readonly { readonly label: string; readonly on: string }[]): readonly string[] =>
  ranges.flatMap(({ label, on }) => (on === "" ? [] : [`${label} ${on}`]));
