import type { ReactNode } from "react";
import { CloseOnEscape } from "./close-on-escape";

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
