import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { ASSURANCES, type Ask, type Assurance } from "@/lib/domain/assurance/lists";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import { REVIEWS, type Review } from "@/lib/domain/duties";
import { type EventKind, type Facts, readPayload } from "@/lib/domain/event";
import { STATUSES, type Status } from "@/lib/domain/finding/finding";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { PROGRESS, type Progress } from "@/lib/domain/progress/lists";
import { list, object, pairs } from "../as-json";
import { type Shown, shownMoments } from "../demonstration";
import { Prisma } from "../generated/client";
import { oneOf, oneOfOrNull } from "../one-of";
import { ownForces, ownSide } from "../own";
import { askTogether, type Question, question } from "../together";
import { type ChallengeSummary, openChallenges, type SummaryRow, toSummary } from "./challenges";
import { allWaits } from "./duty-waits";

/** Something that happened to a finding since its last review. */
export interface SinceReview {
  readonly facts: Facts;
  readonly on: CalendarDate;
  readonly by: string;
}

/** A finding that the policing body is to review, and why; with what is new since its last review, and what that said. */
export interface ToReview {
  readonly reference: string;
  readonly text: string;
  readonly kind: FindingKind;
  readonly status: Status;
  readonly progress: Progress | null;
  /** Null where it was asked for by its reference and waits for no review. */
  readonly why: Review | null;
  readonly since: CalendarDate | null;
  readonly assurance: Assurance;
  readonly assuranceOn: CalendarDate | null;
  readonly asked: Ask | null;
  /** The office's challenges about it that are not over, the longest waiting first. */
  readonly challenges: readonly ChallengeSummary[];
  /** The office's own notes of it, the latest first. */
  readonly officeNotes: readonly { readonly note: string; readonly on: CalendarDate; readonly by: string }[];
  /** The latest of what happened since, and how much there is of it. */
  readonly news: readonly SinceReview[];
  readonly newsCount: number;
  readonly version: number;
}

export const REVIEWS_PER_PAGE = 25;
const NEWS_SHOWN = 6;
const NOTES_SHOWN = 3;
/** What the office itself did is no news to it. */
const OWN: readonly EventKind[] = [
  "assurance-recorded",
  "office-note-added",
  "move-seen",
  "challenge-raised",
  "challenge-pressed",
  "challenge-accepted",
  "public-wording-drafted",
  "public-wording-published",
  "public-wording-withdrawn",
];

const sql = Prisma.sql;

interface Row {
  readonly reference: string;
  readonly text: string;
  readonly kind: string;
  readonly status: string;
  readonly progress: string | null;
  readonly duty: string | null;
  readonly since: CalendarDate | null;
  readonly moment: Date | null;
  readonly assurance: string;
  readonly assuranceOn: CalendarDate | null;
  readonly asked: Ask | null;
  readonly challenges: readonly SummaryRow[];
  readonly officeNotes: ToReview["officeNotes"];
  readonly news: readonly { readonly payload: string; readonly on: CalendarDate; readonly by: string }[];
  readonly newsCount: number;
  readonly version: number;
  readonly all: number;
}

const toReview = ({ all: _, duty, since, moment, news, challenges, ...row }: Row, shown: Shown): ToReview => ({
  ...row,
  kind: oneOf(FINDING_KINDS, row.kind, "finding.kind"),
  status: oneOf(STATUSES, row.status, "finding.status"),
  progress: oneOfOrNull(PROGRESS, row.progress, "finding.progress"),
  assurance: oneOf(ASSURANCES, row.assurance, "finding.assurance"),
  challenges: challenges.map(toSummary),
  why: oneOfOrNull(REVIEWS, duty, "duty"),
  since: moment ? dateInLondon(shown(moment)) : since,
  news: news.map(({ payload, on, by }) => ({ facts: readPayload(payload).facts, on, by })),
});

/** The rows of findings `chosen`: `id, duty, since, moment, at, all`, in the order `at`. */
function rowsOf(actor: Actor, chosen: Prisma.Sql): Question<readonly Row[]> {
  const news = sql`from event e where e.finding_id = f.id and ${ownSide(actor, sql`e.audience`)}
    and e.kind <> all (${[...OWN]}::text[]) and (f.assurance_at is null or e.at > f.assurance_at)`;
  return question(
    sql`with chosen as materialized (${chosen})
      select f.reference, f.text, f.kind, f.status, f.progress, c.duty, c.since, c.moment, f.assurance, f.assurance_on as "assuranceOn",
        (select case when v.asks is not null then json_build_object('what', v.asks, 'by', v.asks_by) end
          from assurance v where v.finding_id = f.id order by v."on" desc, v.at desc, v.id desc limit 1) as asked,
        ${list(
          object(pairs("n", ["note", "on", "by"])),
          sql`n.at desc`,
          sql`from (select * from office_note o where o.finding_id = f.id order by o.at desc, o.id desc limit ${NOTES_SHOWN}::int) n`,
        )} as "officeNotes",
        ${list(
          object(pairs("n", ["payload", "on", "by"])),
          sql`n.number desc`,
          sql`from (select e.* ${news} order by e.number desc, e.id desc limit ${NEWS_SHOWN}::int) n`,
        )} as news,
        ${openChallenges(actor)} as challenges,
        (select count(*)::int ${news}) as "newsCount",
        (select count(*)::int from event e where e.finding_id = f.id) as version, c."all"
      from chosen c join finding f on f.id = c.id order by c.at, f.id`,
    (rows: readonly Row[]) => rows,
  );
}

/** One page of the findings that the policing body is to review: what is submitted, what was never reviewed, what has changed, what is due again; the longest waiting first. */
export async function findReviews(
  actor: Actor,
  page: number,
  today: CalendarDate,
): Promise<{ readonly rows: readonly ToReview[]; readonly all: number }> {
  const shown = await shownMoments();
  const waits = allWaits(actor, today, REVIEWS);
  if (waits === null) return { rows: [], all: 0 };
  const [rows] = await askTogether(
    actor,
    rowsOf(
      actor,
      sql`select w.id, w.duty, w.since, w.moment, (count(*) over ())::int as "all",
          row_number() over (order by array_position(${[...REVIEWS]}::text[], w.duty), coalesce(w.moment, w.since::timestamptz), w.reference, w.id) as at
        from (${waits}) w order by at, w.id limit ${REVIEWS_PER_PAGE}::int offset ${(page - 1) * REVIEWS_PER_PAGE}::int`,
    ),
  );
  return { rows: rows.map((row) => toReview(row, shown)), all: rows[0]?.all ?? 0 };
}

/** These findings as far as the asker sees them, whether or not they wait for a review: whether they may be reviewed is decided later. */
export async function findToReview(actor: Actor, references: readonly string[]): Promise<readonly ToReview[]> {
  if (references.length === 0) return [];
  const shown = await shownMoments();
  const chosen = sql`select f.id, null as duty, null::date as since, null::timestamptz as moment, 0 as "all",
      row_number() over (order by f.reference, f.id) as at
    from finding f where ${ownForces(actor)} and f.published_on is not null and f.reference = any (${[...references]}::text[])`;
  const [rows] = await askTogether(actor, rowsOf(actor, chosen));
  return rows.map((row) => toReview(row, shown));
}
