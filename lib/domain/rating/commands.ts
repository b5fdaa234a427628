import type { CalendarDate } from "../calendar";
import type { Progress } from "../progress/lists";
import { ok } from "../result";
import type { Rule, Rules } from "../rule";
import { laterVoice } from "../voice";

/** How far an inspector says that the force is, on the force's own scale. */
export type Rate = {
  readonly do: "rate";
  readonly id: string;
  readonly on: CalendarDate;
  readonly rating: Progress;
  readonly note: string;
};

export type RatingCommand = Rate;

/**
 * Puts the inspector's own rating beside what the force says. It is neither a voice on lists nor a status: what the force says and
 * the status stay as they are, and delivering closes nothing. One recorded late is kept, and the later one goes on standing.
 */
export const rate: Rule<Rate> = (_actor, { finding, rating: before }, { id, on, rating, note }) => {
  const findingId = finding.id;
  const stands = laterVoice(before?.rating ?? null, before?.on ?? null, on);
  return ok({
    changes: [{ change: "rated", id, findingId, rating, note, on }],
    events: [
      {
        facts: { kind: "rated", from: before?.rating ?? null, to: rating, note, ...(stands && { stands }) },
        on,
        audience: "shared",
        findingId,
      },
    ],
  });
};

/** What the workflow shows of ratings, beside who, from where and to what. */
export const rating: { rate: Rules<Rate> } = {
  rate: {
    needs: "a value of the force’s own scale and a note; it stands beside what the force says and changes no status",
    recordedAs: "rated",
    rule: rate,
    barred: null,
  },
};
