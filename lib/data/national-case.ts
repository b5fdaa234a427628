import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { RECORDERS } from "@/lib/domain/inspection/inspection";
import type { ForceOfNational, National, NationalReport } from "@/lib/domain/national/national";
import type { Body } from "@/lib/domain/response/body";
import { isReference, isSlug } from "@/lib/domain/written";
import { object, pairs } from "./as-json";
import { bodyOf } from "./bodies";
import { Prisma } from "./generated/client";
import { readLists } from "./lists";
import { deadlineOf } from "./mapping";
import { oneOf } from "./one-of";
import { ENDED, onOwn } from "./own";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

const sql = Prisma.sql;

interface ForceRow extends Omit<ForceOfNational, "lastNumbers" | "body"> {
  readonly body: Body | null;
  readonly lastNumbers: readonly (readonly [number, number])[];
}

/** Forces as a national recommendation of the report `inspection` needs them. */
const forcesOf = (inspection: Prisma.Sql, which: Prisma.Sql): Question<readonly ForceOfNational[]> =>
  question(
    sql`select ${object(
      sql`'id', o.id, 'name', o.name, 'code', coalesce(o.code, ''), 'body', ${bodyOf(sql`o.id`)}, 'ended', ${ENDED}`,
      sql`'isOn', exists (select 1 from inspection_force x where x.inspection_id = (${inspection}) and x.force_id = o.id)`,
      sql`'lastPosition', (select coalesce(max(f.position), 0) from finding f where f.inspection_id = (${inspection}) and f.force_id = o.id)`,
      sql`'lastNumbers', (select coalesce(json_agg(json_build_array(n.year, n.last)), '[]') from (
        select f.reference_year as year, max(f.reference_number) as last from finding f
        where f.force_id = o.id and f.published_on is not null group by f.reference_year) n)`,
    )} as force from organisation o where o.kind = 'force' and ${which} order by o.name collate "en-GB-x-icu", o.id`,
    (rows: readonly { readonly force: ForceRow }[]) =>
      rows.map(({ force: { lastNumbers, ...force } }) => ({ ...force, lastNumbers: new Map(lastNumbers) })),
  );

interface ReportRow {
  readonly inspectionId: string;
  readonly title: string;
  readonly publishedOn: CalendarDate | null;
  readonly recordedBy: string;
}

const reportAt = (actor: Actor, slug: string): Question<ReportRow | null> =>
  question(
    sql`select ${object(sql`'inspectionId', i.id, 'title', i.title, 'publishedOn', i.published_on, 'recordedBy', i.recorded_by`)} as found from inspection i
      where i.slug = ${isSlug(slug) ? slug : ""} and ${onOwn(actor)}`,
    ([row]: readonly { readonly found: ReportRow }[]) => row?.found ?? null,
  );

/** A report with the forces that are named, under the locks of their chains; null where for the asker there is none. */
export async function loadNationalReport(
  db: Db,
  actor: Actor,
  slug: string,
  forceIds: readonly string[],
): Promise<(NationalReport & { readonly last: number }) | null> {
  const report = await askIn(db, reportAt(actor, slug));
  if (!report) return null;
  const year = Number((report.publishedOn ?? "").slice(0, 4));
  return {
    ...report,
    recordedBy: oneOf(RECORDERS, report.recordedBy, "inspection.recorded_by"),
    forces: await askIn(db, forcesOf(sql`${report.inspectionId}::uuid`, sql`o.id = any (${[...forceIds]}::uuid[])`)),
    lists: await readLists(db),
    last: await askIn(
      db,
      question(
        sql`select coalesce(max(n.reference_number), 0)::int as last from national_recommendation n where n.reference_year = ${year}`,
        ([row]: readonly { readonly last: number }[]) => row?.last ?? 0,
      ),
    ),
  };
}

interface NationalRow {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
  readonly illustrative: boolean;
  readonly report: Omit<ReportRow, "publishedOn"> & { readonly publishedOn: CalendarDate };
  readonly findings: readonly {
    readonly id: string;
    readonly forceId: string;
    readonly kind: string;
    readonly text: string;
    readonly theme: string | null;
    readonly deadlineKind: string;
    readonly deadlineDate: CalendarDate | null;
    readonly deadlineMonths: number | null;
    readonly deadlineDays: number | null;
  }[];
}

const FINDING = [
  "id",
  "forceId",
  "kind",
  "text",
  "theme",
  "deadlineKind",
  "deadlineDate",
  "deadlineMonths",
  "deadlineDays",
];

/** A national recommendation with the findings of every force, and one further force, as a decision needs them; for the inspectorate. */
export async function loadNational(
  db: Db,
  _actor: Actor,
  reference: string,
  forceId: string | null,
): Promise<National | null> {
  const row = await askIn(
    db,
    question(
      sql`select ${object(
        pairs("n", ["id", "reference", "text", "illustrative"]),
        sql`'report', (select ${object(sql`'inspectionId', i.id, 'title', i.title, 'publishedOn', i.published_on, 'recordedBy', i.recorded_by`)} from inspection i where i.id = n.inspection_id)`,
        sql`'findings', (select coalesce(json_agg(${object(pairs("f", FINDING))} order by f.reference, f.id), '[]')
          from national_finding w join finding f on f.id = w.finding_id where w.national_id = n.id)`,
      )} as found from national_recommendation n where n.reference = ${isReference(reference) ? reference : ""}`,
      ([one]: readonly { readonly found: NationalRow }[]) => one?.found ?? null,
    ),
  );
  if (!row) return null;
  const { findings, report, ...national } = row;
  return {
    ...national,
    report: { ...report, recordedBy: oneOf(RECORDERS, report.recordedBy, "inspection.recorded_by") },
    theme: findings[0]?.theme ?? null,
    findings: findings.map(({ id, forceId: of, kind, text, ...published }) => ({
      ...{ id, text, forceId: of },
      kind: oneOf(FINDING_KINDS, kind, "finding.kind"),
      deadline: deadlineOf(
        published.deadlineKind,
        published.deadlineDate,
        published.deadlineMonths,
        published.deadlineDays,
      ),
    })),
    forces:
      forceId === null
        ? []
        : await askIn(db, forcesOf(sql`${report.inspectionId}::uuid`, sql`o.id = any (${[forceId]}::uuid[])`)),
  };
}
