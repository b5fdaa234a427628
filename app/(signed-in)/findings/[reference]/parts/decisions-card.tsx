import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Illustrative } from "@/components/ui/illustrative";
import type { ClosureView, FindingView } from "@/lib/data/queries/finding-view";
import { pointsBefore } from "@/lib/domain/submission/submissions";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "@/lib/words/words";
import { FrozenBasis } from "./frozen-basis";
import { SubmissionEntry } from "./submission-entry";

const ClosureEntry = ({ closure, view }: { closure: ClosureView; view: FindingView }) => (
  <li className="entry">
    <h3>
      Closed {longDate(closure.on)}: {inSentence(words.closure.outcome[closure.outcome])}{" "}
      {closure.illustrative && <Illustrative />}
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
      Verified by {inSentence(words.closure.method[closure.method])} · {closure.by}
      {closure.letter && (
        <>
          {" · "}
          <a href={closure.letter} rel="noreferrer">
            Letter
          </a>
        </>
      )}
    </p>
    <FrozenBasis basis={closure.basis} view={view} />
  </li>
);

/** Submissions and closings, newest first. Nothing to show before the first one. */
export const DecisionsCard = ({ view }: { view: FindingView }) => {
  const { submissions, closures } = view;
  if (submissions.length + closures.length === 0) return null;
  return (
    <Card title="Submissions and decisions" id="decisions">
      <ul className="entries">
        {closures.map((closure) => (
          <ClosureEntry key={`${closure.on} ${closure.undoneOn}`} closure={closure} view={view} />
        ))}
        {submissions.map((made, at) => (
          <SubmissionEntry key={made.id} made={made} answered={pointsBefore(submissions, at)} view={view} />
        ))}
      </ul>
    </Card>
  );
};
