import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { FindingSet } from "@/lib/domain/finding/changes";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { DraftDetails } from "@/lib/domain/inspection/details";
import type { Allotted } from "@/lib/domain/reference";
import type { Db } from "../../scope";
import { change, insert, type Row, remove, type Table } from "./rows";
import { type ChangeOf, ofKind, type Writers, type Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  forceId: "uuid",
  inspectionId: "uuid",
  parentId: "uuid",
  kind: "text",
  text: "text",
  position: "int",
  reference: "text",
  referenceYear: "int",
  referenceNumber: "int",
  family: "text",
  ownReference: "text",
  ownerInFile: "text",
  sponsorInFile: "text",
  deadlineKind: "text",
  deadlineDate: "date",
  deadlineMonths: "int",
  deadlineDays: "int",
  deadlineOn: "date",
  theme: "text",
  repeats: "text[]",
  publishedOn: "date",
  recordedBy: "text",
  confirmedOn: "date",
  illustrative: "boolean",
  status: "text",
  statusOn: "date",
  reopenedOn: "date",
  basisChangedOn: "date",
  progress: "text",
  progressOn: "date",
  updatedOn: "date",
  assurance: "text",
  assuranceOn: "date",
  assuranceAt: "timestamptz",
  ownerId: "uuid",
  sponsorId: "uuid",
  allocatedOn: "date",
  priority: "text",
  firstTarget: "date",
  target: "date",
  moves: "int",
  movesSeen: "int",
  submissionPending: "boolean",
  changedAt: "timestamptz",
} as const;
export const FINDING: Table<typeof COLUMNS> = { name: "finding", columns: COLUMNS };
type FindingRow = Row<typeof COLUMNS>;

const DRAFT = "t.published_on is null";

const ofDeadline = (deadline: Deadline) => ({
  deadlineKind: deadline.kind,
  deadlineDate: deadline.kind === "by" ? deadline.date : null,
  deadlineMonths: deadline.kind === "within" ? deadline.months : null,
  deadlineDays: deadline.kind === "within-days" ? deadline.days : null,
});

const ofDraft = ({ forceId, kind, text, deadline, theme, parentId, illustrative }: DraftDetails) => ({
  forceId,
  kind,
  text,
  theme,
  parentId,
  illustrative,
  ...ofDeadline(deadline),
});

const ofPlace = ({ reference, year, number, family, deadlineOn }: Allotted, publishedOn: CalendarDate) => ({
  reference,
  referenceYear: year,
  referenceNumber: number,
  family,
  deadlineOn,
  publishedOn,
  statusOn: publishedOn,
  allocatedOn: publishedOn,
});

const addDrafts = ({ db }: Writing, drafts: readonly ChangeOf<"draft-added">[]) =>
  insert(
    db,
    FINDING,
    drafts.map(({ id, inspectionId, details, position, repeats }) => ({
      id,
      inspectionId,
      position,
      repeats,
      ...ofDraft(details),
    })),
  );

/** A draft stays with its force and its place. */
const rewriteDrafts = ({ db }: Writing, drafts: readonly ChangeOf<"draft-rewritten">[]) =>
  change(
    db,
    FINDING,
    drafts.map(({ id, details: { kind, text, theme, parentId, deadline } }) => ({
      id,
      kind,
      text,
      theme,
      parentId,
      ...ofDeadline(deadline),
    })),
    { only: DRAFT },
  );

const dropDrafts = async ({ db }: Writing, drafts: readonly ChangeOf<"draft-dropped">[]) => {
  // One after another: recommendations come before their cause of concern, which they hold in its place.
  for (const { id } of drafts) await remove(db, FINDING, [{ id }], DRAFT);
};

const publishFindings = ({ db, now }: Writing, published: readonly ChangeOf<"finding-published">[]) =>
  change(
    db,
    FINDING,
    published.map(({ place, on }) => ({ id: place.findingId, repeats: [], changedAt: now, ...ofPlace(place, on) })),
    { only: DRAFT },
  );

/** What is set of them in the same decision is written with them. */
function recordFindings(
  { db, now }: Writing,
  recorded: readonly ChangeOf<"finding-recorded">[],
  changes: readonly ChangeOf<"finding">[],
): Promise<void> {
  const sets = setsOf(changes, now);
  return insert(
    db,
    FINDING,
    recorded.map(({ inspectionId, details, position, place, publishedOn, ownReference }) => ({
      id: place.findingId,
      inspectionId,
      position,
      ownReference,
      recordedBy: "force",
      changedAt: now,
      ...ofDraft(details),
      ...ofPlace(place, publishedOn),
      ...sets.get(place.findingId),
    })),
  );
}

const confirmFindings = ({ db }: Writing, confirmed: readonly ChangeOf<"finding-confirmed">[]) =>
  change(
    db,
    FINDING,
    confirmed.map(({ id, on }) => ({ id, confirmedOn: on })),
    { only: "t.recorded_by = 'force' and t.confirmed_on is null" },
  );

const bringOver = ({ db }: Writing, brought: readonly ChangeOf<"finding-comes-over">[]) =>
  change(
    db,
    FINDING,
    brought.map(({ id, inspectionId }) => ({ id, inspectionId })),
  );

/** What follows from a set (the moment of an assurance) is added here. */
function ofSet({ words, ...set }: FindingSet, now: Date): Omit<FindingRow, "id"> {
  const assured = set.assuranceOn ? { assuranceAt: now } : {};
  if (!words) return { ...set, ...assured };
  return { ...set, ...assured, kind: words.kind, text: words.text, ...ofDeadline(words.deadline) };
}

/** Several sets of one finding in one decision are one change of its row; the later one stands. */
function setsOf(changes: readonly ChangeOf<"finding">[], now: Date): ReadonlyMap<string, FindingRow> {
  const rows = new Map<string, FindingRow>();
  for (const { id, set } of changes) rows.set(id, { ...rows.get(id), id, ...ofSet(set, now) });
  return rows;
}

const changeFindings = ({ db, now }: Writing, changes: readonly ChangeOf<"finding">[]): Promise<void> =>
  change(db, FINDING, [...setsOf(changes, now).values()]);

export const markPending = (db: Db, findingIds: readonly string[], submissionPending: boolean): Promise<void> =>
  change(
    db,
    FINDING,
    findingIds.map((id) => ({ id, submissionPending })),
  );

/** When something last happened that the policing body sees too: "changed since you reviewed it". */
export const markChanged = (db: Db, findingIds: readonly string[], changedAt: Date): Promise<void> =>
  change(
    db,
    FINDING,
    findingIds.map((id) => ({ id, changedAt })),
  );

export const FINDING_WRITERS = {
  "draft-rewritten": rewriteDrafts,
  "draft-dropped": dropDrafts,
  "draft-added": addDrafts,
  "finding-comes-over": bringOver,
  "finding-published": publishFindings,
  "finding-recorded": (writing, recorded, all) => recordFindings(writing, recorded, ofKind("finding", all)),
  "finding-confirmed": confirmFindings,
  finding: (writing, changes, all) => {
    const recorded = new Set(ofKind("finding-recorded", all).map(({ place }) => place.findingId));
    return changeFindings(
      writing,
      changes.filter(({ id }) => !recorded.has(id)),
    );
  },
} satisfies Partial<Writers>;
