import type { ReactNode } from "react";
import { CloseOnEscape } from "./close-on-escape";

/** The filters of a list, as a form whose state is the address; on a phone one press away. `kept` are the parameters that the filters must not lose (sort, search). */
export const FilterBar = ({
  action,
  kept = [],
  open = false,
  order,
  children,
}: {
  action: string;
  kept?: readonly { name: string; value: string }[];
  /** Whether a filter is being looked for: then they are open on a phone, too. */
  open?: boolean;
  /** How the list is sorted: in sight on a phone, too. */
  order?: ReactNode;
  children: ReactNode;
}) => (
  <form action={action} method="get" className="filters flex flex-wrap items-start gap-2" aria-label="Filters">
    <CloseOnEscape />
    {kept.map(({ name, value }) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ))}
    <details className="folds" open={open}>
      <summary className="card-head">Filters</summary>
      <div className="flex flex-wrap items-start gap-2">{children}</div>
    </details>
    {order}
  </form>
);
