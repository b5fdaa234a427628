import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { STATUSES, type Status } from "@/lib/domain/finding/finding";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { type NextStep, PROGRESS, type Progress } from "@/lib/domain/progress/lists";
import { QUIET_DAYS } from "@/lib/domain/progress/quiet";
import { Prisma } from "../generated/client";
import { oneOf, oneOfOrNull } from "../one-of";
import { ownForces } from "../own";
import { OWNER_LEFT, postOf } from "../posts";
import { askTogether, type Question, question } from "../together";
import { isQuiet } from "./duty-waits";
import { LAST_UPDATE } from "./register-conditions";

/** A finding as somebody who updates it sees it: how it stands by the last update, and how old the page may call itself. */
export interface ToUpdate {
  readonly reference: string;
  readonly text: string;
  readonly kind: FindingKind;
  readonly status: Status;
  readonly ownerPost: string | null;
  /** Who owns it can do that no more. */
  readonly ownerLeft: boolean;
  readonly progress: Progress | null;
  /** The day from which that progress holds; null until the first update. */
  readonly updatedOn: CalendarDate | null;
  readonly next: NextStep | null;
  readonly version: number;
}

/** Which findings are to be updated: one's own or all of the force; all of them or those without an update for long. */
export interface UpdatesAsked {
  readonly of: "mine" | "force";
  readonly quiet: boolean;
}

export const UPDATES_PER_PAGE = 25;

const sql = Prisma.sql;

interface Row extends Omit<ToUpdate, "kind" | "status" | "progress"> {
  readonly kind: string;
  readonly status: string;
  readonly progress: string | null;
  readonly all: number;
}

const toUpdate = ({ all: _, ...row }: Row): ToUpdate => ({
  ...row,
  kind: oneOf(FINDING_KINDS, row.kind, "finding.kind"),
  status: oneOf(STATUSES, row.status, "finding.status"),
  progress: oneOfOrNull(PROGRESS, row.progress, "finding.progress"),
});

const rowsOf = (where: Prisma.Sql, take: number | null = null, skip = 0): Question<readonly Row[]> =>
  question(
    sql`with chosen as materialized (
        select f.id, row_number() over (order by ${LAST_UPDATE}, f.reference_year, f.reference_number, f.id) as at,
          (count(*) over ())::int as "all"
        from finding f where ${where} order by at, f.id limit ${take}::int offset ${skip}::int)
      select f.reference, f.text, f.kind, f.status, f.progress, f.progress_on as "updatedOn", chosen."all",
        ${postOf(sql`f.owner_id`)} as "ownerPost",
        ${OWNER_LEFT} as "ownerLeft",
        (select case when v.next_step is not null then json_build_object('step', v.next_step, 'on', v.next_step_on) end
          from progress_update v where v.finding_id = f.id order by v.undated, v."on" desc, v.at desc, v.id desc limit 1) as next,
        (select count(*)::int from event e where e.finding_id = f.id) as version
      from chosen join finding f on f.id = chosen.id order by chosen.at, f.id`,
    (rows: readonly Row[]) => rows,
  );

const asked = (actor: Actor, { of, quiet }: UpdatesAsked, today: CalendarDate) => sql`${ownForces(actor)}
  and f.published_on is not null and f.status <> 'closed'
  and ${of === "mine" ? sql`f.owner_id = ${actor.personId}::uuid` : sql`true`}
  and ${quiet ? isQuiet(QUIET_DAYS, today) : sql`true`}`;

/** One page of the findings that somebody updates, the longest without an update first, and how many there are. */
export async function findUpdates(
  actor: Actor,
  which: UpdatesAsked,
  page: number,
  today: CalendarDate,
): Promise<{ readonly rows: readonly ToUpdate[]; readonly all: number }> {
  const skip = (page - 1) * UPDATES_PER_PAGE;
  const [rows] = await askTogether(actor, rowsOf(asked(actor, which, today), UPDATES_PER_PAGE, skip));
  return { rows: rows.map(toUpdate), all: rows[0]?.all ?? 0 };
}

/** All of them, for a file. */
export const findAllUpdates = async (
  actor: Actor,
  which: UpdatesAsked,
  today: CalendarDate,
): Promise<readonly ToUpdate[]> => (await askTogether(actor, rowsOf(asked(actor, which, today))))[0].map(toUpdate);

/** These findings as far as the asker sees them, whoever owns them and closed ones too: whether they may be updated is decided later. */
export async function findToUpdate(actor: Actor, references: readonly string[]): Promise<readonly ToUpdate[]> {
  if (references.length === 0) return [];
  const where = sql`${ownForces(actor)} and f.published_on is not null and f.reference = any (${[...references]}::text[])`;
  return (await askTogether(actor, rowsOf(where)))[0].map(toUpdate);
}
