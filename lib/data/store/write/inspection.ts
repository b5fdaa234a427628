import "server-only";
import type { InspectionDetails } from "@/lib/domain/inspection/details";
import { slugWords } from "@/lib/domain/inspection/slug";
import type { Db } from "../../scope";
import { addForces } from "./inspection-force";
import { change, insert, type Row, type Table } from "./rows";
import { both, type ChangeOf, type Writers, type Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  slug: "text",
  title: "text",
  type: "text",
  fieldworkFrom: "date",
  fieldworkTo: "date",
  address: "text",
  text: "text",
  publishedOn: "date",
  reportDay: "date",
  recordedBy: "text",
  illustrative: "boolean",
  version: "int",
  mergedIntoId: "uuid",
  mergedOn: "date",
  takenBackOn: "date",
  createdAt: "timestamptz",
} as const;
export const INSPECTION: Table<typeof COLUMNS> = { name: "inspection", columns: COLUMNS };

const DRAFT = "t.published_on is null";
const ANOTHER_VERSION = "version = t.version + 1";

const ofDetails = ({ title, type, fieldworkFrom, fieldworkTo, address, text }: InspectionDetails) => ({
  title,
  type,
  fieldworkFrom,
  fieldworkTo,
  address,
  text,
});

async function recordInspections(writing: Writing, recorded: readonly ChangeOf<"inspection-recorded">[]) {
  const { db, now, illustrative } = writing;
  for (const { id, details, byForce, reportDay } of recorded) {
    const own = byForce ? { publishedOn: byForce.publishedOn, recordedBy: "force" } : {};
    const row = { id, ...ofDetails(details), reportDay, illustrative, createdAt: now, ...own };
    await insertWithSlug(db, row, details.title, byForce?.code ?? null);
  }
}

/**
 * Makes the row of an inspection with a slug of its own. The unique index sees all slugs, also those of inspections that
 * nobody outside the inspectorate may know of; so a force's slugs end in its code (`by`), and are numbered after its own
 * alone: a number says nothing of a report that is not published.
 */
async function insertWithSlug(db: Db, row: Row<typeof COLUMNS>, title: string, by: string | null): Promise<void> {
  const base = by ? `${slugWords(title)}-by-${by.toLowerCase()}` : slugWords(title);
  for (let number = 1; number < 10_000; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const [taken] = await db.$queryRaw<{ taken: boolean }[]>`select inspection_slug_is_taken(${slug}) as taken`;
    if (!taken?.taken) return insert(db, INSPECTION, [{ ...row, slug }]);
  }
  throw new Error(`No slug is left for inspections called ${title}`);
}

const changeInspections = ({ db }: Writing, changed: readonly ChangeOf<"inspection-changed">[]) =>
  change(
    db,
    INSPECTION,
    changed.map(({ id, details }) => ({ id, ...ofDetails(details) })),
    { only: DRAFT },
  );

/** The day that a report gives as its publication is kept where its inspection has none yet. */
const markDraftsChanged = ({ db }: Writing, changed: readonly ChangeOf<"draft-changed">[]) =>
  change(
    db,
    INSPECTION,
    changed.map(({ id, reportDay }) => ({ id, ...(reportDay && { reportDay }) })),
    { only: DRAFT, also: [ANOTHER_VERSION] },
  );

const publishInspections = ({ db }: Writing, published: readonly ChangeOf<"inspection-published">[]) =>
  change(
    db,
    INSPECTION,
    published.map(({ id, on }) => ({ id, publishedOn: on })),
    { only: DRAFT, also: [ANOTHER_VERSION] },
  );

/** A record is merged once; what hangs on it comes over with it, whoever reads it. */
async function mergeInspections({ db }: Writing, merged: readonly ChangeOf<"inspection-merged">[]) {
  await change(
    db,
    INSPECTION,
    merged.map(({ id, intoId, on }) => ({ id, mergedIntoId: intoId, mergedOn: on })),
    { only: "t.merged_into_id is null" },
  );
  for (const { id, on } of merged) await db.$queryRaw`select bring_over(${id}::uuid, ${on}::date)::text`;
}

const takeBackInspections = ({ db }: Writing, taken: readonly ChangeOf<"inspection-taken-back">[]) =>
  change(
    db,
    INSPECTION,
    taken.map(({ id, on }) => ({ id, takenBackOn: on })),
    { only: "t.taken_back_on is null" },
  );

export const INSPECTION_WRITERS = {
  "inspection-recorded": both<"inspection-recorded">(recordInspections, addForces),
  "inspection-changed": changeInspections,
  "draft-changed": markDraftsChanged,
  "inspection-published": publishInspections,
  "inspection-merged": mergeInspections,
  "inspection-taken-back": takeBackInspections,
} satisfies Partial<Writers>;
