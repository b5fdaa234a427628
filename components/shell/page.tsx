import type { ReactNode } from "react";

/** The main part of a page, with even space between its parts. */
export const Page = ({ children }: { children: ReactNode }) => (
  <main id="main" className="page" tabIndex={-1}>
    <div className="inner stack-wide">{children}</div>
  </main>
);
