import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import type { FirstOf } from "@/lib/domain/first-of";
import { MOVE_REASONS, type MoveReason } from "@/lib/domain/target/lists";
import { shownMoments } from "../demonstration";
import { firstOf, OF_ALL } from "../first-of";
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
  readonly illustrative: boolean;
  /** The last event that the page has seen. */
  readonly version: number;
}

/** A draft that waits for this person's sign-off, with what is signed and what it would rest on. */
export interface SubmissionToSign {
  readonly reference: string;
  readonly text: string;
  readonly under: string | null;
  readonly statement: string;
  readonly answers: readonly string[];
  /** The points of the return that they answer. */
  readonly points: readonly string[];
  readonly by: string;
  /** When the draft was begun. */
  readonly on: CalendarDate;
  /** Notes that the inspectorate reads, done tests, and how many of them are shown met. */
  readonly shared: number;
  readonly tests: number;
  readonly met: number;
  readonly illustrative: boolean;
  readonly version: number;
}

/** What a chief officer decides: drafts to sign off and dates, the longest waiting first, and the causes of concern that they sponsor. */
export interface Decisions {
  readonly submissions: FirstOf<SubmissionToSign>;
  readonly dates: FirstOf<DateToDecide>;
  readonly causes: readonly FindingSummary[];
}

/** So many are decided on one page; the next come when these are decided. */
export const DECISIONS_SHOWN = 50;

const sql = Prisma.sql;

/** All that waits for this chief officer, in one trip: `most` of each, and how many there are. */
export async function findDecisions(actor: Actor, today: CalendarDate, most = DECISIONS_SHOWN): Promise<Decisions> {
  const dates = question(
    sql`select f.reference, f.text, (select p.reference from finding p where p.id = f.parent_id) as under,
        f.first_target as "firstTarget", f.target, f.moves, t."to", t.reason, t.why, t.by, t."on", t.illustrative,
        (select count(*)::int from event e where e.finding_id = f.id) as version, ${OF_ALL}
      from finding f join target_date t on t.finding_id = f.id and t.state = 'proposed'
      where ${hasDuty(actor, "decide-target", today)} order by t."on", f.reference, f.id limit ${most}::int`,
    firstOf((rows: readonly (Omit<DateToDecide, "reason"> & { readonly reason: string | null })[]) =>
      rows.map(({ reason, ...row }) => ({ ...row, reason: oneOfOrNull(MOVE_REASONS, reason, "target_date.reason") })),
    ),
  );
  const shown = await shownMoments();
  const submissions = question(
    sql`select f.reference, f.text, (select p.reference from finding p where p.id = f.parent_id) as under, s.statement, s.answers, s.by, s.at, s.illustrative,
        case when cardinality(s.answers) = 0 then '{}' else (select r.points from submission r where r.finding_id = f.id and r.state = 'returned'
          order by r.at desc, r.id desc limit 1) end as points,
        (select count(*)::int from evidence_use u join evidence e on e.id = u.evidence_id where u.finding_id = f.id and u.audience = 'shared'
          and e.withdrawn_on is null and e.superseded_on is null) as shared,
        (select count(*)::int from done_test d where d.finding_id = f.id and d.dropped_on is null) as tests,
        (select count(*)::int from done_test d where d.finding_id = f.id and d.dropped_on is null and d.met_on is not null
          and exists (select 1 from evidence e where e.id = any (d.met_evidence) and e.withdrawn_on is null and e.superseded_on is null)) as met,
        (select count(*)::int from event e where e.finding_id = f.id) as version, ${OF_ALL}
      from finding f join submission s on s.finding_id = f.id and s.state = 'draft'
      where ${hasDuty(actor, "sign-submission", today)} order by s.at, f.reference, f.id limit ${most}::int`,
    firstOf(
      (rows: readonly (Omit<SubmissionToSign, "on" | "points"> & { at: Date; points: readonly string[] | null })[]) =>
        rows.map(({ at, points, ...row }) => ({ ...row, points: points ?? [], on: dateInLondon(shown(at)) })),
    ),
  );
  const causes = summaries(
    actor,
    sql`select f.id, row_number() over (order by f.family, f.reference_year, f.reference_number, f.id) as at from finding f
      where f.sponsor_id = ${actor.personId}::uuid and f.kind = 'cause-of-concern' and f.status <> 'closed'
        and f.published_on is not null and ${ownForces(actor)}`,
    today,
  );
  const [toSign, asked, sponsored] = await askTogether(actor, submissions, dates, causes);
  return { submissions: toSign, dates: asked, causes: sponsored };
}
