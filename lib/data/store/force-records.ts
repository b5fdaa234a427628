import "server-only";
import { randomUUID } from "node:crypto";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { EventDraft } from "@/lib/domain/event";
import { linkUnfit } from "@/lib/domain/finding/link";
import {
  allot,
  type DraftFinding,
  type EarlierCause,
  type ForceOnReport,
  inReportOrder,
  parentOf,
} from "@/lib/domain/inspection/publication";
import { fromDeadline, toColumn, toColumnOrNull } from "../mapping";
import type { Db } from "../scope";
import type { Moment } from "./chain";
import { findingsNamed } from "./findings-named";
import { insertInspection } from "./inspection-row";
import { columnsOf, type InspectionFacts, type JudgmentFacts } from "./inspections";

export interface PublishedReport {
  readonly id: string;
  readonly facts: InspectionFacts;
  readonly publishedOn: CalendarDate;
}

/** Records a report that is published already as the force's own record of it, unconfirmed; answers its slug. */
export async function createPublishedReport(
  db: Db,
  { id, facts, publishedOn }: PublishedReport,
  forceId: string,
  { now, illustrative }: Moment,
): Promise<string> {
  const own = { recordedBy: "force", illustrative, createdAt: now };
  const columns = { id, ...columnsOf(facts), publishedOn: toColumn(publishedOn), ...own };
  const { code } = await db.organisation.findUniqueOrThrow({ where: { id: forceId }, select: { code: true } });
  const slug = await insertInspection(db, columns, code);
  await db.inspectionForce.createMany({ data: { inspectionId: id, forceId } });
  return slug;
}

/** Adds judgments to a published report, after those that it has. */
export async function addPublishedJudgments(
  db: Db,
  inspectionId: string,
  judgments: readonly JudgmentFacts[],
  publishedOn: CalendarDate,
  after: number,
): Promise<void> {
  await db.judgment.createMany({
    data: judgments.map((judgment, index) => ({
      ...judgment,
      inspectionId,
      position: after + index + 1,
      publishedOn: toColumn(publishedOn),
    })),
  });
}

/**
 * Writes findings of a published report, set-wise, with the references that follow the force's last one of that year.
 * Answers their references and the events that record them; the caller appends those to the locked chain.
 */
export async function addPublishedFindings(
  db: Db,
  force: ForceOnReport,
  inspectionId: string,
  findings: readonly DraftFinding[],
  causes: readonly EarlierCause[],
  on: CalendarDate,
  source: string,
  now: Date,
): Promise<{ readonly references: ReadonlyMap<string, string>; readonly events: readonly EventDraft[] }> {
  const ordered = inReportOrder(findings);
  const allotted = allot(force, ordered, causes, on);
  const references = new Map(allotted.map(({ findingId, reference }) => [findingId, reference]));
  const publishedOn = toColumn(on);
  const rows = ordered.map((finding, index) => {
    const place = allotted[index];
    if (!place) throw new Error("A finding was left without a reference");
    const { id, forceId, kind, text, deadline, parentId, position, illustrative } = finding;
    return {
      id,
      forceId,
      inspectionId,
      parentId,
      kind,
      text,
      position,
      ...fromDeadline(deadline),
      illustrative,
      recordedBy: "force",
      reference: place.reference,
      referenceYear: place.year,
      referenceNumber: place.number,
      family: place.family,
      deadlineOn: toColumnOrNull(place.deadlineOn),
      publishedOn,
      statusOn: publishedOn,
      allocatedOn: publishedOn,
      changedAt: now,
    };
  });
  await db.finding.createMany({ data: rows });
  const events = ordered.map(({ id, kind, text, deadline, parentId }): EventDraft => {
    const parent = parentOf(parentId, allotted, causes);
    const facts = {
      kind: "recorded-by-force",
      reference: references.get(id) ?? "",
      parent,
      words: { kind, text, deadline },
      source,
    } as const;
    return { facts, on, audience: "shared", findingId: id, inspectionId };
  });
  return { references, events };
}

/** Why a link stands that somebody made in the review of a report. */
const why = "Recognised when the report was read.";

/**
 * Links new findings of a report of `publishedOn` to earlier ones of the force that they repeat, given by reference; answers
 * the events that record it. What was published later was not raised before, and is not linked.
 */
export async function addRepeats(
  db: Db,
  forceId: string,
  publishedOn: CalendarDate,
  repeats: readonly { readonly findingId: string; readonly reference: string }[],
  today: CalendarDate,
  { illustrative }: Moment,
): Promise<readonly EventDraft[]> {
  const others = await findingsNamed(
    db,
    forceId,
    repeats.map(({ reference }) => reference),
  );
  const links = repeats.flatMap(({ findingId, reference }) => {
    const other = others.get(reference);
    const unfit = linkUnfit({ id: findingId, forceId, publishedOn }, other && { ...other, forceId }, []);
    return other && !unfit ? [{ findingId, reference, otherId: other.id }] : [];
  });
  await db.findingLink.createMany({
    data: links.map(({ findingId, otherId }) => ({
      id: randomUUID(),
      forceId,
      findingId,
      otherId,
      link: "repeats",
      why,
      on: toColumn(today),
      illustrative,
    })),
  });
  return links.map(({ findingId, reference }): EventDraft => {
    const facts = { kind: "linked", link: "repeats", other: reference, why } as const;
    return { facts, on: today, audience: "shared", findingId };
  });
}
