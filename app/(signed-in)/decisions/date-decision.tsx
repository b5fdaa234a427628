import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import type { DateToDecide } from "@/lib/data/queries/decisions";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { age, countDays, longDate } from "@/lib/format/dates";
import { declineHereFields } from "@/lib/forms/decisions";
import { words } from "@/lib/words/words";
import { decideDate } from "./actions";

/** How far the date would lie after the first one, and which move it would be. */
function slip({ firstTarget, target, moves, to }: DateToDecide): string | null {
  if (!firstTarget || !target) return null;
  const days = daysBetween(firstTarget, to);
  return `move\u00a0${moves + 1}; ${countDays(Math.abs(days))} ${days < 0 ? "before" : "after"} the first target, ${longDate(firstTarget)}`;
}

/** One date that waits: what is asked and why beside the two answers. */
export const DateDecision = ({
  asked,
  person,
  today,
}: {
  asked: DateToDecide;
  person: string;
  today: CalendarDate;
}) => {
  const { reference, text, under, target, to, reason, why, by, on, illustrative, version } = asked;
  const slid = slip(asked);
  return (
    <li className="entry">
      <div className="grid max-w-none! items-start gap-x-8 gap-y-4 min-[60rem]:grid-cols-2">
        <div className="space-y-2">
          <h3>
            {target ? `${longDate(target)} → ${longDate(to)}` : `First target: ${longDate(to)}`}
            {slid && <span className="quiet font-normal">, {slid}</span>}
          </h3>
          <p>
            <Link href={`/findings/${reference}`}>{reference}</Link>
            {under && <span className="quiet"> of {under}</span>}{" "}
            <span className="published">{excerpt(text, 160)}</span>
          </p>
          <p className="whitespace-pre-line">
            {reason && <b>{words.target.reason[reason]}. </b>}
            {why}
          </p>
          <p className="small quiet">
            Asked for by {by} on {longDate(on)} ({age(on, today)}) {illustrative && <Illustrative />}
          </p>
        </div>
        <div className="space-y-5">
          <ActionForm
            action={decideDate.bind(null, reference, true)}
            fields={[]}
            submit={`Approve ${longDate(to)}`}
            formKey={randomUUID()}
            version={version}
          />
          <ActionForm
            action={decideDate.bind(null, reference, false)}
            fields={declineHereFields(reference)}
            submit="Decline this date"
            weight="plain"
            formKey={randomUUID()}
            version={version}
            keep={{ person, form: `decline ${reference}` }}
          />
        </div>
      </div>
    </li>
  );
};
