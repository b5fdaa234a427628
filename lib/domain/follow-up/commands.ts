import type { CalendarDate } from "../calendar";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import type { FollowUpResult } from "./follow-up";

/** What the further sample showed. */
export type EndFollowUp = {
  readonly do: "end-follow-up";
  readonly on: CalendarDate;
  readonly result: FollowUpResult;
  readonly sampleSize: number | null;
  readonly note: string;
};

export type FollowUpCommand = EndFollowUp;

const noneAsked: Barred = (_actor, { followUp }) => (followUp === null ? { why: "no-follow-up" } : null);

/**
 * Records what the sample showed that a closing asked for, also before it is due. One that is not met changes no status: the page
 * offers to reopen the finding next, which is a decision of its own.
 */
export const endFollowUp: Rule<EndFollowUp> = (_actor, { finding, followUp }, { on, result, sampleSize, note }) => {
  if (followUp === null) return refuse({ why: "no-follow-up" });
  const { id, asked, dueOn } = followUp;
  return ok({
    changes: [{ change: "follow-up-ended", id, state: result, sampleSize, note, on }],
    events: [
      {
        facts: { kind: "follow-up-ended", result, asked, dueOn, sampleSize, note },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

/** What the workflow shows of follow-ups, beside who, from where and to what. */
export const followUp: { endFollowUp: Rules<EndFollowUp> } = {
  endFollowUp: {
    needs: "a follow-up that the closing asked for; whether its sample shows it, and what it showed",
    recordedAs: "follow-up-ended",
    rule: endFollowUp,
    barred: noneAsked,
  },
};
