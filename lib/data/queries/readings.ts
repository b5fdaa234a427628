import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { LikelySame } from "@/lib/domain/report-review/likely";
import { READING_STATES, type ReadingState, type Review } from "@/lib/domain/report-review/review";
import { readReview } from "@/lib/domain/report-review/stored-review";
import { isId } from "@/lib/domain/written";
import { object, pairs } from "../as-json";
import { shownMoments } from "../demonstration";
import { draftInspections } from "../draft-inspections";
import { Prisma } from "../generated/client";
import { likely } from "../likeness";
import { oneOf } from "../one-of";
import { readStored } from "../read-stored";
import { type ReportOfDay, sameReport } from "../report-of-day";
import { askNothing, askTogether, type Question, question } from "../together";

const REVIEW = "report_reading.review";

/** A finding that a letter may report closed. */
export interface RegisterFinding {
  readonly reference: string;
  readonly text: string;
  /** The reference of its cause of concern. */
  readonly cause: string | null;
  readonly closed: boolean;
}

export interface ReadingView {
  readonly id: string;
  readonly name: string;
  readonly state: ReadingState;
  readonly version: number;
  readonly lines: readonly string[];
  readonly review: Review;
  readonly force: { readonly id: string; readonly name: string; readonly slug: string } | null;
  readonly inspection: { readonly slug: string; readonly published: boolean } | null;
  /** The same report, as the register has it of this force. */
  readonly there: ReportOfDay | null;
  /** The unpublished inspections of this force that an inspector can record into. */
  readonly drafts: readonly { readonly slug: string; readonly title: string }[];
  /** By the key of the draft, most alike first. */
  readonly likely: Readonly<Record<string, readonly LikelySame[]>>;
  /** The references of the findings that its drafts became, by the key of the draft; a finding has one once it is published. */
  readonly recorded: Readonly<Record<string, string>>;
  /** Published findings of the force in the order of their references, for what a letter reports closed. */
  readonly register: readonly RegisterFinding[];
}

/** A report as it is stored, with what the register has of its force. */
interface Row {
  readonly name: string;
  readonly state: string;
  readonly version: number;
  readonly text: string;
  readonly review: unknown;
  readonly force: ReadingView["force"];
  readonly inspection: ReadingView["inspection"];
}

const sql = Prisma.sql;

/** The person's own reading `r` with this id. */
const ownReading = (actor: Actor, id: string) => sql`r.id = ${id}::uuid and r.person_id = ${actor.personId}::uuid`;

/** A report that this person is reading, or null: readings are their reader's alone. */
export async function findReading(actor: Actor, id: string): Promise<ReadingView | null> {
  if (!isId(id)) return null;
  const reading = question(
    sql`select r.name, r.state, r.version, r.text, r.review,
        (select ${object(pairs("o", ["id", "name", "slug"]))} from organisation o where o.id = r.force_id) as force,
        (select ${object(pairs("i", ["slug"]), sql`'published', i.published_on is not null`)} from inspection i where i.id = r.inspection_id)
          as inspection
      from report_reading r where ${ownReading(actor, id)}`,
    ([row]: readonly Row[]) => row ?? null,
  );
  const [row, register] = await askTogether(actor, reading, registerOf(actor, id));
  if (!row) return null;
  const { text, ...shown } = row;
  const state = oneOf(READING_STATES, row.state, "report_reading.state");
  const review = readStored(readReview, row.review, REVIEW);
  return {
    ...shown,
    id,
    state,
    lines: text.split("\n"),
    review,
    register,
    ...(await besides(actor, row.force?.id ?? null, state, review)),
  };
}

type Besides = Pick<ReadingView, "there" | "drafts" | "likely" | "recorded">;

/** What the register has beside a review: of an open one what it may be recorded with, of a recorded one what it became. */
async function besides(actor: Actor, forceId: string | null, state: ReadingState, review: Review): Promise<Besides> {
  const nothing = { there: null, drafts: [], likely: {}, recorded: {} };
  if (state === "recorded") return { ...nothing, recorded: (await askTogether(actor, recordedAs(review)))[0] };
  if (forceId === null || state !== "open") return nothing;
  const [found, drafts, there] = await askTogether(
    actor,
    likely(actor, forceId, review.findings),
    draftInspections(actor, forceId),
    review.publishedOn ? sameReport(actor, forceId, review.publishedOn, review) : NO_REPORT,
  );
  return { ...nothing, there, drafts, likely: found };
}

/** A report without a day of publication is not in the register. */
const NO_REPORT: Question<ReportOfDay | null> = askNothing(null);

function recordedAs({ findings }: Review): Question<ReadingView["recorded"]> {
  const made = findings.flatMap(({ key, became }) => (became ? [{ key, became }] : []));
  return question(
    sql`select f.id, f.reference from finding f where f.id = any (${made.map(({ became }) => became)}::uuid[])`,
    (rows: readonly { readonly id: string; readonly reference: string | null }[]) => {
      const references = new Map(rows.map(({ id, reference }) => [id, reference]));
      return Object.fromEntries(
        made.flatMap(({ key, became }) => {
          const reference = references.get(became);
          return reference ? [[key, reference]] : [];
        }),
      );
    },
  );
}

/** The published findings of the force that a reading is about. */
const registerOf = (actor: Actor, readingId: string): Question<readonly RegisterFinding[]> =>
  question(
    sql`select f.reference, f.text, c.reference as cause, f.status = 'closed' as closed
      from report_reading r join finding f on f.force_id = r.force_id left join finding c on c.id = f.parent_id
      where ${ownReading(actor, readingId)} and f.published_on is not null
      order by f.family, f.reference_year, f.reference_number, f.id`,
    (rows: readonly RegisterFinding[]) => rows,
  );

export interface OpenReading {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly changedAt: Date;
}

/** Reports that this person has begun to read and neither recorded nor discarded, the latest first. */
export async function listOpenReadings(actor: Actor): Promise<readonly OpenReading[]> {
  const shown = await shownMoments();
  const open = question(
    sql`select r.id, r.name, r.review, r.changed_at as "changedAt" from report_reading r
      where r.state = 'open' and r.person_id = ${actor.personId}::uuid order by r.changed_at desc, r.id desc limit 50`,
    (rows: readonly { id: string; name: string; review: unknown; changedAt: Date }[]) =>
      rows.map(({ review, changedAt, ...row }) => ({
        ...row,
        changedAt: shown(changedAt),
        title: readStored(readReview, review, REVIEW).title,
      })),
  );
  return (await askTogether(actor, open))[0];
}
