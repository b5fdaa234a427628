import { SortHead } from "@/components/ui/data-table";
import type { CalendarDate } from "@/lib/domain/calendar";
import { theBody } from "@/lib/format/policing-body";
import { words } from "@/lib/words/words";
import { type FindingRow, rowsInWords } from "./finding-row";
import { FindingRows } from "./finding-rows";

export type FindingColumn = "reference" | "progress" | "assurance" | "status" | "owner" | "target";
type Sort = { href: string; now: "ascending" | "descending" | null };

/** The register. `sort` gives each head its link; `pick` is the id of the form that the rows' boxes belong to; `body` the policing body's label. */
export const FindingTable = ({
  rows,
  today,
  caption = "Findings",
  body = "PCC",
  sort = {},
  pick,
}: {
  rows: readonly FindingRow[];
  today: CalendarDate;
  caption?: string;
  body?: string;
  sort?: Partial<Record<FindingColumn, Sort>>;
  pick?: string;
}) => (
  <div className="rounded-lg border border-line bg-card px-4 py-1 sm:px-5 print:border-0 print:p-0" data-soft="">
    <table className="table cards register register-wide">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {pick && (
            <th scope="col" className="pick">
              <span className="sr-only">Choose</span>
            </th>
          )}
          <SortHead head="As published" sort={sort.reference} />
          <SortHead head="Progress" sub="the force" sort={sort.progress} />
          <SortHead head="Assurance" sub={theBody(body)} sort={sort.assurance} />
          <SortHead head="Status" sub="HMICFRS" sort={sort.status} />
          <SortHead head="Owner" sort={sort.owner} />
          <SortHead head="Target" sort={sort.target} />
        </tr>
      </thead>
      <tbody>
        <FindingRows
          {...rowsInWords(rows, today)}
          says={{ beforeReopening: words.progress.beforeReopening, hasLeft: words.finding.hasLeft }}
          pick={pick}
        />
      </tbody>
    </table>
  </div>
);
