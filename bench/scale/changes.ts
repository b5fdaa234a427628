import type { Actor } from "@/lib/domain/actor";
import type { AssuranceChange } from "@/lib/domain/assurance/changes";
import type { ChallengeChange } from "@/lib/domain/challenge/changes";
import { LEADS_TO } from "@/lib/domain/challenge/lists";
import type { Change } from "@/lib/domain/change";
import type { ClosureChange } from "@/lib/domain/closure/changes";
import type { DependencyChange } from "@/lib/domain/dependency/changes";
import type { DirectionChange } from "@/lib/domain/direction/changes";
import type { DoneTestChange } from "@/lib/domain/done-test/changes";
import type { EngageChange } from "@/lib/domain/engage/changes";
import type { EvidenceChange } from "@/lib/domain/evidence/changes";
import type { FindingChange } from "@/lib/domain/finding/changes";
import { lastDay } from "@/lib/domain/finding/deadline";
import type { FollowUpChange } from "@/lib/domain/follow-up/changes";
import type { MeasureChange } from "@/lib/domain/measure/changes";
import type { PlanChange } from "@/lib/domain/plan/changes";
import type { ProgressChange } from "@/lib/domain/progress/changes";
import type { ResponseChange } from "@/lib/domain/response/changes";
import type { RevisitChange } from "@/lib/domain/revisit/changes";
import type { SubmissionChange } from "@/lib/domain/submission/changes";
import type { TargetChange } from "@/lib/domain/target/changes";
import { standingClosure } from "./case";
import type { ForceRegister } from "./force-register";
import type {
  ActionRow,
  DependencyRow,
  DoneTestRow,
  EvidenceRow,
  Held,
  MeasureRow,
  ReadingRow,
  ReasonRow,
  Row,
  SpellRow,
  SubmissionRow,
  TargetRow,
} from "./rows";

/** What the commands of a life write: those of a finding, and of its force’s Engage spell. */
type Kind = Exclude<
  (
    | AssuranceChange
    | ChallengeChange
    | Exclude<ResponseChange, { change: "response-sent" | "comments-drafted" | "inspection-applied" }>
    | ClosureChange
    | DirectionChange
    | RevisitChange
    | FollowUpChange
    | DoneTestChange
    | EngageChange
    | EvidenceChange
    | Exclude<FindingChange, { change: `finding-${string}` }>
    | DependencyChange
    | MeasureChange
    | PlanChange
    | ProgressChange
    | SubmissionChange
    | TargetChange
  )["change"],
  "evidence-superseded" | `file-${string}` | "submission-signed" | "sign-off-asked" | "reading-corrected"
>;
type ChangeOf<Name extends Kind> = Extract<Change, { change: Name }>;
interface Context {
  readonly register: ForceRegister;
  readonly actor: Actor;
  readonly now: string;
}
type Writer<Name extends Kind> = (context: Context, change: ChangeOf<Name>) => void;

