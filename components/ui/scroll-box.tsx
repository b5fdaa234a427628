import type { ReactNode } from "react";

/** What may be wider than a phone, scrolled sideways in its own box, by keyboard too. */
export const ScrollBox = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse
  <section className="scroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
