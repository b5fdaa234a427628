import type { ReactNode } from "react";
import { Boxes, type BoxOption } from "./boxes";
import { Button } from "./button";
import { CloseOnEscape } from "./close-on-escape";
import { FindChoices } from "./find-choices";

export type FilterOption = BoxOption;

/** One filter: a menu that opens under its name and holds boxes to tick (or, with `pick: "one"`, one of several). Works without scripts. */
export const FilterMenu = ({
  label,
  name,
  options,
  pick = "any",
  find,
  children,
}: {
  label: string;
  name: string;
  options: readonly FilterOption[];
  pick?: "any" | "one";
  /** Where there are too many values to list: how to find the others, and what was typed for that. */
  find?: { label: string; from: string; typed: string };
  /** Further fields of the same filter, under the boxes. */
  children?: ReactNode;
}) => {
  const on = options.filter(({ checked, value }) => checked && value !== "");
  return (
    <details className={on.length > 0 ? "menu menu-on" : "menu"} name="filters" open={Boolean(find?.typed)}>
      <summary>
        <span>
          {label}
          {on.length > 0 && (
            <b className="ml-1.5">{on.length > 2 ? `${on.length} chosen` : on.map((o) => o.label).join(", ")}</b>
          )}
        </span>
      </summary>
      <div className="menu-panel">
        <fieldset>
          <legend className="sr-only">{label}</legend>
          {find ? (
            <FindChoices name={name} options={options} {...find} />
          ) : (
            <Boxes name={name} type={pick === "any" ? "checkbox" : "radio"} options={options} />
          )}
          {children}
        </fieldset>
        <Button small>Show these</Button>
      </div>
    </details>
  );
};

/** The filters of a list, as a form whose state is the address. `kept` are the parameters that the filters must not lose (sort, search). */
export const FilterBar = ({
  action,
  kept = [],
  children,
}: {
  action: string;
  kept?: readonly { name: string; value: string }[];
  children: ReactNode;
}) => (
  <form action={action} method="get" className="filters flex flex-wrap items-start gap-2" aria-label="Filters">
    <CloseOnEscape />
    {kept.map(({ name, value }) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
);
