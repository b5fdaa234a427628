"use client";

import type { ReactNode } from "react";
import { Boxes, type BoxOption } from "./boxes";
import { Button } from "./button";
import { FindChoices } from "./find-choices";
import { onOf } from "./what-is-on";

export type FilterOption = BoxOption;

/** What one filter offers. */
export interface FilterChoosing {
  readonly name: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
  /** Whether any of them can be on at once, or one. */
  readonly pick?: "any" | "one";
  /** Where there are too many values to list: how to find the others, and what was typed for that. */
  readonly find?: { readonly label: string; readonly from: string; readonly typed: string };
  /** Said under the values: of which rows it is asked, where not of all. */
  readonly hint?: string;
}

/** A menu that opens under its name, with what is `on` of it beside that; `onNear` is told of who is about to open it, or does. Works without scripts. */
export const Menu = ({
  label,
  on,
  open = false,
  onNear,
  children,
}: {
  label: string;
  on: readonly string[];
  open?: boolean;
  onNear?: () => void;
  children: ReactNode;
}) => (
  <details
    className={on.length > 0 ? "menu menu-on" : "menu"}
    name="filters"
    open={open}
    onPointerEnter={onNear}
    onToggle={onNear}
  >
    <summary>
      {`${label} `}
      {on.length > 0 && <b>{on.length > 2 ? `${on.length} chosen` : on.join(", ")}</b>}
    </summary>
    <div className="menu-panel">{children}</div>
  </details>
);

/** The values of a filter, to tick any of them (or, with `pick: "one"`, one of several), and the button that shows these. */
export const MenuValues = ({ label, name, options, pick = "any", find, hint }: FilterChoosing) => (
  <>
    <fieldset>
      <legend className="sr-only">{label}</legend>
      {find ? (
        <FindChoices name={name} options={options} {...find} />
      ) : (
        <Boxes name={name} type={pick === "any" ? "checkbox" : "radio"} options={options} />
      )}
      {hint && <p className="small quiet mb-3">{hint}</p>}
    </fieldset>
    <Button small>Show these</Button>
  </>
);

/**
 * One filter: a menu of its values. Drawn by the browser as well as here, so that what a list sends of its menus is their
 * choices alone.
 */
export const FilterMenu = (filter: FilterChoosing) => (
  <Menu label={filter.label} on={onOf(filter.options)} open={Boolean(filter.find?.typed)}>
    <MenuValues {...filter} />
  </Menu>
);
