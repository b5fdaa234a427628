"use client";

import { Button } from "./button";

/** The order of a list, in the form of its filters: for phones, where no head can be pressed, and for orders that no head has. */
export const SortBy = ({ options, value }: { options: readonly { value: string; label: string }[]; value: string }) => (
  <div className="sort-by">
    <label htmlFor="sort-by">Sort by</label>
    {/* The key shows the order of an address that a link led to. */}
    <select key={value} id="sort-by" name="sort" className="control" defaultValue={value}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
    <Button small>Sort</Button>
  </div>
);
