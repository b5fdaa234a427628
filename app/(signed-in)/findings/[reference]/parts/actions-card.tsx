import { challengeHref, raiseHref } from "@/app/(signed-in)/challenges/address";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { barsRaising } from "@/lib/domain/challenge/commands";
import type { CommandName } from "@/lib/domain/command";
import {
  CHALLENGE_DUTIES,
  CHALLENGE_DUTY_KINDS,
  CHALLENGE_WAITS,
  type Duty,
  dutiesOf,
  weightiestOf,
} from "@/lib/domain/duties";
import type { Case } from "@/lib/domain/finding/case";
import { age } from "@/lib/format/dates";
import { notTheirs, offersTo } from "@/lib/forms/offers";
import { commandTitle } from "@/lib/words/command-title";
import { wordRefusal } from "@/lib/words/word-refusal";
import { words } from "@/lib/words/words";

const BUTTONS = 4;

/** A decision that nobody asks for is offered, not urged. */
const isOnlyPossible = (name: CommandName, duties: readonly Duty[]) =>
  (name === "reopen" || name === "close") && duties.every(({ does }) => does !== name);

/** What is due from this person about this finding, and what would end it where that is not the first button. */
const Due = ({ duties, view, today }: { duties: readonly Duty[]; view: FindingView; today: CalendarDate }) => {
  const { case: theCase, summary, dutyFacts } = view;
  const { firstTarget, target, moves } = theCase.finding;
  const about = {
    change: weightiestOf(dutyFacts.changes),
    points: theCase.points.length,
    recommendations: summary.rollUp?.all ?? 0,
    overdue: summary.overdue,
    ...{ firstTarget, target, moves, today },
  };
  return (
    duties.length > 0 && (
      <ul className="space-y-1.5" aria-label="What is due from you">
        {duties.map(({ kind, does, since }) => {
          const why = words.duty.why[kind]?.({ ...about, does });
          return (
            <li key={kind}>
              <b>{words.duty.one[kind]({ ...about, does })}</b>{" "}
              <span className="small quiet">
                ({age(since, today)}){why && `. ${why}.`}
              </span>
            </li>
          );
        })}
      </ul>
    )
  );
};

/** The challenges about the finding that wait for this person, each with its own page. */
const ChallengesDue = ({ actor, view, today }: { actor: Actor; view: FindingView; today: CalendarDate }) => {
  const due = CHALLENGE_DUTY_KINDS.filter((kind) => CHALLENGE_DUTIES[kind].role === actor.role).flatMap((kind) =>
    view.challenges
      .filter(({ state }) => state === CHALLENGE_WAITS[kind])
      .map((challenge) => ({ ...challenge, what: words.challenge.duty[kind](challenge.pressed) })),
  );
  return (
    due.length > 0 && (
      <ul className="space-y-1.5" aria-label="Challenges that wait for you">
        {due.map(({ reference, what, since }) => (
          <li key={reference}>
            <Link href={challengeHref(reference)}>{what}</Link>{" "}
            <span className="small quiet">
              ({reference}, {age(since, today)})
            </span>
          </li>
        ))}
      </ul>
    )
  );
};

/** What they can do besides; on a phone one press away. */
const More = ({
  names,
  theCase,
  href,
}: {
  names: readonly CommandName[];
  theCase: Case;
  href: (name: CommandName) => string;
}) => (
  <div>
    <details className="folds">
      <summary>More that you can do</summary>
      <div>
        <ul className="columns-2 gap-x-5 space-y-1.5 min-[60rem]:columns-1" aria-label="More that you can do">
          {names.map((name) => (
            <li key={name}>
              <Link href={href(name)}>{commandTitle(name, theCase)}</Link>
            </li>
          ))}
        </ul>
      </div>
    </details>
  </div>
);

/** What this person can do on this finding now: what is due from them first; and who can do what they cannot. */
export const ActionsCard = ({ actor, view, today }: { actor: Actor; view: FindingView; today: CalendarDate }) => {
  const { case: theCase, summary } = view;
  const duties = dutiesOf(actor, view.dutyFacts, today);
  const offers = offersTo(actor, theCase, duties);
  const others = notTheirs(actor, theCase).map(({ name, refusal }) => wordRefusal(refusal, name).text);
  const href = (name: string) => `/findings/${summary.reference}/${name}`;
  return (
    <Card title="What you can do now" screenOnly>
      <Due duties={duties} view={view} today={today} />
      <ChallengesDue actor={actor} view={view} today={today} />
      {offers.length > 0 ? (
        <ul className="grid grid-cols-2 gap-2 min-[60rem]:grid-cols-1">
          {offers.slice(0, BUTTONS).map((name, at) => (
            <li key={name} className={at === 0 ? "deed col-span-full" : "deed"}>
              <ButtonLink href={href(name)} weight={at === 0 && !isOnlyPossible(name, duties) ? "first" : "plain"} wide>
                {commandTitle(name, theCase)}
              </ButtonLink>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">Nothing: you can read this finding and its history.</p>
      )}
      {offers.length > BUTTONS && <More names={offers.slice(BUTTONS)} theCase={theCase} href={href} />}
      {barsRaising(actor, theCase.finding) === null && (
        <p>
          <Link href={raiseHref({ finding: summary.reference ?? "" })}>
            {words.challenge.commands["raise-challenge"].title}
          </Link>
        </p>
      )}
      {others.length > 0 && <p className="small quiet">{others.join(" ")}</p>}
    </Card>
  );
};
