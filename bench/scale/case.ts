import type { Command } from "@/lib/domain/command";
import type { Dependency } from "@/lib/domain/dependency/dependency";
import type { DoneTest } from "@/lib/domain/done-test/done-test";
import type { ForceCase } from "@/lib/domain/engage/force-commands";
import type { Spell } from "@/lib/domain/engage/spell";
import type { Case, Child, Relative } from "@/lib/domain/finding/case";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { Action } from "@/lib/domain/plan/plan";
import type { Basis } from "@/lib/domain/submission/basis";
import type { Submission } from "@/lib/domain/submission/submission";
import { standingOf } from "@/lib/domain/submission/submissions";
import type { ForceRegister } from "./force-register";
import { LISTS } from "./lists";
import type { ActionRow, DependencyRow, DoneTestRow, FindingRow, Held, MeasureRow, SubmissionRow } from "./rows";

/** Everything that a decision about this finding may depend on, from the rows in memory: what `loadCase` reads from the database. */
export function caseOf(register: ForceRegister, held: Held, command: Command): Case {
  const { row, parent, children, evidence, doneTests, submissions, links, dates } = held;
  const person = (id: string | null) => withPost(register, id);
  const closure = standingClosure(held);
  const request = dates.find(({ state }) => state === "proposed");
  const made = submissions.map(toSubmission).toReversed();
  const decided = submissions.findLast(({ decided_on }) => decided_on !== null);
  return {
    finding: {
      id: row.id,
      forceId: row.force_id,
      reference: row.reference,
      kind: row.kind,
      text: row.text,
      theme: row.theme,
      status: row.status,
      statusOn: row.status_on,
      progress: row.progress,
      progressOn: row.progress_on,
      assurance: row.assurance,
      assuranceOn: row.assurance_on,
      deadline: deadlineOf(row),
      publishedOn: row.published_on,
      parentId: row.parent_id,
      owner: person(row.owner_id),
      sponsor: person(row.sponsor_id),
      firstTarget: row.first_target,
      target: row.target,
      moves: row.moves,
      movesSeen: row.moves_seen,
      basisChangedOn: row.basis_changed_on,
      // Nobody of the story puts anything first.
      priority: null,
      version: held.version,
    },
    parent: parent ? toRelative(parent) : null,
    children: children.map((child) => toChild(register, child)),
    ...standingOf(made),
    // No force of it asks for that.
    asksSignOff: false,
    lastDecided: decided?.decided_on
      ? { by: decided.decided_by ?? "", what: decided.state, on: decided.decided_on }
      : null,
    evidence: evidence.map(({ id, title, note, audience, withdrawn_on }) => ({
      id,
      title,
      note,
      audience,
      withdrawn: withdrawn_on !== null,
      superseded: false,
      files: [],
    })),
    followUp: openFollowUp(held),
    revisitedOn: null,
    // Nobody of the story disputes or rates anything.
    representations: [],
    rating: null,
    closure: closure ? { by: closure.by, on: closure.on, outcome: closure.outcome, basis: closure.basis } : null,
    doneTests: doneTests.filter(({ dropped_on }) => dropped_on === null).map(toDoneTest),
    plan: planOf(held),
    actions: held.actions.map(toAction),
    measures: held.measures.map((measure) => toMeasure(held, measure)),
    targetRequest: request
      ? {
          id: request.id,
          from: request.from,
          to: request.to,
          reason: request.reason,
          why: request.why,
          byId: request.by_id,
          by: request.by,
        }
      : null,
    dependencies: held.dependencies.filter(({ ended_on }) => ended_on === null).map(toDependency),
    chiefOfficerIds: [...register.cast.people.values()].flatMap(({ actor, canSponsor }) =>
      canSponsor ? [actor.personId] : [],
    ),
    reported: [],
    publicWording: { draft: null, published: null },
    spell: openSpell(register),
    lastLeftOn: register.spells.at(-1)?.row.left_on ?? null,
    links,
    lists: LISTS,
    named: namedIn(command).flatMap((reference) => {
      const other = register.byReference.get(reference);
      return other ? [{ ...toRelative(other), successors: successorsOf(register, other) }] : [];
    }),
    people: [...register.cast.people.values()].map(({ actor, canOwn, canSponsor }) => ({
      id: actor.personId,
      post: actor.post,
      canOwn,
      canSponsor,
    })),
  };
}

/** A force as a decision about Engage sees it. */
export function forceCaseOf(register: ForceRegister): ForceCase {
  const live = [...register.findings.values()].filter(({ row }) => row.parent_id === null && row.status !== "closed");
  return {
    forceId: register.cast.force.id,
    spell: openSpell(register),
    findings: live.map(toRelative),
    lastLeftOn: register.spells.at(-1)?.row.left_on ?? null,
    reported: [],
  };
}

const openFollowUp = ({ followUps }: Held): Case["followUp"] => {
  const open = followUps.find(({ state }) => state === "open");
  return open ? { id: open.id, asked: open.asked, dueOn: open.due_on } : null;
};

export const standingClosure = ({ closures }: Held) => closures.find(({ undone_on }) => undone_on === null) ?? null;

