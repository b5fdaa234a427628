"use client";

import type { ReactNode } from "react";
import { Boxes, type BoxOption } from "./boxes";
import { Button } from "./button";
import { FindChoices } from "./find-choices";

export type FilterOption = BoxOption;

/**
 * One filter: a menu that opens under its name and holds boxes to tick (or, with `pick: "one"`, one of several). Works without
 * scripts; drawn by the browser as well as here, so that what a list sends of its dozen menus is their choices alone.
 */
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
