import type { ReactNode } from "react";

/** One part of a page under its own heading. `aside` stands right of the heading: a count, a link. */
export const Card = ({
  title,
  id,
  aside,
  intro,
  screenOnly = false,
  children,
}: {
  title?: string;
  id?: string;
  aside?: ReactNode;
  intro?: ReactNode;
  /** Left out on paper: what can be done, not what is known. */
  screenOnly?: boolean;
  children: ReactNode;
}) => (
  <section className={screenOnly ? "card stack print:hidden" : "card stack"} id={id}>
    {title && (
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2>{title}</h2>
        {aside && <span className="small quiet">{aside}</span>}
      </div>
    )}
    {intro && <p className="small quiet mt-1">{intro}</p>}
    {children}
  </section>
);
