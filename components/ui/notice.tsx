import type { ReactNode } from "react";
import { TakeFocus } from "./take-focus";

const NAMES = { done: "Done", note: "Note", warn: "Important", bad: "Problem" } as const;

/** A sentence that stands out. `done` says what has just happened, and what happens next. The tone is also said for those who hear the page. */
export const Notice = ({
  tone = "note",
  title,
  children,
}: {
  tone?: keyof typeof NAMES;
  title?: string;
  children?: ReactNode;
}) => (
  <div className={`notice notice-${tone}`}>
    <span className="sr-only">{NAMES[tone]}: </span>
    {title && <b className="block">{title}</b>}
    {children}
  </div>
);

/** What the last action did, above the page it led to: shown once and read out first. */
export const Flash = ({
  title,
  next,
  putRight,
  children = next,
}: {
  title: string;
  /** What happens next. */
  next?: string;
  /** How it is put right, if it was the wrong thing to do. */
  putRight?: string | null;
  children?: ReactNode;
}) => (
  <div role="status" tabIndex={-1} className="print:hidden">
    <TakeFocus />
    <Notice tone="done" title={title}>
      {children}
      {putRight && <p className="small mt-1">{putRight}</p>}
    </Notice>
  </div>
);