/** How each kind of change becomes rows: one entry per kind, as in the store; a new kind does not compile without its own. */
const WRITERS: { readonly [Name in Kind]: Writer<Name> } = {
  finding: ({ register, now }, { id, set }) => {
    const { words, statusOn, reopenedOn, firstTarget, basisChangedOn, ownerId, sponsorId, ...others } = set;
    const { allocatedOn, progressOn, updatedOn, assuranceOn, movesSeen, ...plain } = others;
    const { row } = held(register, id);
    Object.assign(row, plain);
    if (statusOn) row.status_on = statusOn;
    if (reopenedOn) row.reopened_on = reopenedOn;
    if (firstTarget) row.first_target = firstTarget;
    if (basisChangedOn !== undefined) row.basis_changed_on = basisChangedOn;
    if (ownerId !== undefined) row.owner_id = ownerId;
    if (sponsorId !== undefined) row.sponsor_id = sponsorId;
    if (allocatedOn) row.allocated_on = allocatedOn;
    if (progressOn) row.progress_on = progressOn;
    if (updatedOn) row.updated_on = updatedOn;
    if (movesSeen !== undefined) row.moves_seen = movesSeen;
    if (assuranceOn) Object.assign(row, { assurance_on: assuranceOn, assurance_at: now });
    if (!words) return;
    Object.assign(row, { kind: words.kind, text: words.text, ...deadlineColumns(words.deadline) });
    row.deadline_on = lastDay(words.deadline, row.published_on);
  },
  "progress-update": (context, { id, findingId, progress, note, next, undated, on }) =>
    keep(context, "progress_update", {
      ...signed(context, id, findingId),
      progress,
      note,
      next_step: next?.step ?? null,
      next_step_on: next?.on ?? null,
      undated,
      on,
    }),
  assurance: (context, { id, findingId, assurance, note, on }) =>
    keep(context, "assurance", { ...signed(context, id, findingId), assurance, note, on }),
  "evidence-added": (context, { id, title, note, kind, from, to, link, place, marking, audience, on }) =>
    keep(context, "evidence", {
      ...signed(context, id, ""),
      ...{ id, title, note, kind, period_from: from, period_to: to, link, place, marking, audience, on },
      ...{ withdrawn_on: null, withdrawn_why: null },
    }),
  // An older schema has the finding in the row of the note.
  "evidence-used": ({ register, now }, { id, findingId, audience, on }) => {
    const row = written<EvidenceRow>(register, id);
    row.finding_id = findingId;
    held(register, findingId).evidence.push(row);
    const use = {
      evidence_id: id,
      finding_id: findingId,
      force_id: register.cast.force.id,
      audience,
      used_on: on,
      used_at: now,
    };
    register.rows.evidence_use.push(use);
    register.written.set(useOf(id), use);
  },
  "evidence-widened": ({ register }, { id, audience }) => {
    written<EvidenceRow>(register, id).audience = audience;
    Object.assign(written(register, useOf(id)), { audience });
  },
  "evidence-withdrawn": ({ register }, { id, why, on }) => {
    Object.assign(written<EvidenceRow>(register, id), { withdrawn_on: on, withdrawn_why: why });
  },
  "done-test-added": (context, { id, findingId, text, position, on }) => {
    const row: DoneTestRow = {
      ...signed(context, id, findingId),
      ...{ id, text, position, on, by: context.actor.post, by_id: context.actor.personId },
      ...{ agreed_on: null, agreed_by_id: null, agreed_by: null, dropped_on: null },
      ...NOT_MET,
    };
    held(context.register, findingId).doneTests.push(row);
    keep(context, "done_test", row);
  },
  "done-test-dropped": ({ register }, { id, on }) => {
    written<DoneTestRow>(register, id).dropped_on = on;
  },
  "done-test-agreed": ({ register, actor }, { id, on }) => {
    const agreed = { agreed_on: on, agreed_by_id: actor.personId, agreed_by: actor.post };
    Object.assign(written<DoneTestRow>(register, id), agreed);
  },
  "done-test-met": ({ register, actor }, { id, evidenceIds, note, on }) => {
    const met = { met_on: on, met_by: actor.post, met_note: note, met_evidence: evidenceIds };
    Object.assign(written<DoneTestRow>(register, id), met);
  },
  "done-test-unmet": ({ register }, { id }) => {
    Object.assign(written<DoneTestRow>(register, id), NOT_MET);
  },
  "response-set": (context, { id, findingId, response, why, rootCause, on }) => {
    const row = { ...signed(context, id, findingId), response, why, root_cause: rootCause, on };
    held(context.register, findingId).responses.push(row);
    keep(context, "plan_response", row);
  },
  "action-added": (context, { id, findingId, text, ownerId, owner, due, on }) => {
    const row: ActionRow = {
      ...signed(context, id, findingId),
      ...{ id, text, owner_id: ownerId, owner, due, state: "open", ended_on: null, ended_why: null, on },
    };
    held(context.register, findingId).actions.push(row);
    keep(context, "plan_action", row);
  },
  "action-ended": ({ register }, { id, state, why, on }) => {
    Object.assign(written<ActionRow>(register, id), { state, ended_on: on, ended_why: why });
  },
  "measure-added": (context, { id, findingId, name, unit, better, baseline, target, on }) => {
    const row: MeasureRow = { ...signed(context, id, findingId), id, name, unit, better, baseline, target, on };
    held(context.register, findingId).measures.push(row);
    keep(context, "measure", row);
  },
  "reading-added": (context, { id, findingId, measureId, on, value, source }) => {
    const row: ReadingRow = {
      ...signed(context, id, findingId),
      ...{ id, measure_id: measureId, on, value, source, corrected_on: null, corrected_why: null },
    };
    held(context.register, findingId).readings.push(row);
    keep(context, "measure_reading", row);
  },
  "dependency-added": (context, { id, findingId, body, contact, needed, nextCheckOn, on }) => {
    const row: DependencyRow = {
      ...signed(context, id, findingId),
      ...{ id, body, contact, needed, next_check_on: nextCheckOn, heard: null, heard_on: null },
      ...{ ended_on: null, ended_by: null, came_of: null, on },
    };
    held(context.register, findingId).dependencies.push(row);
    keep(context, "dependency", row);
  },
  "dependency-checked": ({ register }, { id, heard, nextCheckOn, on }) => {
    Object.assign(written<DependencyRow>(register, id), { heard, heard_on: on, next_check_on: nextCheckOn });
  },
  "dependency-ended": ({ register, actor }, { id, cameOf, on }) => {
    Object.assign(written<DependencyRow>(register, id), { came_of: cameOf, ended_on: on, ended_by: actor.post });
  },
  "target-proposed": (context, { id, findingId, from, to, reason, why, on }) => {
    const row: TargetRow = {
      ...signed(context, id, findingId),
      ...{ id, from, to, reason, why, state: "proposed", on, decided_on: null, decided_by: null, decided_why: null },
    };
    held(context.register, findingId).dates.push(row);
    keep(context, "target_date", row);
  },
  "target-decided": ({ register, actor }, { id, approved, why, on }) => {
    const state = approved ? "approved" : "declined";
    const decided = { state, decided_on: on, decided_by: actor.post, decided_why: why };
    Object.assign(written<TargetRow>(register, id), decided);
  },
  "submission-drafted": (context, { id, findingId, statement, answers }) =>
    submit(context, findingId, { id, state: "draft", statement, answers, basis: null, on: null }),
  submitted: (context, { id, findingId, statement, answers, basis, on }) => {
    submit(context, findingId, { id, state: "pending", statement, answers, basis, on });
    held(context.register, findingId).row.submission_pending = true;
  },
  "submission-ended": ({ register, actor, now }, { id, state, points, note, on }) => {
    const decided = { state, points, note, decided_on: on, decided_at: now, decided_by: actor.post };
    const row = written<SubmissionRow>(register, id);
    Object.assign(row, decided);
    held(register, String(row.finding_id)).row.submission_pending = false;
  },
  closed: (
    context,
    { findingId, submissionId, outcome, method, note, letter, successorId, basis, late, on, ...more },
  ) => {
    const row = {
      ...signed(context, context.register.mint(), findingId),
      ...{ submission_id: submissionId, outcome, method, note, letter, successor_id: successorId, basis, on },
      ...{ letter_reference: more.letterReference, sample_size: more.sampleSize },
      ...{ days_after_first_target: late.firstTarget, days_after_deadline: late.deadline },
      by: context.actor.post,
      undone_on: null,
      undone_at: null,
    };
    held(context.register, findingId).closures.push(row);
    keep(context, "closure", row);
  },
  "follow-up-asked": (context, { id, findingId, asked, dueOn, on }) => {
    const row = {
      ...signed(context, id, findingId),
      ...{ id, finding_id: findingId, asked, due_on: dueOn, state: "open", sample_size: null, note: null, on },
      ...{ ended_on: null, ended_by: null, by: context.actor.post, by_id: context.actor.personId },
    };
    held(context.register, findingId).followUps.push(row);
    keep(context, "follow_up", row);
  },
  "follow-up-ended": ({ register, actor }, { id, state, sampleSize, note, on }) => {
    Object.assign(written(register, id), {
      ...{ state, sample_size: sampleSize, note, ended_on: on, ended_by: actor.post },
    });
  },
  "closure-undone": ({ register, now }, { findingId, on }) => {
    const closure = standingClosure(held(register, findingId));
    if (closure) Object.assign(closure, { undone_on: on, undone_at: now });
  },
  "spell-entered": (context, { id, forceId, on, letter }) => {
    const row = { id, force_id: forceId, entered_on: on, letter, left_on: null, left_letter: null };
    context.register.spells.push({ row, reasons: [] });
    keep(context, "engage_spell", row);
  },
  "spell-left": ({ register }, { id, on, letter }) => {
    Object.assign(written<SpellRow>(register, id), { left_on: on, left_letter: letter });
  },
  "reason-added": (context, { id, spellId, wording, findingId, on }) => {
    const { register } = context;
    const row: ReasonRow = {
      ...{ id, force_id: register.cast.force.id, spell_id: spellId, wording, finding_id: findingId },
      ...{ added_on: on, tied_on: findingId ? on : null, ended_on: null },
    };
    register.spells.find((spell) => spell.row.id === spellId)?.reasons.push(row);
    keep(context, "engage_reason", row);
  },
  "reason-tied": ({ register }, { id, findingId, on }) => {
    Object.assign(written<ReasonRow>(register, id), { finding_id: findingId, tied_on: on });
  },
  "reason-ended": ({ register }, { id, on }) => {
    written<ReasonRow>(register, id).ended_on = on;
  },
  "revisit-planned": (context, { id, scope, method, plannedFrom, plannedTo, on }) => {
    const { finding_id: _, ...said } = signed(context, id, "");
    const open = { done_from: null, done_to: null, letter: null, letter_reference: null, letter_on: null };
    const planned = { planned_from: plannedFrom, planned_to: plannedTo, state: "planned", on };
    keep(context, "revisit", { ...said, scope, method, ...planned, ...open, dropped_on: null, dropped_why: null });
  },
  "revisit-of": ({ register }, { revisitId, findingId }) => {
    const force_id = register.cast.force.id;
    register.rows.revisit_finding.push({ revisit_id: revisitId, finding_id: findingId, force_id });
  },
  "revisit-done": ({ register }, { id, from, to }) => {
    Object.assign(written(register, id), { state: "done", done_from: from, done_to: to });
  },
  "revisit-noted": (context, { revisitId, findingId, note, seen }) => {
    const { id: _, ...said } = signed(context, "", findingId);
    context.register.rows.revisit_note.push({ ...said, revisit_id: revisitId, note, seen: [...seen] });
  },
  "revisit-told": ({ register }, { id, letter, letterReference, on }) => {
    Object.assign(written(register, id), { state: "told", letter, letter_reference: letterReference, letter_on: on });
  },
  "revisit-dropped": ({ register }, { id, why, on }) => {
    Object.assign(written(register, id), { state: "dropped", dropped_on: on, dropped_why: why });
  },
  "direction-issued": (context, { id, issuedBy, directs, on, dueOn, letter }) => {
    const { finding_id: _, ...said } = signed(context, id, "");
    const ends = { state: "issued", ended_on: null, ended_note: null, ended_by: null };
    keep(context, "direction", { ...said, issued_by: issuedBy, directs, on, due_on: dueOn, letter, ...ends });
  },
  "direction-about": ({ register }, { directionId, findingId }) => {
    const force_id = register.cast.force.id;
    register.rows.direction_finding.push({ direction_id: directionId, finding_id: findingId, force_id });
  },
  "direction-ended": ({ register, actor }, { id, state, on, note }) => {
    Object.assign(written(register, id), { state, ended_on: on, ended_note: note, ended_by: actor.post });
  },
  "challenge-raised": (context, { id, inspectionId, findingId, reference, year, number, on }) =>
    keep(context, "challenge", {
      ...{
        id,
        force_id: context.register.cast.force.id,
        inspection_id: inspectionId,
        finding_id: findingId,
        reference,
      },
      ...{ reference_year: year, reference_number: number, state: LEADS_TO.raised, since: on, turns: 1 },
      ...{ raised_on: on, illustrative: true },
    }),
  "challenge-turned": ({ register }, { id, state, turns, on }) => {
    Object.assign(written(register, id), { state, since: on, turns: turns + 1 });
  },
  "challenge-said": (context, { challengeId, number, turn, words, on }) => {
    const { id: _, finding_id: __, ...said } = signed(context, "", "");
    context.register.rows.challenge_turn.push({ ...said, challenge_id: challengeId, number, turn, words, on });
  },
  "response-opened": (context, { inspectionId, openedFor, publishedOn, lastDay, clock, openedOn }) => {
    const { register } = context;
    const id = register.mint();
    register.responses.set(inspectionId, id);
    keep(context, "response", {
      ...{ id, inspection_id: inspectionId, force_id: register.cast.force.id, opened_for: openedFor },
      ...{
        published_on: publishedOn,
        last_day: lastDay,
        clock,
        opened_on: openedOn,
        state: "awaited",
        reference: null,
        reference_year: null,
      },
      ...{ reference_number: null, version: 0, illustrative: true },
    });
  },
  "response-changed": ({ register }, { id, to }) => {
    const row = written(register, id);
    const published = to?.state === "published" ? to : null;
    Object.assign(row, { version: Number(row.version) + 1 });
    if (!published) return;
    const { state, reference, year, number } = published;
    Object.assign(row, { state, reference, reference_year: year, reference_number: number });
  },
  "comments-invited": (context, { id, responseId, by, message, on }) => {
    const { finding_id: _, ...said } = signed(context, id, "");
    context.register.rows.response_invitation.push({
      ...said,
      ...{ response_id: responseId, comments_by: by, message, on },
    });
  },
  "comments-given": (context, { id, responseId, words, on }) => {
    const { finding_id: _, ...said } = signed(context, id, "");
    context.register.rows.response_comments.push({
      ...said,
      response_id: responseId,
      state: "given",
      words,
      on,
      version: 0,
    });
  },
  "response-written": (context, { responseId, comments, reply }) => {
    const { force_id, at, by, illustrative } = signed(context, "", "");
    context.register.rows.response_draft.push({
      response_id: responseId,
      force_id,
      comments,
      reply,
      at,
      by,
      illustrative,
    });
  },
  "recommendation-answered": (context, { responseId, findingId, action, words, about }) => {
    const { force_id, at, by, illustrative } = signed(context, "", "");
    context.register.rows.response_answer.push({
      ...{ response_id: responseId, finding_id: findingId, force_id, action, words, about, at, by, illustrative },
    });
  },
  "response-published": (context, { responseId, number, document, notice, on }) => {
    const { id: _, finding_id: __, ...said } = signed(context, "", "");
    context.register.rows.response_publication.push({ ...said, response_id: responseId, number, document, notice, on });
  },
  linked: (context, { id, findingId, otherId, link, why, on }) => {
    const { force } = context.register.cast;
    held(context.register, findingId).links.push({ otherId, link });
    const ends = { finding_id: findingId, other_id: otherId };
    keep(context, "finding_link", { id, force_id: force.id, ...ends, link, why, on, illustrative: true });
  },
};

