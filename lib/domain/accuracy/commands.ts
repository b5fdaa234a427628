import type { CalendarDate } from "../calendar";
import type { ChainDecision } from "../change";
import type { InspectionCase } from "../inspection/draft";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";

/** Says that something in a draft is not so. */
export interface CommentOnAccuracy {
  readonly do: "comment-on-accuracy";
  readonly id: string;
  /** The draft that it is about; null for the report. */
  readonly findingId: string | null;
  readonly says: string;
}

/** What an inspector answers. What the report says is changed by itself. */
export interface AnswerAccuracy {
  readonly do: "answer-accuracy";
  readonly id: string;
  readonly answer: string;
  readonly changed: boolean;
}

type Outcome = Result<readonly ChainDecision[], Refusal>;

/** A comment of somebody whom an inspector has named: it changes nothing, and the inspectorate answers. */
export function commentOnAccuracy(
  { draft, asker }: InspectionCase,
  { id, findingId, says }: CommentOnAccuracy,
  today: CalendarDate,
): Outcome {
  if (!asker) return refuse({ why: "not-a-named-reader" });
  const about = findingId === null ? null : (draft.findings.find((finding) => finding.id === findingId)?.text ?? null);
  if (findingId !== null && about === null) return refuse({ why: "page-out-of-date" });
  const { title } = draft;
  return ok([
    {
      forceId: asker.forceId,
      changes: [{ change: "accuracy-commented", id, inspectionId: draft.id, findingId, about, says, on: today }],
      events: [
        {
          facts: { kind: "accuracy-commented", title, about, says },
          on: today,
          audience: "inspectorate",
          inspectionId: draft.id,
        },
      ],
    },
  ]);
}

export function answerAccuracy(
  { draft, comments }: InspectionCase,
  { id, answer, changed }: AnswerAccuracy,
  today: CalendarDate,
): Outcome {
  const comment = comments.find((one) => one.id === id);
  if (!comment) return refuse({ why: "not-found" });
  if (comment.isAnswered) return refuse({ why: "comment-answered" });
  const { forceId, says } = comment;
  return ok([
    {
      forceId,
      changes: [{ change: "accuracy-answered", id, answer, changed, on: today }],
      events: [
        {
          facts: { kind: "accuracy-answered", title: draft.title, says, answer, changed },
          on: today,
          audience: "inspectorate",
          inspectionId: draft.id,
        },
      ],
    },
  ]);
}
