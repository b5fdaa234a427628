import type { CalendarDate } from "../calendar";
import type { Change } from "../change";
import type { EventDraft } from "../event";
import type { InspectionCase } from "../inspection/draft";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { Reassessed, Says } from "./reassessment";

/** Says what the report says of an earlier finding of one of its forces. */
export interface Reassess {
  readonly do: "reassess";
  readonly id: string;
  readonly reference: string;
  readonly says: Says;
  readonly note: string | null;
}

/** Takes that back, before the report is published. */
export interface DropReassessment {
  readonly do: "drop-reassessment";
  readonly id: string;
}

/** Says that a draft is an earlier finding, published once more: told in a letter before, for example. It is not counted twice. */
export interface MatchDraft {
  readonly do: "match-draft";
  /** Of what the report then says of the earlier finding. */
  readonly id: string;
  readonly findingId: string;
  readonly reference: string;
}

/** What is written, with the force whose chain it is written to. */
interface Said {
  readonly forceId: string;
  readonly changes: readonly Change[];
  readonly events: readonly EventDraft[];
}
type Outcome = Result<Said, Refusal>;

const unfit = (because: Extract<Refusal, { why: "earlier-unfit" }>["because"]): Refusal => ({
  why: "earlier-unfit",
  because,
});

/** Why the report can say nothing of the finding that was named; null where it can. */
function barred({ draft, forceIds, earlier }: InspectionCase): Refusal | null {
  if (!earlier || !forceIds.includes(earlier.forceId)) return unfit("unknown");
  if (earlier.inspectionId === draft.id) return unfit("own");
  return draft.publishedOn !== null && earlier.publishedOn > draft.publishedOn ? unfit("later") : null;
}

/** What a report says of an earlier finding, in place of what it said before; told in that finding's history once the report is published. */
export function reassess(theCase: InspectionCase, { id, says, note }: Omit<Reassess, "do" | "reference">): Outcome {
  const { draft, earlier, reassessed } = theCase;
  const bars = barred(theCase);
  if (bars || !earlier) return refuse(bars ?? unfit("unknown"));
  if (says === "same" && note === null) return refuse(unfit("words"));
  const there = reassessed.find(({ findingId }) => findingId === earlier.id);
  if (there && there.says === says && there.note === note) return refuse({ why: "nothing-changed" });
  const { publishedOn } = draft;
  const inspectionId = draft.id;
  const said = { id: there?.id ?? id, says, note };
  return ok({
    forceId: earlier.forceId,
    changes: [
      there
        ? { change: "reassessment-changed", ...said }
        : {
            change: "reassessed",
            ...said,
            ...{ inspectionId, findingId: earlier.id, forceId: earlier.forceId, publishedOn },
          },
    ],
    events: publishedOn ? [toldOf(draft, { findingId: earlier.id, says, note }, publishedOn)] : [],
  });
}

/** The event of the finding that tells what a published report says of it. */
const toldOf = (
  { id, title }: Pick<InspectionCase["draft"], "id" | "title">,
  { findingId, says, note }: Pick<Reassessed, "findingId" | "says" | "note">,
  on: CalendarDate,
): EventDraft => ({
  facts: { kind: "reassessed", title, says, note },
  on,
  audience: "public",
  findingId,
  inspectionId: id,
});

export const dropReassessment = ({ reassessed }: InspectionCase, { id }: DropReassessment): Outcome => {
  const there = reassessed.find((one) => one.id === id);
  if (!there) return refuse({ why: "page-out-of-date" });
  return ok({ forceId: there.forceId, changes: [{ change: "reassessment-dropped", id }], events: [] });
};

/**
 * A draft that is an earlier finding is a draft no more: the report says of that finding that it is the same, in the draft's
 * words. What stood under it stands under the earlier cause of concern.
 */
export function matchDraft(theCase: InspectionCase, { id, findingId }: MatchDraft): Outcome {
  const { draft, earlier } = theCase;
  const drafted = draft.findings.find((finding) => finding.id === findingId);
  if (!drafted) return refuse({ why: "page-out-of-date" });
  if (earlier && earlier.forceId !== drafted.forceId) return refuse(unfit("unknown"));
  if (earlier && earlier.kind !== drafted.kind) return refuse(unfit("kind"));
  const said = reassess(theCase, { id, says: "same", note: drafted.text });
  if (!said.ok || !earlier) return said;
  const under = draft.findings.filter(({ parentId }) => parentId === findingId);
  const moved = under.map(
    ({ id: child, position: _, ...details }): Change => ({
      change: "draft-rewritten",
      id: child,
      details: { ...details, parentId: earlier.id },
    }),
  );
  return ok({ ...said.value, changes: [...moved, { change: "draft-dropped", id: findingId }, ...said.value.changes] });
}

/** What the step that publishes a report writes of what it says of earlier findings of one force; or why it cannot be published on that day. */
export function publishReassessed(
  { draft, reassessed }: Pick<InspectionCase, "draft" | "reassessed">,
  forceId: string,
  on: CalendarDate,
): Result<Omit<Said, "forceId">, Refusal> {
  const own = reassessed.filter((one) => one.forceId === forceId);
  const earliest =
    own
      .map(({ findingPublishedOn }) => findingPublishedOn)
      .toSorted()
      .at(-1) ?? on;
  if (earliest > on) return refuse({ why: "date-too-early", field: "on", earliest, because: "published" });
  return ok({
    changes: own.map(({ id }) => ({ change: "reassessment-published", id, on })),
    events: own.map((one) => toldOf(draft, one, on)),
  });
}
