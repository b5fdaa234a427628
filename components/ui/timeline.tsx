import type { ReactNode } from "react";

export interface Moment {
  id: string;
  text: ReactNode;
  detail?: ReactNode;
  /** A decision of the inspectorate: filled in, the rest are rings. */
  decision?: boolean;
}

/** What happened, in the order given (newest first). */
export const Timeline = ({ moments }: { moments: readonly Moment[] }) => (
  <ol className="timeline">
    {moments.map(({ id, text, detail, decision }) => (
      <li key={id} className={decision ? "decision" : undefined}>
        {text}
        {detail && <div className="small quiet">{detail}</div>}
      </li>
    ))}
  </ol>
);
