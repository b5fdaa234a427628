import type { ReactNode } from "react";

/** What not everybody needs, one press away, and printed. */
export const Disclosure = ({
  summary,
  open = false,
  children,
}: {
  summary: string;
  open?: boolean;
  children: ReactNode;
}) => (
  <details className="disclosure" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
);
