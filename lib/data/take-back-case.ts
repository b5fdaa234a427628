import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AUDIENCES } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import { readPayload } from "@/lib/domain/event";
import { groupBy } from "@/lib/domain/group-by";
import { readResult } from "@/lib/domain/register-import/stored-result";
import type { ImportedFinding, ImportedReport, TakeBackCase } from "@/lib/domain/register-import/take-back";
import type { Touch } from "@/lib/domain/register-import/touched";
import { isId } from "@/lib/domain/written";
import { Prisma } from "./generated/client";
import { toCalendarOrNull } from "./mapping";
import { oneOf } from "./one-of";
import { readStored } from "./read-stored";
import type { Db } from "./scope";

const sql = Prisma.sql;

/**
 * One's own import with all that was done since about what it recorded and is in the counts, as far as the asker sees it; null where
 * there is none. With `only` of these findings alone, as a piece of it is taken back: whether a report goes, and what went before, is not asked then.
 */
export async function loadTakeBackCase(
  db: Db,
  actor: Actor,
  id: string,
  only: readonly string[] | null = null,
): Promise<TakeBackCase | null> {
  if (!isId(id)) return null;
  const found = await db.registerImport.findFirst({
    where: { id, personId: actor.personId },
    select: { forceId: true, fileName: true, state: true, result: true, takenBackOn: true },
  });
  if (!found) return null;
  const { forceId, fileName, takenBackOn } = found;
  const isDone = found.state === "done";
  const ofCase = { id, forceId, fileName, isDone, takenBackOn: toCalendarOrNull(takenBackOn) };
  if (!isDone) return { ...ofCase, findings: [], gone: [], reports: [], changed: 0 };
  const { updated } = readStored(readResult, found.result, "register_import.result");
  const findings = await findingsOf(db, id, only ?? (await left(db, id)));
  const gone = only ? [] : await goneOf(db, id);
  return { ...ofCase, findings, gone, reports: await reportsOf(db, id, only), changed: updated.length };
}

/** What is left of it in the counts, looked for once: the last piece of a large one asks the rest of few. */
const left = async (db: Db, id: string): Promise<readonly string[]> =>
  (await db.$queryRaw<{ id: string }[]>(sql`with ${own(id, null)} select id from own order by id`)).map(
    ({ id: one }) => one,
  );

/** What was taken back of it already. */
const goneOf = async (db: Db, id: string): Promise<readonly string[]> =>
  (
    await db.$queryRaw<{ reference: string }[]>(
      sql`select f.reference from closure c join finding f on f.id = c.finding_id where c.import_id = ${id}::uuid and c.undone_on is null
        order by f.family, f.reference_year, f.reference_number, f.id`,
    )
  ).map(({ reference }) => reference);

/** The force whose register one's own import is of; null where there is none. */
export const forceOfImport = async (db: Db, { personId }: Actor, id: string): Promise<string | null> =>
  isId(id)
    ? ((await db.registerImport.findFirst({ where: { id, personId }, select: { forceId: true } }))?.forceId ?? null)
    : null;

/** Whether this import recorded a finding. */
const isOwn = (id: string, finding: Prisma.Sql) => sql`exists (select 1 from event o
  where o.finding_id = ${finding} and o.chain_id = 'import-' || ${id} and o.kind = 'recorded-by-force')`;
/** What it recorded that is in the counts. */
const own = (
  id: string,
  only: readonly string[] | null,
) => sql`own as materialized (select e.finding_id as id from event e
  where e.chain_id = 'import-' || ${id} and e.kind = 'recorded-by-force' ${only ? sql`and e.finding_id = any (${[...only]}::uuid[])` : Prisma.empty}
    and not exists (select 1 from closure c where c.finding_id = e.finding_id and c.undone_on is null and c.outcome = 'recorded-in-error'))`;
/** Of the force's own chain or another import's: what this import recorded of them itself is no touch. */
const since = (id: string) => sql`e.chain_id <> ('import-' || ${id})`;

