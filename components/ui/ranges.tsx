"use client";

import { Button } from "./button";

export interface RangeOption {
  /** The names of its two days in the address. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** The days that are on, as `YYYY-MM-DD`; empty where there is none. */
  readonly first: string;
  readonly last: string;
  /** What is on, in words. */
  readonly on: string;
}

/** Ranges of days, each with the day from which and the day until which; either can be left open. */
export const Ranges = ({ ranges }: { ranges: readonly RangeOption[] }) => (
  <>
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
  </>
);
