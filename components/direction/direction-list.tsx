import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { type DirectionState, isDirectionOverdue } from "@/lib/domain/direction/direction";
import { countDays, longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

export interface DirectionLine {
  readonly id: string;
  readonly issuedBy: string;
  readonly directs: string;
  readonly on: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly state: DirectionState;
  readonly endedOn: CalendarDate | null;
  readonly illustrative: boolean;
  readonly findings: readonly { readonly reference: string; readonly unansweredSince: CalendarDate | null }[];
}

/** How a direction stands: for how long it has not been complied with, or since when it is. */
export const DirectionStanding = ({
  direction: { state, on, dueOn, endedOn },
  today,
}: {
  direction: Pick<DirectionLine, "state" | "on" | "dueOn" | "endedOn">;
  today: CalendarDate;
}) =>
  state === "issued" ? (
    <span className={isDirectionOverdue({ state, dueOn }, today) ? "overdue" : undefined}>
      Not complied with for {countDays(daysBetween(on, today))}
      {dueOn && (dueOn < today ? `; it was due by ${longDate(dueOn)}` : `; due by ${longDate(dueOn)}`)}
    </span>
  ) : (
    <span>
      {words.direction.state[state].replace(/^./, (first) => first.toUpperCase())}
      {endedOn && ` on ${longDate(endedOn)}`}
    </span>
  );

/** Which finding, unanswered since when. */
export const DirectedFindings = ({ findings }: Pick<DirectionLine, "findings">) => (
  <ul className="small">
    {findings.map(({ reference, unansweredSince }) => (
      <li key={reference}>
        <Link href={`/findings/${reference}`}>{reference}</Link>
        {unansweredSince ? `, unanswered since ${longDate(unansweredSince)}` : ", answered"}
      </li>
    ))}
  </ul>
);

/** Directions, each with who issued it, what it directs, how it stands and which findings it is about. */
export const DirectionList = ({ directions, today }: { directions: readonly DirectionLine[]; today: CalendarDate }) => (
  <ul className="entries">
    {directions.map((one) => (
      <li key={one.id} className="entry">
        <h3>
          <Link href={`/directions/${one.id}`}>
            {one.issuedBy}, {longDate(one.on)}
          </Link>{" "}
          {one.illustrative && <Illustrative />}
        </h3>
        <p className="published whitespace-pre-line">{one.directs}</p>
        <p className="small">
          <DirectionStanding direction={one} today={today} />
        </p>
        <DirectedFindings findings={one.findings} />
      </li>
    ))}
  </ul>
);