async function findingsOf(db: Db, id: string, only: readonly string[]): Promise<readonly ImportedFinding[]> {
  const findings = await db.$queryRaw<Omit<ImportedFinding, "touches" | "waiting" | "notes">[]>(
    sql`with ${own(id, only)} select f.id, f.reference, f.text, f.parent_id as "parentId", f.inspection_id as "inspectionId",
      f.confirmed_on is not null as "isConfirmed", f.status = 'closed' as "isClosed"
      from finding f join own o on o.id = f.id order by f.family, f.reference_year, f.reference_number, f.id`,
  );
  const touches = groupBy(await touchesOf(db, id, only), ({ of }) => of);
  const waiting = groupBy(
    await db.$queryRaw<{ id: string; of: string }[]>(
      sql`with ${own(id, only)} select p.id, p.finding_id as of from proposal p join own o on o.id = p.finding_id where p.state = 'waiting' order by p.id`,
    ),
    ({ of }) => of,
  );
  const notes = groupBy(
    await db.$queryRaw<{ id: string; of: string; title: string; audience: string }[]>(
      sql`with ${own(id, only)} select v.id, u.finding_id as of, v.title, v.audience from evidence_use u join own o on o.id = u.finding_id
        join evidence v on v.id = u.evidence_id where v.withdrawn_on is null and v.superseded_by_id is null
          and (select count(*) from evidence_use w where w.evidence_id = v.id) = 1 order by v.id`,
    ),
    ({ of }) => of,
  );
  return findings.map((finding) => ({
    ...finding,
    touches: (touches.get(finding.id) ?? []).map(({ touch }) => touch),
    waiting: (waiting.get(finding.id) ?? []).map((one) => one.id),
    notes: (notes.get(finding.id) ?? []).map(({ of: _of, audience, ...note }) => ({
      ...note,
      audience: oneOf(AUDIENCES, audience, "evidence.audience"),
    })),
  }));
}

interface TouchRow {
  readonly of: string;
  readonly on: CalendarDate;
  readonly by: string;
  readonly payload: string | null;
}

const toTouch = ({ of, on, by, payload }: TouchRow): { readonly of: string; readonly touch: Touch } => ({
  of,
  touch:
    payload === null
      ? { on, because: by === "revisit" ? "revisited" : "linked" }
      : { on, by, facts: readPayload(payload).facts },
});

/**
 * What was done about its findings: their events, those of recommendations that somebody recorded under them, of a response that
 * answers their report; and that another finding or a revisit names them, of which they have no event.
 */
async function touchesOf(db: Db, id: string, only: readonly string[]) {
  const rows = await db.$queryRaw<TouchRow[]>(
    sql`with ${own(id, only)}, touched as (
        select e.finding_id as of, e."on", e."by", e.payload, e.at, e.id from event e join own o on o.id = e.finding_id where ${since(id)}
        union all select f.parent_id, e."on", e."by", e.payload, e.at, e.id from finding f join own o on o.id = f.parent_id
          join event e on e.finding_id = f.id and e.kind in ('finding-published', 'recorded-by-force') where not ${isOwn(id, sql`f.id`)} and ${since(id)}
        union all select f.id, e."on", e."by", e.payload, e.at, e.id from finding f join own o on o.id = f.id
          join event e on e.inspection_id = f.inspection_id and e.finding_id is null and e.kind = 'response-published'
          where e.number > (select max(m.number) from event m where m.chain_id = 'import-' || ${id})
        union all select l.other_id, l."on", 'link', null, null, l.id from finding_link l join own o on o.id = l.other_id where not ${isOwn(id, sql`l.finding_id`)}
        union all select w.finding_id, coalesce(v.planned_from, current_date), 'revisit', null, null, v.id from revisit_finding w join own o on o.id = w.finding_id
          join revisit v on v.id = w.revisit_id where v.state <> 'dropped')
      select of, to_char("on", 'YYYY-MM-DD') as "on", "by", payload from touched order by at nulls last, "on", of, "by", id`,
  );
  return rows.map(toTouch);
}

async function reportsOf(db: Db, id: string, only: readonly string[] | null): Promise<readonly ImportedReport[]> {
  const hasMore = only
    ? sql`true`
    : sql`(exists (select 1 from finding f where f.inspection_id = i.id and not ${isOwn(id, sql`f.id`)})
        or exists (select 1 from judgment j where j.inspection_id = i.id) or exists (select 1 from reassessment r where r.inspection_id = i.id)
        or (select count(*) from inspection_force x where x.inspection_id = i.id) > 1 or i.merged_into_id is not null)`;
  const reports = await db.$queryRaw<Omit<ImportedReport, "touches">[]>(
    sql`select i.id, i.title, ${hasMore} as "hasMore",
        (select r.id from response r where r.inspection_id = i.id and r.state = 'awaited' order by r.id limit 1) as awaited
      from event e join inspection i on i.id = e.inspection_id
      where e.chain_id = 'import-' || ${id} and e.kind = 'inspection-recorded' order by i.title, i.id`,
  );
  const rows = await db.$queryRaw<TouchRow[]>(
    sql`select e.inspection_id as of, to_char(e."on", 'YYYY-MM-DD') as "on", e."by", e.payload from event e
      where e.inspection_id = any (${reports.map((report) => report.id)}::uuid[]) and e.finding_id is null and ${since(id)} order by e.number`,
  );
  const touches = groupBy(rows.map(toTouch), ({ of }) => of);
  return reports.map((report) => ({
    ...report,
    touches: (touches.get(report.id) ?? []).map(({ touch }) => touch),
  }));
}
