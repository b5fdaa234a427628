import type { ReactNode } from "react";

/** What may be wider than a phone, scrolled sideways in its own box, by keyboard too; `high`: up and down as well, so that its head stays. */
export const ScrollBox = ({
  label,
  high = false,
  children,
}: {
  label: string;
  high?: boolean;
  children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse
  <section className={high ? "scroll scroll-high" : "scroll"} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
