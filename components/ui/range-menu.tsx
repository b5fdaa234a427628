"use client";

import { Button } from "./button";

export interface RangeOption {
  /** The names of its two days in the address. */
  from: string;
  to: string;
  label: string;
  /** The days that are on, as `YYYY-MM-DD`; empty where there is none. */
  first: string;
  last: string;
  /** What is on, in words. */
  on: string;
}

/** A menu of ranges of days, each with the day from which and the day until which; either can be left open. Works without scripts. */
export const RangeMenu = ({ label, ranges }: { label: string; ranges: readonly RangeOption[] }) => {
  const on = ranges.filter((range) => range.on !== "");
  return (
    <details className={on.length > 0 ? "menu menu-on" : "menu"} name="filters">
      <summary>
        <span>
          {label}
          {on.length > 0 && (
            <b className="ml-1.5">
              {on.length > 1 ? `${on.length} chosen` : on.map((one) => `${one.label} ${one.on}`).join("")}
            </b>
          )}
        </span>
      </summary>
      <div className="menu-panel">
        {ranges.map(({ from, to, label: what, first, last }) => (
          <fieldset key={from} className="menu-range">
            <legend>{what}</legend>
            <label>
              <span className="small quiet">from</span>
              <input type="date" name={from} className="control" defaultValue={first} />
            </label>
            <label>
              <span className="small quiet">until</span>
              <input type="date" name={to} className="control" defaultValue={last} />
            </label>
          </fieldset>
        ))}
        <Button small>Show these</Button>
      </div>
    </details>
  );
};
