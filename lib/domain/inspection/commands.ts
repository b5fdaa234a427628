import { type AnswerAccuracy, answerAccuracy, type CommentOnAccuracy, commentOnAccuracy } from "../accuracy/commands";
import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change } from "../change";
import type { EventDraft } from "../event";
import { notOffered } from "../list/choice";
import { may, WHO_MAY } from "../policy";
import {
  type DropReassessment,
  dropReassessment,
  type MatchDraft,
  matchDraft,
  type Reassess,
  reassess,
} from "../reassessment/commands";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { DraftDetails, InspectionDetails, JudgmentDetails } from "./details";
import type { InspectionCase } from "./draft";
import { sameQuestion } from "./judgment";
import { type Publish, publish } from "./publication";

/**
 * What can be asked of one inspection. Nothing of a draft is seen outside, so changing it writes no event; every change
 * raises its version: what is published is what the page of publication showed.
 */
export type InspectionCommand =
  | { readonly do: "change-inspection"; readonly details: InspectionDetails }
  | { readonly do: "add-draft"; readonly id: string; readonly details: DraftDetails }
  | { readonly do: "rewrite-draft"; readonly id: string; readonly details: DraftDetails }
  | { readonly do: "drop-draft"; readonly id: string }
  | { readonly do: "set-judgment"; readonly id: string; readonly details: JudgmentDetails }
  | { readonly do: "drop-judgment"; readonly id: string }
  | { readonly do: "name-reader"; readonly personId: string }
  | { readonly do: "drop-reader"; readonly personId: string }
  | ({ readonly do: "publish" } & Publish)
  | Reassess
  | DropReassessment
  | MatchDraft
  | CommentOnAccuracy
  | AnswerAccuracy
  /**
   * `seen` are the findings that the page showed: what was recorded since is not confirmed unread. `chosen` are those of them
   * that are confirmed; left out, all of them.
   */
  | { readonly do: "confirm-records"; readonly seen: readonly string[]; readonly chosen?: readonly string[] };

export type InspectionCommandName = InspectionCommand["do"];
type Of<Name extends InspectionCommandName> = Extract<InspectionCommand, { do: Name }>;
type Outcome = Result<readonly ChainDecision[], Refusal>;

interface Row<Name extends InspectionCommandName> {
  readonly ability: typeof ability | "comment on a draft";
  readonly when: "draft" | "published" | "either";
  /** Whether a page that is older than the draft is refused; else it goes beside what came since. */
  readonly wantsFreshPage: boolean;
  readonly rule: (theCase: InspectionCase, command: Of<Name>, today: CalendarDate) => Outcome;
}

const ability = "record and publish inspections";

/** A draft changes on the chain of its first force, without an event: nothing of it is known outside. */
const drafted = ({ draft, forceIds }: InspectionCase, ...changes: readonly Change[]): Outcome =>
  ok([
    {
      forceId: forceIds[0] ?? null,
      changes: [...changes, { change: "draft-changed", id: draft.id, reportDay: null }],
      events: [],
    },
  ]);

const gone = refuse<Refusal>({ why: "page-out-of-date" });

/** Its type is one that is offered, or the one that it has. */
function changeInspection(theCase: InspectionCase, { details }: Of<"change-inspection">, today: CalendarDate): Outcome {
  const { draft, lists } = theCase;
  const unlisted = notOffered(lists, "inspection-types", details.type, today, "type", draft.type);
  return unlisted ? refuse(unlisted) : drafted(theCase, { change: "inspection-changed", id: draft.id, details });
}

function addDraft(theCase: InspectionCase, { id, details }: Of<"add-draft">, today: CalendarDate): Outcome {
  const unfit = unfitDraft(theCase, null, details, today);
  if (unfit) return refuse(unfit);
  const { draft } = theCase;
  const position = after(draft.findings);
  return drafted(theCase, { change: "draft-added", id, inspectionId: draft.id, details, position, repeats: [] });
}

function rewriteDraft(theCase: InspectionCase, { id, details }: Of<"rewrite-draft">, today: CalendarDate): Outcome {
  const unfit = unfitDraft(theCase, id, details, today);
  return unfit ? refuse(unfit) : drafted(theCase, { change: "draft-rewritten", id, details });
}

/** A cause of concern goes with the recommendations under it. */
function dropDraft(theCase: InspectionCase, { id }: Of<"drop-draft">): Outcome {
  const { findings } = theCase.draft;
  if (!findings.some((finding) => finding.id === id)) return gone;
  const under = findings.filter(({ parentId }) => parentId === id);
  return drafted(theCase, ...[...under, { id }].map((one) => ({ change: "draft-dropped", id: one.id }) as const));
}

