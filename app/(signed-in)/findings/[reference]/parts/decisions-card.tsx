import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import type { ClosureView, FindingView, FollowUpView } from "@/lib/data/queries/finding-view";
import type { RevisitLine } from "@/lib/data/queries/revisits";
import { pointsBefore } from "@/lib/domain/submission/submissions";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { FrozenBasis } from "./frozen-basis";
import { SubmissionEntry } from "./submission-entry";

const ClosureEntry = ({ closure, view }: { closure: ClosureView; view: FindingView }) => (
  <li className="entry">
    <h3>
      {closure.takenBack ? "Taken back" : "Closed"} {longDate(closure.on)}:{" "}
      {inSentence(words.closure.outcome[closure.outcome])} {closure.illustrative && <Illustrative />}
    </h3>
    {closure.undoneOn && (
      <p>
        <b>Reopened {longDate(closure.undoneOn)}.</b> This decision no longer holds; it is kept.
      </p>
    )}
    {closure.successor && (
      <p>
        {closure.undoneOn ? "Was superseded by " : "Superseded by "}
        <Link href={`/findings/${closure.successor.reference}`}>{closure.successor.reference}</Link>
      </p>
    )}
    {words.closure.lateness(closure.late) && <p>Closed {words.closure.lateness(closure.late)}.</p>}
    <p className="whitespace-pre-line">{closure.note}</p>
    <p className="small quiet">
      {closure.takenBack ? "By whoever imported it" : `Verified by ${inSentence(words.closure.method[closure.method])}`}
      {closure.sampleSize !== null && `, a sample of ${closure.sampleSize.toLocaleString("en-GB")}`} · {closure.by}
      {closure.letter ? (
        <>
          {" · "}
          <a href={closure.letter} rel="noreferrer">
            {closure.letterReference ?? "Letter"}
          </a>
        </>
      ) : (
        closure.letterReference && ` · ${closure.letterReference}`
      )}
    </p>
    <FrozenBasis basis={closure.basis} view={view} />
  </li>
);

const RevisitEntry = ({ one }: { one: RevisitLine }) => (
  <li className="entry">
    <h3>
      <Link href={`/revisits/${one.id}`}>
        Revisited {one.doneFrom && one.doneTo && words.revisit.window(one.doneFrom, one.doneTo)}
      </Link>{" "}
      {one.illustrative && <Illustrative />}
    </h3>
    {one.note && <p className="whitespace-pre-line">{one.note}</p>}
    <p className="small quiet">
      {words.closure.method[one.method]}
      {one.state === "done" && " · not told yet: the inspectorate alone reads what was noted"}
      {one.letterReference && " · "}
      {one.letter ? (
        <a href={one.letter} rel="noreferrer">
          {one.letterReference}
        </a>
      ) : (
        one.letterReference
      )}
    </p>
  </li>
);

const FollowUpEntry = ({ one }: { one: FollowUpView }) => (
  <li className="entry">
    <h3>
      Follow-up due {longDate(one.dueOn)}: {words.followUp.state[one.state]} {one.illustrative && <Illustrative />}
    </h3>
    <p className="whitespace-pre-line">{one.asked}</p>
    {one.note && <p className="whitespace-pre-line">{one.note}</p>}
    <p className="small quiet">
      Asked for by {one.by}, {longDate(one.on)}
      {one.endedOn && ` · recorded by ${one.endedBy}, ${longDate(one.endedOn)}`}
      {one.sampleSize !== null && ` · a sample of ${one.sampleSize.toLocaleString("en-GB")}`}
    </p>
  </li>
);

/** Revisits, follow-ups and closings, and the last submission with what became of it; earlier ones are folded. Nothing to show before the first one. */
export const DecisionsCard = ({ view }: { view: FindingView }) => {
  const { submissions, closures, followUps } = view;
  const told = view.revisits.filter(({ state }) => state === "done" || state === "told");
  const entries = submissions.map((made, at) => (
    <SubmissionEntry key={made.id} made={made} answered={pointsBefore(submissions, at)} view={view} />
  ));
  if (submissions.length + closures.length + told.length === 0) return null;
  return (
    <Card title="Submissions and decisions" id="decisions">
      <ul className="entries">
        {told.map((one) => (
          <RevisitEntry key={one.id} one={one} />
        ))}
        {followUps.map((one) => (
          <FollowUpEntry key={`${one.on} ${one.dueOn} ${one.state}`} one={one} />
        ))}
        {closures.map((closure) => (
          <ClosureEntry key={`${closure.on} ${closure.undoneOn}`} closure={closure} view={view} />
        ))}
        {entries.slice(0, 1)}
      </ul>
      {entries.length > 1 && (
        <Disclosure summary={counted(entries.length - 1, "earlier submission")}>
          <ul className="entries">{entries.slice(1)}</ul>
        </Disclosure>
      )}
    </Card>
  );
};
