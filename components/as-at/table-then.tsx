import { AssuranceTag } from "@/components/finding/assurance-tag";
import { ProgressTag } from "@/components/finding/progress-tag";
import { StatusTag } from "@/components/finding/status-tag";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { FindingThen } from "@/lib/domain/as-at/figures";
import { overdueThen } from "@/lib/domain/as-at/finding-as-at";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { nearDate, shortDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

const LONGEST = 220;

/** Findings as they stood at the end of a day: the three voices, the owner and the date that counted. */
export const TableThen = ({
  caption,
  rows,
  on,
}: {
  caption: string;
  rows: readonly FindingThen[];
  on: CalendarDate;
}) => (
  <DataTable
    caption={caption}
    hideCaption
    columns={[
      { head: "As published" },
      { head: "Progress", sub: "the force" },
      { head: "Assurance", sub: "the policing body" },
      { head: "Status", sub: "HMICFRS" },
      { head: "Owner" },
      { head: "Target" },
    ]}
    rows={rows.map(({ reference, text, forceName, state }) => ({
      key: reference,
      cells: [
        <div key="text" className={state.parent ? "pl-4" : undefined}>
          <Link href={thenHref(reference, on)}>{reference}</Link>{" "}
          <span className="published font-normal">{excerpt(text, LONGEST)}</span>
          <span className="small quiet block font-normal">
            {[
              forceName,
              words.finding.kind[state.kind].one,
              state.unconfirmed ? "not confirmed by the inspectorate" : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </div>,
        <ProgressTag
          key="progress"
          progress={state.progress}
          hasOwner={state.owner !== null || state.status === "closed"}
        />,
        <AssuranceTag key="assurance" assurance={state.assurance} />,
        <div key="status">
          <StatusTag status={state.status} />
          {state.submittedOn && <span className="small quiet block">submitted {nearDate(state.submittedOn, on)}</span>}
        </div>,
        state.owner ?? (
          <span key="owner" className="quiet">
            nobody
          </span>
        ),
        <DateThen key="target" row={{ state }} on={on} />,
      ],
    }))}
  />
);

export const thenHref = (reference: string, on: CalendarDate): string => `/as-at/findings/${reference}?on=${on}`;

const DateThen = ({ row: { state }, on }: { row: Pick<FindingThen, "state">; on: CalendarDate }) => {
  const { status, statusOn, firstTarget, target, moves } = state;
  if (status === "closed") return <>Closed {shortDate(statusOn)}</>;
  const late = overdueThen(state, on);
  const slip = target && firstTarget && words.target.slip(firstTarget, target, moves);
  return (
    <div className="target">
      {late && <b className="overdue">{words.finding.overdue.since(late.since, on)}</b>}
      {!late && (target ? nearDate(target, on) : <span className="quiet">none set</span>)}
      {slip && <span className="slip">{slip}</span>}
    </div>
  );
};