function namedIn(command: Command): readonly string[] {
  if (command.do === "close" && command.successor) return [command.successor];
  return command.do === "link" ? [command.other] : [];
}

function openSpell({ spells, cast }: ForceRegister): Spell | null {
  const open = spells.find(({ row }) => row.left_on === null);
  if (!open) return null;
  const reasons = open.reasons.map(({ id, wording, finding_id, added_on, ended_on }) => ({
    id,
    wording,
    findingId: finding_id,
    addedOn: added_on,
    endedOn: ended_on,
  }));
  return { id: open.row.id, forceId: cast.force.id, enteredOn: open.row.entered_on, reasons };
}

function withPost({ cast }: ForceRegister, id: string | null) {
  return id ? { id, post: cast.people.get(id)?.actor.post ?? "" } : null;
}

function deadlineOf({ deadline_kind, deadline_date, deadline_months, deadline_days }: FindingRow): Deadline {
  if (deadline_kind === "by" && deadline_date) return { kind: "by", date: deadline_date };
  if (deadline_kind === "within" && deadline_months) return { kind: "within", months: deadline_months };
  if (deadline_kind === "within-days" && deadline_days) return { kind: "within-days", days: deadline_days };
  return deadline_kind === "immediate" ? { kind: "immediate" } : { kind: "none" };
}

const pendingOf = ({ submissions }: Held) => submissions.find(({ state }) => state === "pending");

function toRelative(held: Held): Relative {
  const { row, version } = held;
  return {
    id: row.id,
    forceId: row.force_id,
    reference: row.reference,
    publishedOn: row.published_on,
    status: row.status,
    statusOn: row.status_on,
    version,
    pendingSubmissionId: pendingOf(held)?.id ?? null,
    closedAs: standingClosure(held)?.outcome ?? null,
    sponsorId: row.sponsor_id,
    text: row.text,
    metTestIds: held.doneTests.flatMap(({ id, met_on }) => (met_on === null ? [] : [id])),
  };
}

function toChild(register: ForceRegister, held: Held): Child {
  const { row, evidence } = held;
  const pending = pendingOf(held);
  const standing: Basis = {
    text: row.text,
    owner: withPost(register, row.owner_id)?.post ?? null,
    sponsor: withPost(register, row.sponsor_id)?.post ?? null,
    evidence: evidence
      .filter(({ audience, withdrawn_on }) => audience === "shared" && withdrawn_on === null)
      .map(({ id, title }) => ({ id, title })),
    doneTests: held.doneTests.map(({ text, met_on, met_evidence }) => {
      const shown = evidence.filter(({ id, withdrawn_on }) => met_evidence.includes(id) && withdrawn_on === null);
      return { text, met: met_on !== null && shown.length > 0, evidence: shown.map(({ title }) => title) };
    }),
    recommendations: [],
  };
  const { first_target: firstTarget, deadline_on: deadlineOn } = row;
  return {
    ...toRelative(held),
    firstTarget,
    deadlineOn,
    submittedOn: pending?.on ?? null,
    reported: [],
    basis: pending?.basis ?? standing,
  };
}

const toDoneTest = (row: DoneTestRow): DoneTest => ({
  id: row.id,
  text: row.text,
  position: row.position,
  byId: row.by_id,
  by: row.by,
  agreedOn: row.agreed_on,
  agreedBy: row.agreed_by,
  metOn: row.met_on,
  metBy: row.met_by,
  metNote: row.met_note,
  metEvidence: row.met_evidence,
  illustrative: true,
});

function planOf({ responses }: Held): Case["plan"] {
  const last = responses.at(-1);
  if (!last) return null;
  const { response, why, root_cause: rootCause, on, by } = last;
  return { response, why, rootCause, on, by, illustrative: true };
}

const toAction = ({ id, text, owner, due, state, ended_on, ended_why }: ActionRow): Action => ({
  ...{ id, text, owner, ownerLeft: false, due, state },
  endedOn: ended_on,
  endedWhy: ended_why,
  illustrative: true,
});

const toMeasure = (
  { readings }: Held,
  { id, name, unit, better, baseline, target }: MeasureRow,
): Case["measures"][number] => ({
  ...{ id, name, unit, better, baseline, target, illustrative: true },
  readings: readings
    .filter(({ measure_id }) => measure_id === id)
    .map((row) => ({
      ...{ id: row.id, on: row.on, value: row.value, source: row.source, by: row.by },
      ...{ correctedOn: null, correctedWhy: null, illustrative: true },
    })),
});

const toDependency = ({ id, body, contact, needed, next_check_on }: DependencyRow): Dependency => ({
  ...{ id, body, contact, needed },
  nextCheckOn: next_check_on,
});

const toSubmission = ({ id, state, by_id, by, on, statement, answers, points, basis }: SubmissionRow): Submission => ({
  id,
  state,
  byId: by_id,
  by,
  on,
  statement,
  answers,
  points,
  basis,
  signed: null,
});

/** All that take a finding's place, one after another. */
function successorsOf(register: ForceRegister, held: Held): readonly string[] {
  const next = standingClosure(held)?.successor_id;
  const successor = next ? register.findings.get(next) : undefined;
  return successor ? [successor.row.id, ...successorsOf(register, successor)] : [];
}
