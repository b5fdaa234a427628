import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { LikelySame } from "@/lib/domain/report-review/likely";
import type { ReportThere } from "@/lib/domain/report-review/plan";
import { READING_STATES, type ReadingState, type Review } from "@/lib/domain/report-review/review";
import { readReview } from "@/lib/domain/report-review/stored-review";
import { shownMoments } from "../demonstration";
import { listDrafts } from "../draft-inspections";
import { likelyOf } from "../likeness";
import { oneOf } from "../one-of";
import { readStored } from "../read-stored";
import { reportOfDay } from "../report-of-day";
import { type Db, inScope } from "../scope";

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
  readonly there: (ReportThere & { readonly slug: string; readonly title: string }) | null;
  /** The unpublished inspections of this force that an inspector can record into. */
  readonly drafts: readonly { readonly slug: string; readonly title: string }[];
  /** By the key of the draft, most alike first. */
  readonly likely: Readonly<Record<string, readonly LikelySame[]>>;
  /** The references of the findings that its drafts became, by the key of the draft; a finding has one once it is published. */
  readonly recorded: Readonly<Record<string, string>>;
  /** Published findings of the force in the order of their references, for what a letter reports closed. */
  readonly register: readonly RegisterFinding[];
}

/** A report that this person is reading, or null: readings are their reader's alone. */
export function findReading(actor: Actor, id: string): Promise<ReadingView | null> {
  return inScope(actor, async (db) => {
    const row = await db.reportReading.findUnique({ where: { id, personId: actor.personId } });
    if (!row) return null;
    const review = readStored(readReview, row.review, REVIEW);
    const force = row.forceId
      ? await db.organisation.findUnique({ where: { id: row.forceId }, select: { id: true, name: true, slug: true } })
      : null;
    const inspection = row.inspectionId
      ? await db.inspection.findUnique({ where: { id: row.inspectionId }, select: { slug: true, publishedOn: true } })
      : null;
    return {
      id,
      name: row.name,
      state: oneOf(READING_STATES, row.state, "report_reading.state"),
      version: row.version,
      lines: row.text.split("\n"),
      review,
      force,
      inspection: inspection && { slug: inspection.slug, published: inspection.publishedOn !== null },
      there: force && review.publishedOn ? await reportOfDay(db, actor, force.id, review.publishedOn, review) : null,
      drafts: force && row.state === "open" ? await listDrafts(db, actor, force.id) : [],
      likely: force && row.state === "open" ? await likelyOf(db, actor, force.id, review.findings) : {},
      recorded: row.state === "recorded" ? await recordedOf(db, review) : {},
      register: force ? await registerOf(db, force.id) : [],
    };
  });
}

async function recordedOf(db: Db, { findings }: Review): Promise<ReadingView["recorded"]> {
  const made = findings.flatMap(({ key, became }) => (became ? [{ key, became }] : []));
  const rows = await db.finding.findMany({
    where: { id: { in: made.map(({ became }) => became) } },
    select: { id: true, reference: true },
  });
  const references = new Map(rows.map(({ id, reference }) => [id, reference]));
  return Object.fromEntries(
    made.flatMap(({ key, became }) => {
      const reference = references.get(became);
      return reference ? [[key, reference]] : [];
    }),
  );
}

function registerOf(db: Db, forceId: string): Promise<readonly RegisterFinding[]> {
  return db.$queryRaw<RegisterFinding[]>`
    select f.reference, f.text, c.reference as cause, f.status = 'closed' as closed from finding f left join finding c on c.id = f.parent_id
    where f.force_id = ${forceId}::uuid and f.published_on is not null
    order by f.family, f.reference_year, f.reference_number, f.id`;
}

/** Reports that this person has begun to read and neither recorded nor discarded, the latest first. */
export function listOpenReadings(
  actor: Actor,
): Promise<
  readonly { readonly id: string; readonly name: string; readonly title: string; readonly changedAt: Date }[]
> {
  return inScope(actor, async (db) => {
    const rows = await db.reportReading.findMany({
      where: { state: "open", personId: actor.personId },
      orderBy: [{ changedAt: "desc" }, { id: "desc" }],
      take: 50,
    });
    const shown = await shownMoments();
    return rows.map(({ id, name, review, changedAt }) => ({
      id,
      name,
      changedAt: shown(changedAt),
      title: readStored(readReview, review, REVIEW).title,
    }));
  });
}

/** The forces that a report can be read for: an inspector's choice. */
export function listForceChoices(actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return inScope(
    actor,
    (db) =>
      db.$queryRaw<
        { id: string; name: string }[]
      >`select id::text, name from organisation where kind = 'force' order by name collate "en-GB-x-icu", id`,
  );
}
