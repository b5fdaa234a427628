import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/domain/calendar";
import { duration, longDate } from "@/lib/format/dates";

export interface EngageRow {
  slug: string;
  name: string;
  enteredOn: CalendarDate;
  reasons: readonly { id: string; wording: string; endedOn: CalendarDate | null }[];
  letter: string | null;
}

/** The forces in Engage as HMICFRS publishes them: since when, for which reasons, and the letter. */
export const EngageTable = ({ rows, today }: { rows: readonly EngageRow[]; today: CalendarDate }) => (
  <DataTable
    caption="Forces in Engage"
    hideCaption
    columns={[{ head: "Force" }, { head: "Entered" }, { head: "Reasons, as published" }, { head: "Letter" }]}
    rows={rows.map(({ slug, name, enteredOn, reasons, letter }) => ({
      key: slug,
      cells: [
        <Link key="force" href={`/forces/${slug}`}>
          {name}
        </Link>,
        <div key="entered" className="sm:whitespace-nowrap">
          {longDate(enteredOn)}
          <span className="small quiet block">{duration(enteredOn, today)}</span>
        </div>,
        <ul key="reasons" className="list-disc space-y-1 pl-5">
          {reasons.map(({ id, wording, endedOn }) => (
            <li key={id}>
              <span className="published">{wording}</span>
              {endedOn && <span className="small quiet block">ended {longDate(endedOn)}</span>}
            </li>
          ))}
        </ul>,
        letter ? (
          <a key="letter" href={letter} rel="noreferrer">
            Letter<span className="sr-only"> to {name}</span>
          </a>
        ) : (
          <span key="letter" className="quiet">
            none
          </span>
        ),
      ],
    }))}
  />
);
