import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { ASSURANCES, type Assurance } from "@/lib/domain/assurance/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Deadline } from "@/lib/domain/finding/deadline";
import { STATUSES, type Status } from "@/lib/domain/finding/finding";
import { NATIONAL_ANSWERS, type NationalAnswer } from "@/lib/domain/national/national";
import { PROGRESS, type Progress } from "@/lib/domain/progress/lists";
import { isReference, isSlug } from "@/lib/domain/written";
import { list, object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { deadlineOf } from "../mapping";
import { oneOf, oneOfOrNull } from "../one-of";
import { ENDED, onOwn, ownForces } from "../own";
import { askTogether, countAsked, type Question, question } from "../together";
import type { Ended } from "./forces";

const sql = Prisma.sql;

/** How a force has answered its finding `f`: what is furthest. A plan's response is an answer, before any progress. */
const ANSWER = sql`case when f.status = 'closed' then 'closed' when f.submission_pending then 'submitted'
  when f.progress is not null then f.progress
  when exists (select 1 from plan_response p where p.finding_id = f.id) then 'answered' else 'not-answered' end`;

/** So many stand in one grid: beyond them the columns are no longer told apart. */
export const GRID_COLUMNS = 30;

export interface GridColumn {
  readonly reference: string;
  readonly text: string;
  readonly on: CalendarDate;
  readonly illustrative: boolean;
}
export interface GridRow {
  readonly slug: string;
  readonly name: string;
  /** Of a force that is no more: from which day, and who has its record now. Its row stands below that one's. */
  readonly ended: Ended | null;
  /** By the reference of the recommendation; none where it is not for the force. */
  readonly cells: Readonly<Record<string, { readonly finding: string; readonly answer: NationalAnswer }>>;
}
export interface NationalGrid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** The last column, where there are more behind it. */
  readonly next: string | null;
}

interface CellRow {
  readonly national: string;
  readonly slug: string;
  readonly name: string;
  readonly ended: Ended | null;
  readonly finding: string;
  readonly answer: string;
}

/**
 * Forces by national recommendations, the latest ones first, those behind `before` where that is given: of the asker's own forces, how
 * each has answered. Two statements in one trip, whatever the register holds.
 */
export async function findNationals(actor: Actor, before: string | null): Promise<NationalGrid> {
  const from = isReference(before)
    ? sql`(n.reference_year, n.reference_number) < (select m.reference_year, m.reference_number from national_recommendation m where m.reference = ${before})`
    : sql`true`;
  const page = sql`select n.id, n.reference, n.text, n."on", n.illustrative, n.reference_year, n.reference_number from national_recommendation n
    where ${from} and exists (select 1 from national_finding w where w.national_id = n.id and ${ownForces(actor, sql`w.force_id`)}) order by n.reference_year desc, n.reference_number desc, n.id desc limit ${GRID_COLUMNS + 1}::int`;
  const [columns, cells] = await askTogether(
    actor,
    question(
      sql`select n.reference, n.text, n."on", n.illustrative from (${page}) n order by n.reference_year desc, n.reference_number desc, n.id desc`,
      (rows: readonly GridColumn[]) => rows,
    ),
    question(
      sql`select n.reference as national, o.slug, o.name, ${ENDED} as ended, f.reference as finding, ${ANSWER} as answer from (${page}) n
        join national_finding w on w.national_id = n.id join finding f on f.id = w.finding_id join organisation o on o.id = w.force_id
          join organisation h on h.id = coalesce(o.with_id, o.id)
        where ${ownForces(actor, sql`w.force_id`)} and f.reference is not null
        order by h.name collate "en-GB-x-icu", h.id, o.ended_on is not null, o.name collate "en-GB-x-icu", o.id, n.reference`,
      (rows: readonly CellRow[]) => rows,
    ),
  );
  const shown = columns.slice(0, GRID_COLUMNS);
  return {
    columns: shown,
    rows: toRows(cells, new Set(shown.map(({ reference }) => reference))),
    next: columns.length > GRID_COLUMNS ? (shown.at(-1)?.reference ?? null) : null,
  };
}

/** How many answers there are in all of the grid: one for each recommendation and each force that it is for. */
export const countNationalAnswers = (actor: Actor): Promise<number> =>
  countAsked(
    actor,
    sql`from national_finding w join finding f on f.id = w.finding_id where ${ownForces(actor, sql`w.force_id`)} and f.reference is not null`,
  );

function toRows(cells: readonly CellRow[], shown: ReadonlySet<string>): readonly GridRow[] {
  const rows = new Map<
    string,
    { slug: string; name: string; ended: Ended | null; cells: Record<string, GridRow["cells"][string]> }
  >();
  for (const { slug, name, ended, national, finding, answer } of cells) {
    if (!shown.has(national)) continue;
    const row = rows.get(slug) ?? { slug, name, ended, cells: {} };
    row.cells[national] = {
      finding,
      answer: oneOf(NATIONAL_ANSWERS, answer, "the answer to a national recommendation"),
    };
    rows.set(slug, row);
  }
  return [...rows.values()];
}

/** One of its forces, with the three voices of the finding that is the force's own. */
export interface ForceOnNational {
  readonly slug: string;
  readonly force: string;
  readonly finding: string;
  readonly answer: NationalAnswer;
  readonly hasOwner: boolean;
  readonly progress: Progress | null;
  readonly assurance: Assurance;
  readonly status: Status;
}

