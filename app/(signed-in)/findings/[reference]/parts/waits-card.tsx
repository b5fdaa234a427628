import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Illustrative } from "@/components/ui/illustrative";
import type { FindingView, WaitView } from "@/lib/data/queries/finding-view";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { isClosed } from "@/lib/domain/finding/finding";
import { countDays, longDate, shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";

const Wait = ({ wait, today, live }: { wait: WaitView; today: CalendarDate; live: boolean }) => {
  const late = daysBetween(wait.nextCheckOn, today);
  return (
    <li className="entry">
      <h3>
        {wait.body} <span className="quiet font-normal">· {wait.contact}</span> {wait.illustrative && <Illustrative />}
      </h3>
      <p className="whitespace-pre-line">{wait.needed}</p>
      {wait.heard && wait.heardOn && (
        <p className="whitespace-pre-line">
          <b>Heard {longDate(wait.heardOn)}.</b> {wait.heard}
        </p>
      )}
      {wait.endedOn ? (
        <p className="whitespace-pre-line">
          <b>Waits no more since {longDate(wait.endedOn)}.</b> {wait.cameOf}
        </p>
      ) : (
        live && (
          <p>
            Next check {longDate(wait.nextCheckOn)}
            {late > 0 && <b className="overdue"> {countDays(late)} over</b>}
          </p>
        )
      )}
      <p className="small quiet">
        Waits since {longDate(wait.on)}, said by {wait.by}
        {wait.endedBy && `; ended by ${wait.endedBy}`}
      </p>
    </li>
  );
};

/** What the finding waits for from other bodies, with the next check; what it waited for, folded. */
export const WaitsCard = ({ view: { waits, case: theCase }, today }: { view: FindingView; today: CalendarDate }) => {
  if (waits.length === 0) return null;
  const live = !isClosed(theCase.finding);
  const [open, ended] = [
    waits.filter(({ endedOn }) => endedOn === null),
    waits.filter(({ endedOn }) => endedOn !== null),
  ];
  const [next] = open.map(({ nextCheckOn }) => nextCheckOn).toSorted();
  return (
    <Card title="Waiting on others" id="waits" aside={next && `next check ${shortDate(next)}`} folds>
      {open.length > 0 && (
        <ul className="entries">
          {open.map((wait) => (
            <Wait key={wait.id} wait={wait} today={today} live={live} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <Disclosure summary={`${counted(ended.length, "thing")} that it waited for`} open={open.length === 0}>
          <ul className="entries">
            {ended.map((wait) => (
              <Wait key={wait.id} wait={wait} today={today} live={live} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
};