/** A question of a force has one judgment: setting it again changes the grade of the one that is there. */
function setJudgment(theCase: InspectionCase, { id, details }: Of<"set-judgment">, today: CalendarDate): Outcome {
  const { draft, forceIds, lists } = theCase;
  const { forceId, question, grade, stands = false, illustrative } = details;
  if (!forceIds.includes(forceId)) return refuse({ why: "force-unfit" });
  const there = judgedAlready(theCase, details);
  const unlisted = notOffered(lists, "grades", grade, today, "grade", there?.grade);
  if (unlisted) return refuse(unlisted);
  if (there) return drafted(theCase, { change: "judgment-regraded", id: there.id, grade, stands, illustrative });
  const added = { id, inspectionId: draft.id, position: after(draft.judgments), publishedOn: null };
  const judged = { forceId, question, grade, stands, illustrative };
  return drafted(theCase, { change: "judgment-added", ...added, details: judged });
}

/** The judgment of that force that answers the same question. */
export const judgedAlready = (
  { draft }: { readonly draft: Pick<InspectionCase["draft"], "judgments"> },
  { forceId, question }: Pick<JudgmentDetails, "forceId" | "question">,
) =>
  sameQuestion(
    draft.judgments.filter((judgment) => judgment.forceId === forceId),
    question,
  );

const dropJudgment = (theCase: InspectionCase, { id }: Of<"drop-judgment">): Outcome =>
  theCase.draft.judgments.some((judgment) => judgment.id === id)
    ? drafted(theCase, { change: "judgment-dropped", id })
    : gone;

/** Somebody of the force, or of its policing body, may read an inspection before it is published; or no longer. */
function reader(
  theCase: InspectionCase,
  { do: what, personId }: Of<"name-reader" | "drop-reader">,
  today: CalendarDate,
): Outcome {
  const { draft, forceIds, reader: person } = theCase;
  const naming = what === "name-reader";
  if (naming && !person?.is) return refuse({ why: "not-found" });
  if (!person || naming === person.named) return ok([]);
  const kind = naming ? "reader-named" : "reader-dropped";
  const facts = { kind, reader: person.is?.post ?? "Somebody who has left", title: draft.title } as const;
  return ok([
    {
      forceId: person.is?.forceId ?? forceIds[0] ?? null,
      changes: [{ change: kind, inspectionId: draft.id, personId }],
      events: [{ facts, on: today, audience: "inspectorate", inspectionId: draft.id }],
    },
  ]);
}

/** What a rule of what reports say of earlier findings writes: to the chain of that finding's force; in a draft, with its version. */
function said({ draft }: InspectionCase, outcome: ReturnType<typeof reassess>): Outcome {
  if (!outcome.ok) return outcome;
  const drafted =
    draft.publishedOn === null ? [{ change: "draft-changed", id: draft.id, reportDay: null } as const] : [];
  return ok([{ ...outcome.value, changes: [...outcome.value.changes, ...drafted] }]);
}

/** What a force recorded of a published report counts as the inspectorate's record from here on, an event each. */
function confirmRecords(
  { unconfirmed, forceIds }: InspectionCase,
  { seen, chosen }: Of<"confirm-records">,
  today: CalendarDate,
): Outcome {
  const shown = new Set(seen);
  const added = unconfirmed.filter(({ id }) => !shown.has(id));
  if (added.length > 0) return refuse({ why: "records-added", references: added.map(({ reference }) => reference) });
  const waiting = unconfirmed.map(({ id }) => id);
  if (chosen && (chosen.length === 0 || chosen.some((id) => !waiting.includes(id))))
    return refuse({ why: "records-unchosen" });
  return ok(
    forceIds.map((forceId) => {
      const own = unconfirmed.filter(
        (finding) => finding.forceId === forceId && (chosen === undefined || chosen.includes(finding.id)),
      );
      return {
        forceId,
        changes: own.map(({ id }) => ({ change: "finding-confirmed", id, on: today }) as const),
        events: own.map(
          ({ id, reference }): EventDraft => ({
            facts: { kind: "record-confirmed", reference },
            on: today,
            audience: "shared",
            findingId: id,
          }),
        ),
      };
    }),
  );
}

