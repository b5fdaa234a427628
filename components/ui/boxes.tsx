"use client";

export interface BoxOption {
  value: string;
  label: string;
  checked: boolean;
  /** Where a box is a filter of its own: the name that it is sent under. */
  name?: string;
  /** How many rows it would show, where that is known. */
  count?: number;
}

/** The values of a filter, to tick any of them (or, as `radio`, one). */
export const Boxes = ({
  name,
  type,
  options,
}: {
  name: string;
  type: "checkbox" | "radio";
  options: readonly BoxOption[];
}) => (
  <div className="menu-list">
    {options.map(({ value, label, checked, count, name: own }) => (
      <label key={`${own} ${value}`} className="choice">
        <input type={type} name={own ?? name} value={value} defaultChecked={checked} />
        <span>
          {label}
          {count !== undefined && <span className="quiet"> ({count})</span>}
        </span>
      </label>
    ))}
    {options.length === 0 && <p className="small quiet">Nothing found.</p>}
  </div>
);
