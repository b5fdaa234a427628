import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { STATUSES } from "@/lib/domain/finding/finding";
import {
  REVISIT_METHODS,
  REVISIT_STATES,
  type Revisit,
  type RevisitableForce,
  type RevisitMethod,
  type RevisitNote,
  type RevisitState,
} from "@/lib/domain/revisit/revisit";
import { isId, isSlug } from "@/lib/domain/written";
import { list, object, pairs } from "./as-json";
import { usedFor } from "./evidence-rows";
import { Prisma } from "./generated/client";
import { oneOf } from "./one-of";
import { HAS_RECORDS, type HadRecord, ownForces, ownSide } from "./own";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

const sql = Prisma.sql;

/** A revisit as its page shows it, beside what decisions depend on. */
export interface RevisitView extends Omit<Revisit, "findings" | "notes"> {
  readonly force: { readonly slug: string; readonly name: string };
  readonly scope: string;
  readonly doneFrom: CalendarDate | null;
  readonly letter: string | null;
  readonly letterReference: string | null;
  readonly letterOn: CalendarDate | null;
  readonly droppedWhy: string | null;
  readonly on: CalendarDate;
  readonly by: string;
  readonly illustrative: boolean;
  readonly findings: readonly {
    readonly id: string;
    readonly reference: string;
    readonly text: string;
    readonly status: string;
    readonly version: number;
    readonly openRecommendations: number;
    readonly shared: readonly { readonly id: string; readonly title: string }[];
  }[];
  /** As far as the asker reads them: before the letter the inspectorate alone. */
  readonly notes: readonly RevisitNote[];
}

type Row = Omit<RevisitView, "state" | "method"> & { readonly state: string; readonly method: string };

/** One revisit as this asker may see it, or null when for them there is none. */
export const revisitAt = (actor: Actor, id: string): Question<RevisitView | null> =>
  question(
    sql`select ${object(
      pairs("v", [
        ...["id", "forceId", "scope", "state", "method", "plannedFrom", "plannedTo", "doneFrom", "doneTo", "letter"],
        ...["letterReference", "letterOn", "droppedWhy", "on", "by", "illustrative"],
      ]),
      sql`'force', (select ${object(pairs("o", ["slug", "name"]))} from organisation o where o.id = v.force_id)`,
      sql`'findings', (select coalesce(json_agg(${object(
        pairs("f", ["id", "reference", "text", "status"]),
        sql`'version', (select count(*)::int from event e where e.finding_id = f.id)`,
        sql`'openRecommendations', (select count(*)::int from finding k where k.parent_id = f.id and k.published_on is not null and k.status <> 'closed')`,
        sql`'shared', ${list(
          object(pairs("e", ["id", "title"])),
          sql`e.at`,
          sql`${usedFor(sql`f.id`)} and e.audience = 'shared' and ${ownSide(actor, sql`e.audience`)} and e.withdrawn_on is null and e.superseded_on is null`,
        )}`,
      )} order by f.family, f.reference_year, f.reference_number, f.id), '[]')
        from revisit_finding w join finding f on f.id = w.finding_id where w.revisit_id = v.id and f.reference is not null)`,
      sql`'notes', (select coalesce(json_agg(${object(pairs("n", ["findingId", "note", "seen"]))} order by g.family, g.id), '[]')
        from revisit_note n join finding g on g.id = n.finding_id where n.revisit_id = v.id)`,
    )} as found from revisit v where v.id = ${isId(id) ? id : "00000000-0000-0000-0000-000000000000"}::uuid and ${ownForces(actor, sql`v.force_id`)}`,
    ([row]: readonly { readonly found: Row }[]) => (row ? toRevisit(row.found) : null),
  );

const toRevisit = (row: Row): RevisitView => ({
  ...row,
  state: oneOf(REVISIT_STATES, row.state, "revisit.state"),
  method: oneOf(REVISIT_METHODS, row.method, "revisit.method"),
});

