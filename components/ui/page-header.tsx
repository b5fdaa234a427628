import type { ReactNode } from "react";
import { Crumbs } from "./crumbs";

/** The head of a page: the way here, a line above the title, the title, and what stands right of it. `published` sets the title in serif. */
export const PageHeader = ({
  title,
  above,
  below,
  aside,
  trail,
  published = false,
}: {
  title: ReactNode;
  above?: ReactNode;
  below?: ReactNode;
  aside?: ReactNode;
  trail?: readonly { href: string; label: string }[];
  published?: boolean;
}) => (
  <header>
    {trail && trail.length > 0 && (
      <div className="mb-3">
        <Crumbs trail={trail} />
      </div>
    )}
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {above && <p className="quiet mb-1.5">{above}</p>}
        <h1 className={published ? "published max-w-[34em]" : undefined}>{title}</h1>
        {below && <div className="quiet mt-2 max-w-2xl">{below}</div>}
      </div>
      {aside && <div className="print:hidden flex flex-wrap items-center gap-x-4 gap-y-2">{aside}</div>}
    </div>
  </header>
);
