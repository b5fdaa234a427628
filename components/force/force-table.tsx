import { PhaseTag } from "@/components/finding/phase-tag";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/domain/calendar";

export interface ForceRow {
  slug: string;
  name: string;
  engaged: boolean;
  /** What its phase is called. */
  phase: string;
  since: CalendarDate | null;
  figures: { openCauses: number; open: number; pastDeadline: number };
  /** Of the open findings; null where that is not told. */
  unconfirmed: number | null;
}

/** A figure of nought is said quietly, so that the others are found at once. */
const figure = (value: number, late = false) => (
  <span className={value === 0 ? "quiet nought" : late ? "text-bad font-semibold" : "font-semibold"}>
    {value.toLocaleString("en-GB")}
  </span>
);

/** Forces with their phase and what is published of their findings, in numbers. */
export const ForceTable = ({ rows, caption }: { rows: readonly ForceRow[]; caption: string }) => (
  <DataTable
    caption={caption}
    hideCaption
    small
    cards="lines"
    columns={[
      { head: "Force" },
      { head: "Phase" },
      { head: "Causes of concern", sub: "open", figures: true },
      { head: "Findings", sub: "open", figures: true },
      { head: "Past deadline", sub: "published", figures: true },
    ]}
    rows={rows.map(({ slug, name, engaged, phase, since, figures, unconfirmed }) => ({
      key: slug,
      cells: [
        <Link key="force" href={`/forces/${slug}`}>
          {name}
        </Link>,
        engaged || since ? (
          <PhaseTag key="phase" name={phase} engaged={engaged} since={since} />
        ) : (
          <span key="phase">{phase}</span>
        ),
        figure(figures.openCauses),
        <div key="open" className="max-[52rem]:text-left">
          {figure(figures.open)}
          {unconfirmed !== null && unconfirmed > 0 && (
            <span className="small quiet block">{unconfirmed.toLocaleString("en-GB")} not confirmed by HMICFRS</span>
          )}
        </div>,
        figure(figures.pastDeadline, true),
      ],
    }))}
  />
);