/** The same as a decision needs it. */
const asDecided = ({ findings, ...revisit }: RevisitView): Revisit => ({
  ...revisit,
  findings: findings.map(({ id, reference, shared }) => ({ id, reference, shared: shared.map((one) => one.id) })),
});

export async function loadRevisit(db: Db, actor: Actor, id: string): Promise<Revisit | null> {
  const found = await askIn(db, revisitAt(actor, id));
  return found && asDecided(found);
}

/** A force with the findings that a revisit can be about, and their words; null where for the asker there is none. */
export interface ForceToRevisit extends RevisitableForce {
  readonly name: string;
  readonly hasRecords: readonly HadRecord[];
  readonly findings: readonly (RevisitableForce["findings"][number] & { readonly text: string })[];
}

interface ForceRow {
  readonly forceId: string;
  readonly name: string;
  readonly hasRecords: readonly HadRecord[];
  readonly findings: readonly {
    readonly id: string;
    readonly reference: string;
    readonly text: string;
    readonly status: string;
  }[];
}

export const revisitableAt = (actor: Actor, slug: string): Question<ForceToRevisit | null> =>
  question(
    sql`select ${object(
      sql`'forceId', o.id, 'name', o.name, 'hasRecords', ${HAS_RECORDS}`,
      sql`'findings', (select coalesce(json_agg(${object(pairs("f", ["id", "reference", "text", "status"]))}
          order by f.family, f.reference_year, f.reference_number, f.id), '[]')
        from finding f where f.force_id = o.id and f.published_on is not null and f.status <> 'closed')`,
    )} as found from organisation o where o.slug = ${isSlug(slug) ? slug : ""} and o.kind = 'force' and ${ownForces(actor, sql`o.id`)}`,
    ([row]: readonly { readonly found: ForceRow }[]) =>
      row
        ? {
            ...row.found,
            findings: row.found.findings.map((one) => ({
              ...one,
              status: oneOf(STATUSES, one.status, "finding.status"),
            })),
          }
        : null,
  );

export const loadRevisitable = (db: Db, actor: Actor, slug: string): Promise<ForceToRevisit | null> =>
  askIn(db, revisitableAt(actor, slug));

/** A revisit as the finding and the desk show it. */
export interface RevisitLine {
  readonly id: string;
  readonly state: RevisitState;
  readonly method: RevisitMethod;
  readonly plannedFrom: CalendarDate;
  readonly plannedTo: CalendarDate;
  readonly doneFrom: CalendarDate | null;
  readonly doneTo: CalendarDate | null;
  readonly letter: string | null;
  readonly letterReference: string | null;
  readonly illustrative: boolean;
  /** What was noted of the finding, as far as the asker reads it. */
  readonly note: string | null;
}

type LineRow = Omit<RevisitLine, "state" | "method"> & { readonly state: string; readonly method: string };

/** The revisits of the finding whose id the query gives, the latest first. */
export const revisitsOfFinding = (actor: Actor, finding: Prisma.Sql): Question<readonly RevisitLine[]> =>
  question(
    sql`select ${object(
      pairs("v", [
        ...["id", "state", "method", "plannedFrom", "plannedTo", "doneFrom", "doneTo", "letter", "letterReference"],
        "illustrative",
      ]),
      sql`'note', (select n.note from revisit_note n where n.revisit_id = v.id and n.finding_id = w.finding_id)`,
    )} as found from revisit_finding w join revisit v on v.id = w.revisit_id
      where w.finding_id = (${finding}) and ${ownForces(actor, sql`v.force_id`)} order by v.planned_to desc, v.id`,
    (rows: readonly { readonly found: LineRow }[]) =>
      rows.map(({ found }) => ({
        ...found,
        state: oneOf(REVISIT_STATES, found.state, "revisit.state"),
        method: oneOf(REVISIT_METHODS, found.method, "revisit.method"),
      })),
  );
