import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import type { Shown } from "../demonstration";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { type Question, question } from "../together";
import { allWaits } from "./duty-waits";

const sql = Prisma.sql;

/** What is decided on the desk about a finding: a submission, or a cause of concern of which every recommendation is closed. */
export const DECIDED_HERE = ["decide-submission", "recommendations-closed"] as const;

/** So many stand on the desk, one's own forces' first, then those that have waited longest. */
export const MOST_DECISIONS = 20;

/** One finding that waits for an inspector's decision, as it stands on the desk. */
export interface DeskDecision {
  readonly what: (typeof DECIDED_HERE)[number];
  readonly reference: string;
  readonly text: string;
  readonly force: { readonly slug: string; readonly name: string };
  readonly own: boolean;
  readonly since: CalendarDate;
  /** The last event of it, so that nothing is decided on a finding that has changed since. */
  readonly version: number;
  readonly openRecommendations: number;
  /** How often it came back: its points are answered in this submission. */
  readonly answers: number;
  readonly evidence: number;
  readonly tests: { readonly met: number; readonly all: number };
}

interface Row extends Omit<DeskDecision, "what" | "force" | "since" | "tests"> {
  readonly what: string;
  readonly slug: string;
  readonly name: string;
  readonly on: CalendarDate | null;
  readonly moment: Date | null;
  readonly met: number;
  readonly all: number;
  readonly total: number;
}

/** The findings that wait for this inspector's decision, and how many there are in all; nothing for anybody else. */
export function deskDecisionsAsked(
  actor: Actor,
  today: CalendarDate,
  shown: Shown,
): Question<{ readonly rows: readonly DeskDecision[]; readonly all: number }> {
  const waits = allWaits(actor, today, DECIDED_HERE);
  if (actor.role !== "inspector" || !waits) return NOTHING;
  const asked = sql`with waits as materialized (${waits}),
      first as (select w.*, own.force_id is not null as own, count(*) over ()::int as total from waits w
        left join own_force own on own.force_id = w.force_id and own.person_id = ${actor.personId}::uuid
        order by (own.force_id is null), coalesce(w.moment, w.since::timestamptz), w.reference limit ${MOST_DECISIONS}::int)
    select w.duty as what, w.reference, f.text, o.slug, o.name, w.own, w.since as "on", w.moment, w.total,
      (select count(*)::int from event e where e.finding_id = f.id) as version,
      (select count(*)::int from finding k where k.parent_id = f.id and k.published_on is not null and k.status <> 'closed') as "openRecommendations",
      coalesce(cardinality(s.answers), 0)::int as answers, coalesce(jsonb_array_length(s.basis -> 'evidence'), 0)::int as evidence,
      (select count(*)::int from done_test t where t.finding_id = f.id and t.met_on is not null and t.dropped_on is null) as met,
      (select count(*)::int from done_test t where t.finding_id = f.id and t.dropped_on is null) as all
    from first w join finding f on f.id = w.id join organisation o on o.id = f.force_id
      left join submission s on s.finding_id = f.id and s.state = 'pending'
    order by (not w.own), coalesce(w.moment, w.since::timestamptz), w.reference`;
  return question(asked, (rows: readonly Row[]) => ({
    all: rows[0]?.total ?? 0,
    rows: rows.map(({ what, slug, name, on, moment, met, all, total: _, ...row }) => ({
      ...row,
      what: oneOf(DECIDED_HERE, what, "duty"),
      force: { slug, name },
      since: moment ? dateInLondon(shown(moment)) : (on ?? today),
      tests: { met, all },
    })),
  }));
}

const NOTHING: Question<{ readonly rows: readonly DeskDecision[]; readonly all: number }> = question(
  sql`select where false`,
  () => ({ rows: [], all: 0 }),
);
