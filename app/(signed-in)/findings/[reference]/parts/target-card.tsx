import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Illustrative } from "@/components/ui/illustrative";
import { Notice } from "@/components/ui/notice";
import type { FindingView, TargetDateView } from "@/lib/data/queries/finding-view";
import type { CalendarDate } from "@/lib/domain/calendar";
import { deciderIn } from "@/lib/domain/target/decider";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";

const STATES = { proposed: "waiting for approval", approved: "approved", declined: "declined" } as const;

const Move = ({ asked }: { asked: TargetDateView }) => (
  <li className="entry">
    <h3>
      {asked.from ? `${longDate(asked.from)} → ${longDate(asked.to)}` : `First target: ${longDate(asked.to)}`}
      {asked.state !== "approved" && <span className="quiet font-normal">, {STATES[asked.state]}</span>}{" "}
      {asked.illustrative && <Illustrative />}
    </h3>
    <p className="whitespace-pre-line">
      {asked.reason && <b>{words.target.reason[asked.reason]}. </b>}
      {asked.why}
    </p>
    <p className="small quiet">
      Proposed {longDate(asked.on)} by {asked.by}
      {asked.grantedBy && `, granted by ${asked.grantedBy}`}
      {asked.decidedBy &&
        `, ${STATES[asked.state]} by ${asked.decidedBy === asked.by ? "the same person" : asked.decidedBy}`}
    </p>
    {asked.decidedWhy && <p className="whitespace-pre-line">{asked.decidedWhy}</p>}
  </li>
);

/** The force's own date with its last move and the reason; those before it one press away, and the one that waits for approval. */
export const TargetCard = ({ view, today }: { view: FindingView; today: CalendarDate }) => {
  const { firstTarget, target, moves } = view.case.finding;
  const request = view.case.targetRequest;
  if (view.dates.length === 0) return null;
  const slip = firstTarget && target && words.target.slip(firstTarget, target, moves);
  const [latest, ...earlier] = view.dates;
  return (
    <Card
      title="Target date"
      id="target"
      folds
      aside={
        target && (
          <>
            {words.target.dates(firstTarget ?? target, target, today)} {slip && <span className="slip">({slip})</span>}
          </>
        )
      }
    >
      {request && (
        <Notice tone="note" title={`${longDate(request.to)} waits for approval`}>
          {words.target.decidedBy[deciderIn(view.case, request.byId)]}{" "}
          {target ? `Until then the target stays ${longDate(target)}.` : "Until then there is no target date."}
          {request.reason && ` Reason: ${inSentence(words.target.reason[request.reason])}.`}
          {request.grantedBy && ` Granted by ${request.grantedBy}.`}
        </Notice>
      )}
      <ul className="entries">{latest && <Move asked={latest} />}</ul>
      {earlier.length > 0 && (
        <Disclosure summary={`${counted(earlier.length, "earlier date")}, each with its reason`}>
          <ul className="entries">
            {earlier.map((asked) => (
              <Move key={asked.id} asked={asked} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
};
