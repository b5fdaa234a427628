import type { ReactNode } from "react";
import { Illustrative } from "@/components/ui/illustrative";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { CalendarDate } from "@/lib/domain/calendar";
import { liveReason, pendingSubmission } from "@/lib/domain/finding/case";
import { isClosed } from "@/lib/domain/finding/finding";
import { isSaidByInspectorate } from "@/lib/domain/finding/said-by-inspectorate";
import { age, longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "@/lib/words/words";

type Said = NonNullable<FindingView["update"] | FindingView["assurance"]>;

const present = (lines: readonly ReactNode[]) => lines.filter((line) => line !== null && line !== false);

/** Who gave a voice and when, what it came with, and whether that was before something that matters. */
function saidLines(
  said: Said | null,
  isBeforeReopening: boolean,
  view: FindingView,
  undated = false,
): readonly ReactNode[] {
  if (!said) return [];
  const { on, by, note, illustrative } = said;
  const submitted = pendingSubmission(view.case)?.on;
  return present([
    <>
      {by} · {undated ? words.progress.undated : longDate(on)} {illustrative && <Illustrative />}
    </>,
    isBeforeReopening && view.reopenedOn && <b>given before reopening on {longDate(view.reopenedOn)}</b>,
    submitted && !undated && on > submitted && <b>since the submission</b>,
    <span key="note" className="voice-note">
      {note}
    </span>,
  ]);
}

export const progressLines = (view: FindingView) => [
  ...saidLines(view.update, view.summary.beforeReopening.progress, view, view.summary.updatedOn === null),
  ...(view.update?.next
    ? [
        <span key="next" className="voice-note">
          {words.progress.next(view.update.next)}
        </span>,
      ]
    : []),
];
export const assuranceLines = (view: FindingView) => [
  ...saidLines(view.assurance, view.summary.beforeReopening.assurance, view),
  ...(view.assurance?.asks
    ? [
        <span key="asks" className="voice-note">
          {words.assurance.asked(view.assurance.asks)}
        </span>,
      ]
    : []),
];

export function statusLines(view: FindingView, today: CalendarDate): readonly ReactNode[] {
  const { case: theCase, summary, closures, reopenedOn } = view;
  const { finding, parent } = theCase;
  const closure = closures.find(({ undoneOn }) => undoneOn === null);
  const pending = pendingSubmission(theCase);
  const reason = liveReason(theCase);
  const since = finding.statusOn;
  return present([
    closure
      ? `Closed ${longDate(closure.on)}: ${inSentence(words.closure.outcome[closure.outcome])}`
      : since && reason
        ? `In Engage since ${longDate(since)} (${age(since, today)})`
        : isSaidByInspectorate(summary)
          ? since && `Since ${longDate(since)}`
          : "HMICFRS has not confirmed the record",
    closure && words.closure.lateness(closure.late),
    reopenedOn && !isClosed(finding) && `Reopened ${longDate(reopenedOn)}`,
    pending?.on && `Submitted for closure ${longDate(pending.on)} by ${pending.by}; an inspector decides`,
    pending?.on && reason && since && since > pending.on && <b>moved to Engage since the submission</b>,
    summary.rollUp &&
      summary.rollUp.all > 0 &&
      `${words.finding.rollUp(summary.rollUp)}; this cause of concern is ${isClosed(finding) ? "closed" : "open"}`,
    parent && theCase.spell?.reasons.some(({ findingId, endedOn }) => findingId === parent.id && !endedOn)
      ? `Part of ${parent.reference}, which is in Engage`
      : null,
  ]);
}
