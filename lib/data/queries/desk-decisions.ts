import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import type { Shown } from "../demonstration";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { forceNow } from "../own";

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

/** The findings that wait for an inspector's decision, and how many there are in all. */
export interface DeskDecisions {
  readonly rows: readonly DeskDecision[];
  readonly all: number;
}
export const NO_DECISIONS: DeskDecisions = { rows: [], all: 0 };

interface Row extends Omit<DeskDecision, "what" | "force" | "since" | "tests"> {
  readonly what: string;
  readonly slug: string;
  readonly name: string;
  readonly on: CalendarDate | null;
  readonly moment: string | null;
  readonly met: number;
  readonly tests: number;
}

/** What a statement that has found all that waits, as `waits`, answers of the decisions among it. */
export interface DecisionsFound {
  readonly all: number;
  readonly rows: readonly Row[];
}

/**
 * The decisions among what waits (`waits`, found once for the whole page), as JSON: one's own forces' first, then what has waited
 * longest. Null for who decides nothing.
 */
export const decisionsAmongWaits = (actor: Actor): Prisma.Sql =>
  actor.role !== "inspector"
    ? sql`null`
    : sql`(select json_build_object('all', coalesce(max(d.total), 0), 'rows', coalesce(json_agg(json_build_object(
        'what', d.duty, 'reference', d.reference, 'text', f.text, 'slug', o.slug, 'name', o.name, 'own', d.own, 'on', d.since, 'moment', d.moment,
        'version', (select count(*) from event e where e.finding_id = f.id),
        'openRecommendations', (select count(*) from finding k where k.parent_id = f.id and k.published_on is not null and k.status <> 'closed'),
        'answers', coalesce(cardinality(s.answers), 0), 'evidence', coalesce(jsonb_array_length(s.basis -> 'evidence'), 0),
        'met', (select count(*) from done_test t where t.finding_id = f.id and t.met_on is not null and t.dropped_on is null),
        'tests', (select count(*) from done_test t where t.finding_id = f.id and t.dropped_on is null)) order by d.place, d.reference), '[]'))
      from (select w.*, own.force_id is not null as own, count(*) over ()::int as total, row_number() over (order by (own.force_id is null), coalesce(w.moment, w.since::timestamptz), w.reference) as place from waits w
          left join own_force own on own.force_id = ${forceNow(sql`w.force_id`)} and own.person_id = ${actor.personId}::uuid
          where w.duty = any (${[...DECIDED_HERE]}::text[]) order by (own.force_id is null), coalesce(w.moment, w.since::timestamptz), w.reference limit ${MOST_DECISIONS}::int) d
        join finding f on f.id = d.id join organisation o on o.id = f.force_id
        left join submission s on s.finding_id = f.id and s.state = 'pending')`;

export const toDecisions = (found: DecisionsFound | null, today: CalendarDate, shown: Shown): DeskDecisions =>
  found === null
    ? NO_DECISIONS
    : {
        all: found.all,
        rows: found.rows.map(({ what, slug, name, on, moment, met, tests, ...row }) => ({
          ...row,
          what: oneOf(DECIDED_HERE, what, "duty"),
          force: { slug, name },
          since: moment ? dateInLondon(shown(new Date(moment))) : (on ?? today),
          tests: { met, all: tests },
        })),
      };