/** The commands of an inspection, as `WORKFLOW` has those of a finding. */
const INSPECTION_WORKFLOW: { readonly [Name in InspectionCommandName]: Row<Name> } = {
  "change-inspection": {
    ability,
    when: "draft",
    wantsFreshPage: true,
    rule: changeInspection,
  },
  "add-draft": { ability, when: "draft", wantsFreshPage: false, rule: addDraft },
  "rewrite-draft": { ability, when: "draft", wantsFreshPage: true, rule: rewriteDraft },
  "drop-draft": { ability, when: "draft", wantsFreshPage: true, rule: dropDraft },
  "set-judgment": { ability, when: "draft", wantsFreshPage: false, rule: setJudgment },
  "drop-judgment": { ability, when: "draft", wantsFreshPage: false, rule: dropJudgment },
  "name-reader": { ability, when: "draft", wantsFreshPage: false, rule: reader },
  "drop-reader": { ability, when: "draft", wantsFreshPage: false, rule: reader },
  reassess: {
    ability,
    when: "either",
    wantsFreshPage: false,
    rule: (theCase, command) => said(theCase, reassess(theCase, command)),
  },
  "drop-reassessment": {
    ability,
    when: "draft",
    wantsFreshPage: false,
    rule: (theCase, command) => said(theCase, dropReassessment(theCase, command)),
  },
  "match-draft": {
    ability,
    when: "draft",
    wantsFreshPage: true,
    rule: (theCase, command) => said(theCase, matchDraft(theCase, command)),
  },
  "comment-on-accuracy": {
    ability: "comment on a draft",
    when: "draft",
    wantsFreshPage: false,
    rule: commentOnAccuracy,
  },
  "answer-accuracy": { ability, when: "either", wantsFreshPage: false, rule: answerAccuracy },
  publish: { ability, when: "draft", wantsFreshPage: true, rule: publish },
  "confirm-records": { ability, when: "either", wantsFreshPage: false, rule: confirmRecords },
};

/** Whether this command refuses a page that is older than the draft. */
export const wantsFreshPage = (name: InspectionCommandName): boolean => INSPECTION_WORKFLOW[name].wantsFreshPage;

/** Whether `actor` may do what `command` asks of this inspection, today; and if so, what is to be written. Pure. */
export function decideInspection(
  actor: Actor,
  theCase: InspectionCase,
  command: InspectionCommand,
  today: CalendarDate,
): Outcome {
  const { ability: asked, when, rule } = INSPECTION_WORKFLOW[command.do] as Row<InspectionCommandName>;
  if (!may(actor, asked, { on: "register" })) return refuse({ why: "not-yours", who: WHO_MAY[asked] });
  const { publishedOn } = theCase.draft;
  if (when === "draft" && publishedOn) return refuse({ why: "already-published", on: publishedOn });
  return rule(theCase, command as never, today);
}

/** The place after all those that are there. */
export const after = (places: readonly { readonly position: number }[]): number =>
  places.reduce((last, { position }) => Math.max(last, position), 0) + 1;

/**
 * A finding is about a force of the inspection, and stays with its force; a recommendation's cause of concern is on the same
 * force, in the same report or an earlier one that its letter adds to, and stays a cause of concern while it has
 * recommendations; its theme is one that is offered, or the one that it has. `id` is the draft that is rewritten; null for a new one.
 */
function unfitDraft(
  { draft, forceIds, lists }: InspectionCase,
  id: string | null,
  details: DraftDetails,
  today: CalendarDate,
): Refusal | null {
  const { parentId, kind, forceId, theme } = details;
  if (!forceIds.includes(forceId)) return { why: "force-unfit" };
  const before = draft.findings.find((finding) => finding.id === id);
  const unlisted = notOffered(lists, "themes", theme, today, "theme", before?.theme);
  if (unlisted) return unlisted;
  if (id !== null) {
    if (!before) return { why: "page-out-of-date" };
    if (before.forceId !== forceId) return { why: "force-unfit" };
    const isParent = draft.findings.some((finding) => finding.parentId === id);
    if (isParent && kind !== "cause-of-concern") return { why: "parent-unfit" };
  }
  if (parentId === null) return null;
  const parent = draft.findings.find((finding) => finding.id === parentId);
  const earlier = draft.earlierCauses.find((cause) => cause.id === parentId);
  const isCause = parent ? parent.kind === "cause-of-concern" && parent.id !== id : earlier !== undefined;
  const fits = isCause && (parent ?? earlier)?.forceId === forceId && kind === "recommendation";
  return fits ? null : { why: "parent-unfit" };
}