export interface NationalView {
  readonly reference: string;
  readonly text: string;
  readonly addressees: string | null;
  readonly on: CalendarDate;
  readonly by: string;
  readonly illustrative: boolean;
  readonly deadline: Deadline | null;
  readonly report: { readonly slug: string; readonly title: string; readonly publishedOn: CalendarDate };
  /** The latest correction first. */
  readonly earlier: readonly {
    readonly id: string;
    readonly text: string;
    readonly correctedOn: CalendarDate;
    readonly why: string;
    readonly by: string;
  }[];
  /** Of the asker's own forces, by name. */
  readonly forces: readonly ForceOnNational[];
}

interface Row extends Omit<NationalView, "forces" | "deadline"> {
  readonly forces: readonly (Omit<ForceOnNational, "answer" | "progress" | "assurance" | "status"> & {
    readonly answer: string;
    readonly progress: string | null;
    readonly assurance: string;
    readonly status: string;
    readonly deadlineKind: string;
    readonly deadlineDate: CalendarDate | null;
    readonly deadlineMonths: number | null;
    readonly deadlineDays: number | null;
  })[];
}

const nationalAt = (actor: Actor, reference: string): Question<NationalView | null> =>
  question(
    sql`select ${object(
      pairs("n", ["reference", "text", "addressees", "on", "by", "illustrative"]),
      sql`'report', (select ${object(pairs("i", ["slug", "title", "publishedOn"]))} from inspection i where i.id = n.inspection_id)`,
      sql`'earlier', ${list(
        object(pairs("v", ["id", "text", "correctedOn", "why", "by"])),
        sql`v.at desc`,
        sql`from national_wording v where v.national_id = n.id`,
      )}`,
      sql`'forces', (select coalesce(json_agg(${object(
        sql`'slug', o.slug, 'force', o.name, 'finding', f.reference, 'answer', ${ANSWER}, 'hasOwner', f.owner_id is not null`,
        pairs("f", [
          "progress",
          "assurance",
          "status",
          "deadlineKind",
          "deadlineDate",
          "deadlineMonths",
          "deadlineDays",
        ]),
      )} order by o.name collate "en-GB-x-icu", o.id), '[]') from national_finding w join finding f on f.id = w.finding_id
        join organisation o on o.id = w.force_id where w.national_id = n.id and f.reference is not null and ${ownForces(actor, sql`w.force_id`)})`,
    )} as found from national_recommendation n where n.reference = ${isReference(reference) ? reference : ""}
      and exists (select 1 from inspection i where i.id = n.inspection_id and ${onOwn(actor)})`,
    ([row]: readonly { readonly found: Row }[]) => (row ? toView(row.found) : null),
  );

function toView({ forces, ...row }: Row): NationalView {
  const [first] = forces;
  return {
    ...row,
    deadline:
      first === undefined
        ? null
        : deadlineOf(first.deadlineKind, first.deadlineDate, first.deadlineMonths, first.deadlineDays),
    forces: forces.map(({ slug, force, finding, hasOwner, answer, progress, assurance, status }) => ({
      ...{ slug, force, finding, hasOwner },
      answer: oneOf(NATIONAL_ANSWERS, answer, "the answer to a national recommendation"),
      progress: oneOfOrNull(PROGRESS, progress, "finding.progress"),
      assurance: oneOf(ASSURANCES, assurance, "finding.assurance"),
      status: oneOf(STATUSES, status, "finding.status"),
    })),
  };
}

/** A national recommendation with the findings of the asker's own forces, and the forces that it is not for; in one trip. */
export async function findNational(
  actor: Actor,
  reference: string,
): Promise<{
  readonly national: NationalView;
  readonly others: readonly { readonly id: string; readonly name: string }[];
} | null> {
  const [national, others] = await askTogether(
    actor,
    nationalAt(actor, reference),
    question(
      sql`select o.id, o.name from organisation o where o.kind = 'force' and o.ended_on is null and not exists (select 1 from national_finding w
        join national_recommendation n on n.id = w.national_id where w.force_id = o.id and n.reference = ${isReference(reference) ? reference : ""})
        order by o.name collate "en-GB-x-icu", o.id`,
      (rows: readonly { readonly id: string; readonly name: string }[]) => rows,
    ),
  );
  return national && { national, others };
}

/** A published report of the inspectorate that a national recommendation can be issued from, with every force; null of any other. */
export async function findReportToIssueFrom(actor: Actor, slug: string) {
  const [report, forces] = await askTogether(
    actor,
    question(
      sql`select i.title, i.published_on as "publishedOn" from inspection i where i.slug = ${isSlug(slug) ? slug : ""}
        and i.published_on is not null and i.recorded_by = 'inspectorate' and ${onOwn(actor)}`,
      ([row]: readonly { readonly title: string; readonly publishedOn: CalendarDate }[]) => row ?? null,
    ),
    question(
      sql`select o.id, o.name, exists (select 1 from inspection_force x join inspection i on i.id = x.inspection_id
          where x.force_id = o.id and i.slug = ${isSlug(slug) ? slug : ""}) as "isOn"
        from organisation o where o.kind = 'force' and o.ended_on is null order by o.name collate "en-GB-x-icu", o.id`,
      (rows: readonly { readonly id: string; readonly name: string; readonly isOn: boolean }[]) => rows,
    ),
  );
  return report && { ...report, forces };
}
