import type { CalendarDate } from "../calendar";
import { ok } from "../result";
import type { Rule, Rules } from "../rule";
import { laterVoice } from "../voice";
import type { Progress } from "./lists";

export type UpdateProgress = {
  readonly do: "update-progress";
  readonly id: string;
  readonly on: CalendarDate;
  readonly progress: Progress;
  readonly note: string;
  /** The force’s own register that is imported: it was said on the day that it holds from. */
  readonly source?: string;
};

export type ProgressCommand = UpdateProgress;

/** The force's own voice. It never changes the inspectorate's. */
export const updateProgress: Rule<UpdateProgress> = (_actor, { finding }, command, today) => {
  const { id, on, progress, note, source } = command;
  const updatedOn = source === undefined ? today : on;
  const stands = laterVoice(finding.progress, finding.progressOn, on);
  return ok({
    changes: [
      { change: "progress-update", id, findingId: finding.id, progress, note, on },
      { change: "finding", id: finding.id, set: { updatedOn, ...(stands ? {} : { progress, progressOn: on }) } },
    ],
    events: [
      {
        facts: { kind: "progress-updated", from: finding.progress, to: progress, note, ...(stands && { stands }) },
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
    needs: "the progress and a note; one recorded late is kept, and the later update goes on standing",
    rule: updateProgress,
    barred: null,
  },
};
