import { DataTable } from "@/components/ui/data-table";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { Published } from "@/components/ui/published";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { Grade, InspectionType } from "@/lib/domain/inspection/inspection";
import { type Lists, nameIn } from "@/lib/domain/list/lists";
import { shortDate } from "@/lib/format/dates";

import { counted } from "@/lib/format/lists";
import { gradeCounts, kindCounts } from "./counts";

export interface InspectionRow {
  slug: string;
  title: string;
  type: InspectionType;
  publishedOn: CalendarDate | null;
  /** When it was recorded here: what is shown of one that is not published. */
  recordedOn: CalendarDate;
  recordedBy: "inspectorate" | "force";
  illustrative: boolean;
  forces: readonly { slug: string; name: string }[];
  grades: readonly Grade[];
  kinds: readonly FindingKind[];
}

/** Up to three forces by name; beyond that their number. */
const forceWords = (forces: InspectionRow["forces"]): string =>
  forces.length > 3 ? counted(forces.length, "force") : forces.map(({ name }) => name).join(", ");

/** One count on each line; "none" where there is nothing to count. */
const Counts = ({ counts }: { counts: readonly string[] }) =>
  counts.length === 0 ? (
    <span className="quiet">none</span>
  ) : (
    <ul>
      {counts.map((count) => (
        <li key={count}>{count}</li>
      ))}
    </ul>
  );

/** Reports with what they judged and found. `drafts` are not published yet, and say since when they are recorded. */
export const InspectionTable = ({
  rows,
  lists,
  caption,
  drafts = false,
}: {
  rows: readonly InspectionRow[];
  lists: Lists;
  caption: string;
  drafts?: boolean;
}) => (
  <DataTable
    caption={caption}
    hideCaption
    columns={[
      { head: "Report" },
      { head: drafts ? "Recorded" : "Published" },
      { head: "Force" },
      { head: "Judgments" },
      { head: "Findings" },
    ]}
    rows={rows.map((row) => ({
      key: row.slug,
      cells: [
        <div key="report">
          <Link href={`/inspections/${row.slug}`}>
            <Published>{row.title}</Published>
          </Link>
          <span className="small quiet block">
            {nameIn(lists["inspection-types"], row.type)}
            {row.recordedBy === "force" && ", recorded by the force, not confirmed by the inspectorate"}{" "}
            {row.illustrative && <Illustrative />}
          </span>
        </div>,
        <span key="date" className="whitespace-nowrap">
          {shortDate(row.publishedOn ?? row.recordedOn)}
        </span>,
        forceWords(row.forces),
        <Counts key="judgments" counts={gradeCounts(row.grades, lists.grades)} />,
        <Counts key="findings" counts={kindCounts(row.kinds)} />,
      ],
    }))}
  />
);
