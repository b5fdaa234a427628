import { addMonths, type CalendarDate } from "../calendar";
import type { Refusal } from "../refusal";
import { ok, refuse } from "../result";
import type { Rule, Rules } from "../rule";
import { laterVoice } from "../voice";
import type { NextStep, Progress } from "./lists";

export type UpdateProgress = {
  readonly do: "update-progress";
  readonly id: string;
  readonly on: CalendarDate;
  readonly progress: Progress;
  readonly note: string;
  /** What comes next; left out or null where nothing is said of it. */
  readonly next?: NextStep | null;
  /** The force’s own register that is imported: it was said on the day that it holds from. */
  readonly source?: string;
  /** That register gives no day: `on` is the day of the import, and no day from which it holds. */
  readonly undated?: boolean;
};

export type ProgressCommand = UpdateProgress;

/** Ten years: a date beyond them is a slip of the keyboard. */
const FURTHEST_STEP_MONTHS = 120;

/** A next step lies ahead: its day is today or later. */
function misdatedStep(next: NextStep | null, today: CalendarDate): Refusal | null {
  if (!next?.on) return null;
  if (next.on < today) return { why: "next-step-passed", field: "nextOn", earliest: today };
  const latest = addMonths(today, FURTHEST_STEP_MONTHS);
  return next.on > latest ? { why: "next-step-too-far", field: "nextOn", latest } : null;
}

/** The force's own voice. It never changes the inspectorate's. */
export const updateProgress: Rule<UpdateProgress> = (_actor, { finding }, command, today) => {
  const { id, on, progress, note, next = null, source, undated = false } = command;
  const misdated = misdatedStep(next, today);
  if (misdated) return refuse(misdated);
  const updatedOn = source === undefined ? today : on;
  // What has a day stands before what has none, whenever it is recorded.
  const set = undated ? { progress } : { progress, progressOn: on };
  const stands = laterVoice(finding.progress, finding.progressOn, on);
  return ok({
    changes: [
      { change: "progress-update", id, findingId: finding.id, progress, note, next, undated, on },
      { change: "finding", id: finding.id, set: { ...(undated ? {} : { updatedOn }), ...(stands ? {} : set) } },
    ],
    events: [
      {
        facts: {
          kind: "progress-updated",
          from: finding.progress,
          to: progress,
          note,
          ...(next && { next }),
          ...(stands && { stands }),
          ...(undated && { undated }),
        },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

/** What the workflow shows of its force's progress, beside who, from where and to what. */
export const progress: { updateProgress: Rules<UpdateProgress> } = {
  updateProgress: {
    needs:
      "the progress and a note; a next step and its day where there is one; one recorded late is kept, and the later update goes on standing",
    recordedAs: "progress-updated",
    rule: updateProgress,
    barred: null,
  },
};
