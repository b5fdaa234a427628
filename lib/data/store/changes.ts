import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Change } from "@/lib/domain/change";
import type { FindingSet as FindingChange } from "@/lib/domain/finding/changes";
import { lastDay } from "@/lib/domain/finding/deadline";
import type { Prisma } from "../generated/client";
import { fromDeadline, toCalendarOrNull, toColumn, toColumnOrNull } from "../mapping";
import type { Db } from "../scope";
import type { Moment } from "./chain";
import { acceptProposals } from "./proposals";

type Kind = Change["change"];
type ChangeOf<Name extends Kind> = Extract<Change, { change: Name }>;
interface Context {
  readonly db: Db;
  readonly forceId: string;
  readonly moment: Moment;
  readonly signed: { readonly byId: string; readonly by: string; readonly at: Date; readonly illustrative: boolean };
}
type Writer<Name extends Kind> = (context: Context, change: ChangeOf<Name>) => Promise<unknown>;

/** How each kind of change is written: one entry per kind, none beside them. */
const WRITERS: { readonly [Name in Kind]: Writer<Name> } = {
  finding: ({ db, moment }, { id, set }) => updateFinding(db, id, set, moment),
  "progress-update": ({ db, forceId, signed }, { id, findingId, progress, note, on }) =>
    db.progressUpdate.createMany({ data: { id, forceId, findingId, progress, note, on: toColumn(on), ...signed } }),
  assurance: ({ db, forceId, signed }, { id, findingId, assurance, note, on }) =>
    db.assuranceRecord.createMany({ data: { id, forceId, findingId, assurance, note, on: toColumn(on), ...signed } }),
  "evidence-added": ({ db, forceId, signed }, { id, findingId, title, note, kind, from, to, link, audience, on }) =>
    db.evidence.createMany({
      data: {
        id,
        forceId,
        findingId,
        title,
        note,
        kind,
        periodFrom: toColumnOrNull(from),
        periodTo: toColumnOrNull(to),
        link,
        audience,
        on: toColumn(on),
        ...signed,
      },
    }),
  "evidence-widened": ({ db }, { id, audience }) => db.evidence.updateMany({ where: { id }, data: { audience } }),
  "evidence-withdrawn": ({ db }, { id, why, on }) =>
    db.evidence.updateMany({ where: { id }, data: { withdrawnOn: toColumn(on), withdrawnWhy: why } }),
  "target-proposed": ({ db, forceId, signed }, { id, findingId, from, to, reason, why, on }) =>
    db.targetDate.createMany({
      data: {
        id,
        forceId,
        findingId,
        from: toColumnOrNull(from),
        to: toColumn(to),
        reason,
        why,
        on: toColumn(on),
        ...signed,
      },
    }),
  "target-decided": ({ db, signed }, { id, approved, why, on }) =>
    db.targetDate.updateMany({
      where: { id, state: "proposed" },
      data: {
        state: approved ? "approved" : "declined",
        decidedOn: toColumn(on),
        decidedBy: signed.by,
        decidedWhy: why,
      },
    }),
  "submission-drafted": async ({ db, forceId, signed }, { id, findingId, statement }) => {
    const kept = await db.submission.updateMany({ where: { id, state: "draft" }, data: { statement, ...signed } });
    if (kept.count === 0) {
      await db.submission.createMany({ data: { id, forceId, findingId, state: "draft", statement, ...signed } });
    }
  },
  submitted: async ({ db, forceId, signed }, { id, findingId, statement, answers, basis, on }) => {
    const made = {
      state: "pending",
      statement,
      answers: [...answers],
      basis: basis as unknown as Prisma.InputJsonValue,
      on: toColumn(on),
      ...signed,
    };
    const kept = await db.submission.updateMany({ where: { id, state: "draft" }, data: made });
    if (kept.count === 0) await db.submission.createMany({ data: { id, forceId, findingId, ...made } });
    await db.finding.updateMany({ where: { id: findingId }, data: { submissionPending: true } });
  },
  "submission-ended": async ({ db, moment, signed }, { id, state, points, note, on }) => {
    const decided = { decidedOn: toColumn(on), decidedAt: moment.now, decidedBy: signed.by };
    await db.submission.updateMany({
      where: { id, state: "pending" },
      data: { state, points: [...points], note, ...decided },
    });
    await db.finding.updateMany({ where: { submissions: { some: { id } } }, data: { submissionPending: false } });
  },
  closed: async (
    { db, forceId, signed },
    { findingId, submissionId, outcome, method, note, letter, successorId, basis, on },
  ) => {
    await db.closure.createMany({
      data: {
        forceId,
        findingId,
        submissionId,
        outcome,
        method,
        note,
        letter,
        successorId,
        basis: basis as unknown as Prisma.InputJsonValue,
        on: toColumn(on),
        ...signed,
      },
    });
    await acceptProposals(db, { findingId, what: "close" }, on, signed.by);
  },
  "closure-undone": ({ db }, { findingId, on }) =>
    db.closure.updateMany({ where: { findingId, undoneOn: null }, data: { undoneOn: toColumn(on) } }),
  "spell-entered": async ({ db, signed }, { id, forceId, on, letter }) => {
    await db.engageSpell.createMany({ data: { id, forceId, enteredOn: toColumn(on), letter } });
    await acceptProposals(db, { forceId, what: "enter-engage" }, on, signed.by);
  },
  "spell-left": async ({ db, forceId, signed }, { id, on, letter }) => {
    await db.engageSpell.updateMany({
      where: { id, leftOn: null },
      data: { leftOn: toColumn(on), leftLetter: letter },
    });
    await acceptProposals(db, { forceId, what: "leave-engage" }, on, signed.by);
  },
  "reason-added": ({ db, forceId }, { id, spellId, wording, findingId, on }) =>
    db.engageReason.createMany({
      data: {
        id,
        forceId,
        spellId,
        wording,
        findingId,
        addedOn: toColumn(on),
        tiedOn: findingId ? toColumn(on) : null,
      },
    }),
  "reason-tied": ({ db }, { id, findingId, on }) =>
    db.engageReason.updateMany({ where: { id, findingId: null }, data: { findingId, tiedOn: toColumn(on) } }),
  "reason-ended": ({ db }, { id, on }) =>
    db.engageReason.updateMany({ where: { id, endedOn: null }, data: { endedOn: toColumn(on) } }),
  linked: ({ db, forceId, moment }, { id, findingId, otherId, link, why, on }) =>
    db.findingLink.createMany({
      data: { id, forceId, findingId, otherId, link, why, on: toColumn(on), illustrative: moment.illustrative },
    }),
};

