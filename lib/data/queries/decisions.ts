import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { MOVE_REASONS, type MoveReason } from "@/lib/domain/target/lists";
import { Prisma } from "../generated/client";
import { oneOfOrNull } from "../one-of";
import { ownForces } from "../own";
import { askTogether, question } from "../together";
import { hasDuty } from "./duty-waits";
import { type FindingSummary, summaries } from "./finding-rows";

/** A date that waits for this person's decision, with all that it is decided on. */
export interface DateToDecide {
  readonly reference: string;
  readonly text: string;
  /** The cause of concern that it stands under. */
  readonly under: string | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly moves: number;
  readonly to: CalendarDate;
  readonly reason: MoveReason | null;
  readonly why: string;
  readonly by: string;
  readonly on: CalendarDate;
  /** The last event that the page has seen. */
  readonly version: number;
}

/** What a chief officer decides: dates, the longest waiting first, and the causes of concern that they sponsor. */
export interface Decisions {
  readonly dates: readonly DateToDecide[];
  readonly causes: readonly FindingSummary[];
}

/** So many are decided on one page; the next come when these are decided. */
export const DECISIONS_SHOWN = 50;

const sql = Prisma.sql;

/** All that waits for this chief officer, in one trip. */
export async function findDecisions(actor: Actor, today: CalendarDate): Promise<Decisions> {
  const dates = question(
    sql`select f.reference, f.text, (select p.reference from finding p where p.id = f.parent_id) as under,
        f.first_target as "firstTarget", f.target, f.moves, t."to", t.reason, t.why, t.by, t."on",
        (select coalesce(max(e.number), 0)::int from event e where e.finding_id = f.id) as version
      from finding f join target_date t on t.finding_id = f.id and t.state = 'proposed'
      where ${hasDuty(actor, "decide-target", today)} order by t."on", f.reference, f.id limit ${DECISIONS_SHOWN}::int`,
    (rows: readonly (Omit<DateToDecide, "reason"> & { readonly reason: string | null })[]) =>
      rows.map(({ reason, ...row }) => ({ ...row, reason: oneOfOrNull(MOVE_REASONS, reason, "target_date.reason") })),
  );
  const causes = summaries(
    sql`select f.id, row_number() over (order by f.family, f.reference_year, f.reference_number, f.id) as at from finding f
      where f.sponsor_id = ${actor.personId}::uuid and f.kind = 'cause-of-concern' and f.status <> 'closed'
        and f.published_on is not null and ${ownForces(actor)}`,
    today,
  );
  const [asked, sponsored] = await askTogether(actor, dates, causes);
  return { dates: asked, causes: sponsored };
}