const NOT_MET = { met_on: null, met_by: null, met_note: null, met_evidence: [] };

/** Writes one change. The compiler cannot follow that `change.change` picks both the writer and the change's shape. */
export function applyChange(context: Context, change: Change): void {
  const write = (WRITERS as Partial<Record<string, (context: Context, change: Change) => void>>)[change.change];
  if (!write) throw new Error(`Nothing in a life writes ${change.change}`);
  write(context, change);
}

/** A deadline in the columns of a finding. */
export const deadlineColumns = (deadline: Parameters<typeof lastDay>[0]) => ({
  deadline_kind: deadline.kind,
  deadline_date: deadline.kind === "by" ? deadline.date : null,
  deadline_months: deadline.kind === "within" ? deadline.months : null,
  deadline_days: deadline.kind === "within-days" ? deadline.days : null,
});

function held(register: ForceRegister, findingId: string): Held {
  const found = register.findings.get(findingId);
  if (!found) throw new Error(`There is no finding ${findingId}`);
  return found;
}

/** What a row of a finding has beside its own words: whose it is, who wrote it and when. */
const signed = ({ register, actor, now }: Context, id: string, findingId: string) => ({
  id,
  force_id: register.cast.force.id,
  finding_id: findingId,
  at: now,
  by_id: actor.personId,
  by: actor.post,
  illustrative: true,
});

const keep = ({ register }: Context, table: keyof ForceRegister["rows"], row: Row & { readonly id: string }): void => {
  register.rows[table].push(row);
  register.written.set(row.id, row);
};

/** Under which name the one use of a note is remembered. */
const useOf = (evidenceId: string) => `use of ${evidenceId}`;

/** The row with this id, written before. */
function written<Kept extends Row>(register: ForceRegister, id: string): Kept {
  const row = register.written.get(id);
  if (!row) throw new Error(`Nothing was written as ${id}`);
  return row as Kept;
}

/** A draft that becomes a submission keeps its row. */
function submit(
  context: Context,
  findingId: string,
  made: Pick<SubmissionRow, "id" | "state" | "statement" | "answers" | "basis" | "on">,
): void {
  const { register } = context;
  if (register.written.has(made.id)) {
    Object.assign(written<SubmissionRow>(register, made.id), signed(context, made.id, findingId), made);
    return;
  }
  const undecided = { points: [], note: null, decided_on: null, decided_at: null, decided_by: null };
  const row: SubmissionRow = { ...signed(context, made.id, findingId), ...made, ...undecided };
  held(register, findingId).submissions.push(row);
  keep(context, "submission", row);
}
