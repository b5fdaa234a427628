import { toEntry } from "@/app/(signed-in)/history-entry";
import { type HistoryEntry, HistoryList } from "@/components/finding/history-list";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { type Fact, SummaryList } from "@/components/ui/summary-list";
import type { FindingView } from "@/lib/data/queries/finding-view";
import { frozenTest } from "@/lib/domain/done-test/done-test";
import { openChildren, pendingSubmission, sharedEvidence } from "@/lib/domain/finding/case";
import { frozenMeasure } from "@/lib/domain/measure/measure";
import { pointsBefore } from "@/lib/domain/submission/submissions";
import { longDate } from "@/lib/format/dates";

import { counted } from "@/lib/format/lists";
import { theBody } from "@/lib/format/policing-body";
import { words } from "@/lib/words/words";
import { Answers } from "../parts/answers";
import { EvidenceNote } from "../parts/evidence-note";
import { FrozenMeasures } from "../parts/frozen-measures";
import { FrozenTests } from "../parts/frozen-tests";

const None = ({ children }: { children: string }) => <span className="quiet">{children}</span>;

/** What happened after the submission that waits, newest first; nothing while none waits. */
function sinceSubmission({ history: { events } }: FindingView): readonly HistoryEntry[] {
  const made = Math.max(0, ...events.filter(({ facts }) => facts.kind === "submitted").map(({ number }) => number));
  return events.filter(({ number }) => made > 0 && number > made).map(toEntry);
}

/** What a decision rests on, before it is made, or rested on, before it is looked at again: the answers and the shared evidence themselves, open recommendations, the other two voices. */
export const BasisCard = ({ view }: { view: FindingView }) => {
  const { case: theCase, summary, bodyLabel } = view;
  const pending = pendingSubmission(theCase);
  const basis = pending ? pending.basis : theCase.closure?.basis;
  const frozen = basis?.evidence.map(({ id }) => id) ?? null;
  const shared = sharedEvidence(theCase).map(({ id }) => id);
  const evidence = view.evidence.filter(({ id }) => frozen?.includes(id) || shared.includes(id));
  const at = view.submissions.findIndex(({ id }) => id === pending?.id);
  const tests = basis?.doneTests ?? theCase.doneTests.map((test) => frozenTest(test, theCase.evidence));
  const measures = basis?.measures ?? theCase.measures.map(frozenMeasure);
  const open = openChildren(theCase);
  const since = sinceSubmission(view);
  const facts: Fact[] = [
    ...(pending
      ? [
          {
            term: "Submission",
            value: (
              <>
                <p className="whitespace-pre-line">{pending.statement}</p>
                <p className="small quiet mt-1">
                  {pending.by}
                  {pending.on && `, ${longDate(pending.on)}`}
                  {pending.signed && `; signed off by ${pending.signed.by}, ${longDate(pending.signed.on)}`}
                </p>
              </>
            ),
          },
        ]
      : []),
    ...(pending && pending.answers.length > 0
      ? [
          {
            term: "Answers to the points of the return",
            value: <Answers points={pointsBefore(view.submissions, at)} answers={pending.answers} />,
          },
        ]
      : []),
    {
      term: "Evidence shared with HMICFRS",
      value:
        evidence.length > 0 ? (
          <ul className="entries">
            {evidence.map((note) => (
              <EvidenceNote
                key={note.id}
                note={note}
                body={bodyLabel}
                of={summary.reference}
                isNew={pending !== null && frozen?.includes(note.id) === false}
                pictures
              />
            ))}
          </ul>
        ) : (
          <None>none</None>
        ),
    },
    ...(tests.length > 0 ? [{ term: "Done tests", value: <FrozenTests tests={tests} /> }] : []),
    ...(measures.length > 0 ? [{ term: "Measures", value: <FrozenMeasures measures={measures} /> }] : []),
    ...(open.length > 0
      ? [
          {
            term: `${counted(open.length, "recommendation")} not closed`,
            value: (
              <ul className="list-disc pl-5">
                {open.map(({ id, reference, text, pendingSubmissionId }) => (
                  <li key={id}>
                    <Link href={`/findings/${reference}`}>{reference}</Link> <span className="published">{text}</span>
                    {pendingSubmissionId && <b> Submitted, waiting for a decision.</b>}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...(pending
      ? [
          {
            term: "Since the submission",
            value: since.length > 0 ? <HistoryList entries={since} /> : <None>nothing has happened</None>,
          },
        ]
      : []),
    { term: "Progress, says the force", value: words.progress.standing(summary.progress, summary.hasOwner) },
    { term: `Assurance, says ${theBody(bodyLabel)}`, value: words.assurance.value[summary.assurance] },
  ];
  return (
    <Card title="What this rests on">
      <SummaryList wide facts={facts} />
    </Card>
  );
};
