import "server-only";
import { type Actor, concerns, namedAs, ROLES } from "@/lib/domain/actor";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { groupBy } from "@/lib/domain/group-by";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { PROPOSAL_STATES } from "@/lib/domain/proposal/proposal";
import type { KnownInspection, KnownRegister } from "@/lib/domain/register-import/known";
import type { Body } from "@/lib/domain/response/body";
import { loadBody } from "../bodies";
import { readLists } from "../lists";
import { toCalendar, toCalendarOrNull, toDeadline } from "../mapping";
import { oneOf, oneOfOrNull } from "../one-of";
import { ofOwnForces, onOwnForces } from "../own";
import type { Db } from "../scope";

/** The names of the forces that there are beside one of the asker's own. */
export async function otherForceNames(db: Db, actor: Actor, forceId: string): Promise<readonly string[]> {
  if (!concerns(actor, forceId)) return [];
  const others = await db.organisation.findMany({
    where: { kind: "force", id: { not: forceId } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { name: true },
  });
  return others.map(({ name }) => name);
}

/** The force with its code and its policing body, or null when it is none. */
export async function forceById(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ id: string; name: string; code: string; body: Body | null } | null> {
  const row = await db.organisation.findFirst({
    where: { id, kind: "force" },
    select: { id: true, name: true, code: true },
  });
  return row && { ...row, code: row.code ?? "", body: await loadBody(db, actor, id) };
}

/** The inspections of this force, the latest first. */
export async function knownInspections(db: Db, actor: Actor, forceId: string): Promise<readonly KnownInspection[]> {
  const rows = await db.inspection.findMany({
    where: { AND: [onOwnForces(actor)], forces: { some: { forceId } }, mergedIntoId: null, takenBackOn: null },
    orderBy: [{ publishedOn: "desc" }, { title: "asc" }, { id: "asc" }],
    select: { id: true, title: true, publishedOn: true },
  });
  return rows.map(({ publishedOn, ...row }) => ({ ...row, publishedOn: toCalendarOrNull(publishedOn) }));
}

/** All of the register that importing into this force depends on. */
export async function knownRegister(db: Db, actor: Actor, forceId: string): Promise<KnownRegister> {
  const findings = await db.finding.findMany({
    where: {
      AND: [{ forceId }, ofOwnForces(actor)],
      publishedOn: { not: null },
      // What was taken back is recorded anew by the same file.
      closures: { none: { importId: { not: null }, undoneOn: null } },
    },
    orderBy: { reference: "asc" },
    select: {
      id: true,
      reference: true,
      ownReference: true,
      kind: true,
      text: true,
      inspectionId: true,
      parentId: true,
      family: true,
      status: true,
      statusOn: true,
      publishedOn: true,
      deadlineKind: true,
      deadlineDate: true,
      deadlineMonths: true,
      deadlineDays: true,
      ownerId: true,
      sponsorId: true,
      ownerInFile: true,
      sponsorInFile: true,
      firstTarget: true,
      target: true,
      moves: true,
      progress: true,
      progressOn: true,
    },
  });
  const pending = await db.targetDate.findMany({
    where: { forceId, state: "proposed" },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { findingId: true, to: true },
  });
  const actions = groupBy(
    await db.planAction.findMany({
      where: { forceId },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: { findingId: true, text: true },
    }),
    ({ findingId }) => findingId,
  );
  const notes = await db.$queryRaw<{ findingId: string; note: string }[]>`
    select distinct on (v.finding_id) v.finding_id as "findingId", v.note from progress_update v
    where v.force_id = ${forceId}::uuid order by v.finding_id, v.undated, v."on" desc, v.at desc, v.id desc`;
  const places = groupBy(
    await db.$queryRaw<{ findingId: string; place: string }[]>`
      select u.finding_id as "findingId", coalesce(e.link, e.place) as place from evidence_use u
      join evidence e on e.id = u.evidence_id
      where e.force_id = ${forceId}::uuid and coalesce(e.link, e.place) is not null order by e.at, e.id`,
    ({ findingId }) => findingId,
  );
  const proposals = await db.proposal.findMany({
    where: { forceId, what: "close" },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { findingId: true, on: true, state: true },
  });
  const inspections = await knownInspections(db, actor, forceId);
  const members = await db.membership.findMany({
    where: { organisationId: forceId, state: "active" },
    orderBy: [{ post: "asc" }, { personId: "asc" }],
    select: { personId: true, post: true, role: true },
  });
  const noteOf = new Map(notes.map(({ findingId, note }) => [findingId, note]));
  const lists = await readLists(db);
  const targetPending = new Map(pending.map(({ findingId, to }) => [findingId, toCalendar(to)]));
  const closures = groupBy(proposals, ({ findingId }) => findingId ?? "");
  return {
    findings: findings.flatMap(({ publishedOn, statusOn, reference, family, ...row }) =>
      publishedOn && statusOn && reference && family
        ? [
            {
              ...row,
              reference,
              family,
              kind: oneOf(FINDING_KINDS, row.kind, "finding.kind"),
              status: oneOf(STATUSES, row.status, "finding.status"),
              progress: oneOfOrNull(PROGRESS, row.progress, "finding.progress"),
              deadline: toDeadline(row),
              publishedOn: toCalendar(publishedOn),
              statusOn: toCalendar(statusOn),
              firstTarget: toCalendarOrNull(row.firstTarget),
              target: toCalendarOrNull(row.target),
              progressOn: toCalendarOrNull(row.progressOn),
              note: noteOf.get(row.id) ?? null,
              evidence: (places.get(row.id) ?? []).map(({ place }) => place),
              targetPending: targetPending.get(row.id) ?? null,
              actions: (actions.get(row.id) ?? []).map(({ text }) => text),
              closures: (closures.get(row.id) ?? []).map(({ on, state }) => ({
                on: toCalendarOrNull(on),
                state: oneOf(PROPOSAL_STATES, state, "proposal.state"),
              })),
            },
          ]
        : [],
    ),
    inspections,
    people: members.map(({ personId, post, role }) => ({
      id: personId,
      post,
      ...namedAs(oneOf(ROLES, role, "membership.role")),
    })),
    types: lists["inspection-types"],
    evidenceKinds: lists["evidence-kinds"],
  };
}

/** The number of the last event of the force's chain: the same number later means that nobody wrote in between. */
export async function chainLength(db: Db, _actor: Actor, forceId: string): Promise<number> {
  const chain = await db.chain.findFirst({ where: { forceId, importId: null }, select: { length: true } });
  return chain?.length ?? -1;
}