/** Writes one change. The compiler cannot follow that `change.change` picks both the writer and the change's shape. */
export function applyChange<Name extends Kind>(
  db: Db,
  actor: Actor,
  forceId: string,
  change: ChangeOf<Name>,
  moment: Moment,
): Promise<unknown> {
  const signed = { byId: actor.personId, by: actor.post, at: moment.now, illustrative: moment.illustrative };
  const write = WRITERS[change.change as Name] as Writer<Name>;
  return write({ db, forceId, moment, signed }, change);
}

/** A finding's row. What follows from the change (the deadline's last day, the moment of an assurance) is computed here. */
async function updateFinding(db: Db, id: string, set: FindingChange, { now }: Moment): Promise<void> {
  const { words, statusOn, reopenedOn, firstTarget, target, basisChangedOn, ...others } = set;
  const { allocatedOn, progressOn, assuranceOn, ...plain } = others;
  const data: Prisma.FindingUncheckedUpdateManyInput = { ...plain };
  if (statusOn) data.statusOn = toColumn(statusOn);
  if (reopenedOn) data.reopenedOn = toColumn(reopenedOn);
  if (firstTarget) data.firstTarget = toColumn(firstTarget);
  if (target) data.target = toColumn(target);
  if (basisChangedOn !== undefined) data.basisChangedOn = toColumnOrNull(basisChangedOn);
  if (allocatedOn) data.allocatedOn = toColumn(allocatedOn);
  if (progressOn) data.progressOn = toColumn(progressOn);
  if (assuranceOn) Object.assign(data, { assuranceOn: toColumn(assuranceOn), assuranceAt: now });
  if (words) {
    const published = await db.finding.findUniqueOrThrow({ where: { id }, select: { publishedOn: true } });
    const publishedOn = toCalendarOrNull(published.publishedOn);
    const last = publishedOn ? lastDay(words.deadline, publishedOn) : null;
    Object.assign(data, {
      kind: words.kind,
      text: words.text,
      ...fromDeadline(words.deadline),
      deadlineOn: toColumnOrNull(last),
    });
  }
  const { count } = await db.finding.updateMany({ where: { id }, data });
  if (count !== 1) throw new Error(`Finding ${id} was decided on and could not be written`);
}
