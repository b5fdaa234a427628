import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { InspectionCommand } from "@/lib/domain/inspection/commands";
import type { InspectionCase, Repeat } from "@/lib/domain/inspection/draft";
import { isLetter } from "@/lib/domain/inspection/inspection";
import { NO_LISTS } from "@/lib/domain/list/lists";
import { isSlug } from "@/lib/domain/written";
import { readLists } from "../lists";
import { toCalendarOrNull, toDeadline } from "../mapping";
import { oneOf } from "../one-of";
import { onOwnForces } from "../own";
import type { Db } from "../scope";
import { findingsNamed } from "./findings-named";
import { forcesOnReport } from "./force-case";
import { accuracyCase, reassessmentCase } from "./inspection-said";

/**
 * An inspection as `command` needs it, as far as the asker may see it; null when they may not. Without a command, only what
 * tells which chains to lock. `mint` makes the ids of links.
 */
export async function loadInspectionCase(
  db: Db,
  actor: Actor,
  slug: string,
  command: InspectionCommand | null,
  mint: () => string,
): Promise<InspectionCase | null> {
  if (!isSlug(slug)) return null;
  const row = await db.inspection.findFirst({
    where: { slug, ...onOwnForces(actor) },
    include: {
      forces: true,
      findings: {
        where: { publishedOn: null },
        include: { parent: true },
        orderBy: [{ position: "asc" }, { id: "asc" }],
      },
      judgments: { orderBy: [{ position: "asc" }, { id: "asc" }] },
    },
  });
  if (!row) return null;
  const forceIds = row.forces.map(({ forceId }) => forceId).toSorted();
  return {
    forceIds,
    version: row.version,
    draft: {
      id: row.id,
      title: row.title,
      publishedOn: toCalendarOrNull(row.publishedOn),
      type: row.type,
      isLetter: isLetter(row.type),
      judgments: row.judgments.map(({ id, forceId, question, grade, position }) => ({
        id,
        forceId,
        question,
        grade,
        position,
      })),
      earlierCauses: row.findings.flatMap(({ parent }) =>
        parent?.reference && parent.family && parent.kind === "cause-of-concern" && parent.inspectionId !== row.id
          ? [{ id: parent.id, forceId: parent.forceId, reference: parent.reference, family: parent.family }]
          : [],
      ),
      findings: row.findings.map((finding) => ({
        id: finding.id,
        forceId: finding.forceId,
        kind: oneOf(FINDING_KINDS, finding.kind, "finding.kind"),
        text: finding.text,
        deadline: toDeadline(finding),
        theme: finding.theme,
        parentId: finding.parentId,
        position: finding.position,
        illustrative: finding.illustrative,
      })),
    },
    lists: command ? await readLists(db) : NO_LISTS,
    forces: command?.do === "publish" ? await forcesOnReport(db, actor, forceIds) : [],
    repeats: command?.do === "publish" ? await repeatsOf(db, actor, row.findings, mint) : [],
    reader:
      command?.do === "name-reader" || command?.do === "drop-reader"
        ? await readerStanding(db, actor, row.id, forceIds, command.personId)
        : null,
    ...(await accuracyCase(db, actor, row.id, forceIds, command)),
    ...(await reassessmentCase(db, actor, row.id, command)),
    unconfirmed: command?.do === "confirm-records" ? await unconfirmedFindings(db, actor, row.id) : [],
  };
}

/** Earlier findings that drafts raise again, as the reader of the report said: linked once they are published. */
async function repeatsOf(
  db: Db,
  actor: Actor,
  drafts: readonly { readonly id: string; readonly forceId: string; readonly repeats: readonly string[] }[],
  mint: () => string,
): Promise<readonly Repeat[]> {
  const repeats: Repeat[] = [];
  for (const forceId of new Set(drafts.map((draft) => draft.forceId))) {
    const own = drafts.filter((draft) => draft.forceId === forceId);
    const named = await findingsNamed(
      db,
      actor,
      forceId,
      own.flatMap((draft) => draft.repeats),
    );
    for (const { id: findingId, repeats: references } of own)
      for (const reference of references)
        repeats.push({ id: mint(), forceId, findingId, reference, other: named.get(reference) ?? null });
  }
  return repeats;
}

/** Whether a person is named as a reader, and who they are where they work for a force of the inspection or for its policing body. */
async function readerStanding(
  db: Db,
  _actor: Actor,
  inspectionId: string,
  forceIds: readonly string[],
  personId: string,
): Promise<InspectionCase["reader"]> {
  const named = (await db.inspectionReader.count({ where: { inspectionId, personId } })) > 0;
  const [member] = await db.$queryRaw<{ post: string; forceId: string }[]>`
    select m.post || ', ' || o.name as post, f.id as "forceId" from membership m join organisation o on o.id = m.organisation_id
      join organisation f on f.id = any (${[...forceIds]}::uuid[]) and f.id = any (forces_of(o.id))
    where m.person_id = ${personId}::uuid and m.state = 'active' and m.role <> 'administrator' order by f.name, f.id limit 1`;
  return { named, is: member ?? null };
}

/** What forces recorded of a report and nobody has confirmed yet, in the order of the references. */
async function unconfirmedFindings(
  db: Db,
  _actor: Actor,
  inspectionId: string,
): Promise<InspectionCase["unconfirmed"]> {
  const rows = await db.finding.findMany({
    where: {
      ...{ inspectionId, recordedBy: "force", confirmedOn: null },
      closures: { none: { outcome: "recorded-in-error", undoneOn: null } },
    },
    select: { id: true, forceId: true, reference: true },
    orderBy: [{ family: "asc" }, { referenceYear: "asc" }, { referenceNumber: "asc" }, { id: "asc" }],
  });
  return rows.map(({ reference, ...row }) => ({ ...row, reference: reference ?? "" }));
}

/** The address of an inspection that the asker may see, or null. */
export async function slugOfInspection(db: Db, actor: Actor, id: string): Promise<string | null> {
  const row = await db.inspection.findFirst({ where: { id, ...onOwnForces(actor) }, select: { slug: true } });
  return row?.slug ?? null;
}
