import "server-only";
import { type Actor, concerns } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Relative } from "@/lib/domain/finding/case";
import { isCounted, rollUp } from "@/lib/domain/finding/finding";
import type { Grade, InspectionType } from "@/lib/domain/inspection/inspection";
import { toCalendar, toCalendarOrNull } from "../mapping";
import { type Db, inScope } from "../scope";
import { forceBySlug, loadForceCase } from "../store/force-case";
import { countedColumns, toCounted } from "./counted";
import { type HistoryEvent, historyOfForce } from "./history";
import { bodyLabelOf } from "./register";

/** What is published of a force's findings, in numbers. Everybody signed in to one of the three sides may know them. */
export interface PublishedFigures {
  readonly openCauses: number;
  readonly open: number;
  readonly closed: number;
  readonly pastDeadline: number;
}

export interface ForceSummary {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly engaged: boolean;
  /** Since when the phase lasts; null for a force that has never been in Engage. */
  readonly since: CalendarDate | null;
  /** Whether the asker's organisation is concerned with it. */
  readonly own: boolean;
  readonly figures: PublishedFigures;
}

export interface ReasonView {
  readonly id: string;
  readonly wording: string;
  /** The finding it is tied to, where the asker may see that. */
  readonly reference: string | null;
  readonly tied: boolean;
  readonly addedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

export interface SpellView {
  readonly id: string;
  readonly forceId: string;
  readonly enteredOn: CalendarDate;
  readonly leftOn: CalendarDate | null;
  readonly letter: string | null;
  readonly leftLetter: string | null;
  readonly reasons: readonly ReasonView[];
}

const NOTHING: PublishedFigures = { openCauses: 0, open: 0, closed: 0, pastDeadline: 0 };

async function figuresOf(db: Db, today: CalendarDate): Promise<ReadonlyMap<string, PublishedFigures>> {
  const rows = await db.$queryRaw<(PublishedFigures & { forceId: string })[]>`
    select force_id as "forceId", open_causes as "openCauses", open_findings as open, closed_findings as closed,
      past_deadline as "pastDeadline" from published_figures(${today}::date)`;
  return new Map(rows.map(({ forceId, ...figures }) => [forceId, figures]));
}

/** Engage spells, newest first; a tied finding has its reference only where the asker may see it. */
async function spellsOf(db: Db, where: { forceId?: string }): Promise<SpellView[]> {
  const rows = await db.engageSpell.findMany({
    where,
    orderBy: [{ enteredOn: "desc" }, { id: "desc" }],
    include: { reasons: { orderBy: { position: "asc" } } },
  });
  const tied = rows.flatMap(({ reasons }) => reasons.flatMap(({ findingId }) => findingId ?? []));
  const findings = await db.finding.findMany({ where: { id: { in: tied } }, select: { id: true, reference: true } });
  const references = new Map(findings.map(({ id, reference }) => [id, reference]));
  return rows.map((row) => ({
    id: row.id,
    forceId: row.forceId,
    enteredOn: toCalendar(row.enteredOn),
    leftOn: toCalendarOrNull(row.leftOn),
    letter: row.letter,
    leftLetter: row.leftLetter,
    reasons: row.reasons.map(({ id, wording, findingId, addedOn, endedOn }) => ({
      id,
      wording,
      reference: findingId ? (references.get(findingId) ?? null) : null,
      tied: findingId !== null,
      addedOn: toCalendar(addedOn),
      endedOn: toCalendarOrNull(endedOn),
    })),
  }));
}

const phaseOf = (spells: readonly SpellView[]): Pick<ForceSummary, "engaged" | "since"> => {
  const open = spells.find(({ leftOn }) => leftOn === null);
  if (open) return { engaged: true, since: open.enteredOn };
  const left = spells.flatMap(({ leftOn }) => leftOn ?? []).toSorted();
  return { engaged: false, since: left.at(-1) ?? null };
};

/** Every force with its phase and published figures; those in Engage also with their spell. */
export function findForces(
  actor: Actor,
  today: CalendarDate,
): Promise<{ forces: ForceSummary[]; engaged: { force: ForceSummary; spell: SpellView }[] }> {
  return inScope(actor, async (db) => {
    const rows = await db.organisation.findMany({
      where: { kind: "force" },
      select: { id: true, slug: true, name: true },
    });
    const figures = await figuresOf(db, today);
    const spells = await spellsOf(db, {});
    const forces = rows
      .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"))
      .map((row) => ({
        ...row,
        ...phaseOf(spells.filter(({ forceId }) => forceId === row.id)),
        own: concerns(actor, row.id),
        figures: figures.get(row.id) ?? NOTHING,
      }));
    const engaged = forces.flatMap((force) => {
      const spell = spells.find(({ forceId, leftOn }) => forceId === force.id && leftOn === null);
      return spell ? [{ force, spell }] : [];
    });
    return { forces, engaged: engaged.toSorted((a, b) => (a.spell.enteredOn < b.spell.enteredOn ? -1 : 1)) };
  });
}

export interface CauseBar {
  readonly reference: string;
  readonly text: string;
  readonly publishedOn: CalendarDate;
  readonly closedOn: CalendarDate | null;
  readonly rollUp: { readonly closed: number; readonly all: number };
  /** The earlier cause of concern that it repeats or was escalated from. */
  readonly repeats: string | null;
}

export interface ReportOnForce {
  readonly slug: string;
  readonly title: string;
  readonly type: InspectionType;
  readonly publishedOn: CalendarDate;
}

export interface JudgmentView {
  readonly inspection: string;
  readonly question: string;
  readonly grade: Grade;
  readonly illustrative: boolean;
}

/** What only those see whose organisation is concerned with the force. */
export interface OwnView {
  readonly bodyLabel: string;
  readonly causes: readonly CauseBar[];
  /** Oldest first. */
  readonly inspections: readonly ReportOnForce[];
  readonly judgments: readonly JudgmentView[];
  readonly history: readonly HistoryEvent[];
}

export interface ForceView extends ForceSummary {
  readonly spells: readonly SpellView[];
  readonly ownView: OwnView | null;
}

/** One force as this asker may see it; null when there is none. Of a force that is not theirs: what is published, in numbers. */
export function findForce(actor: Actor, slug: string, today: CalendarDate): Promise<ForceView | null> {
  return inScope(actor, async (db) => {
    const force = await forceBySlug(db, slug);
    if (!force) return null;
    const spells = await spellsOf(db, { forceId: force.id });
    const own = concerns(actor, force.id);
    return {
      id: force.id,
      name: force.name,
      slug,
      own,
      ...phaseOf(spells),
      figures: (await figuresOf(db, today)).get(force.id) ?? NOTHING,
      spells,
      ownView: own ? await ownViewOf(db, actor, force.id) : null,
    };
  });
}

async function ownViewOf(db: Db, actor: Actor, forceId: string): Promise<OwnView> {
  const causes = await db.finding.findMany({
    where: { forceId, kind: "cause-of-concern", publishedOn: { not: null } },
    orderBy: [{ publishedOn: "asc" }, { family: "asc" }],
    select: {
      reference: true,
      text: true,
      publishedOn: true,
      statusOn: true,
      ...countedColumns,
      children: { select: countedColumns },
      linksFrom: {
        where: { link: { in: ["repeats", "escalated-from"] } },
        select: { other: { select: { reference: true } } },
      },
    },
  });
  const inspections = await db.inspection.findMany({
    where: { publishedOn: { not: null }, forces: { some: { forceId } } },
    orderBy: [{ publishedOn: "asc" }, { title: "asc" }],
    select: {
      slug: true,
      title: true,
      type: true,
      publishedOn: true,
      judgments: { where: { forceId }, orderBy: { position: "asc" } },
    },
  });
  return {
    bodyLabel: await bodyLabelOf(db, forceId),
    causes: causes.flatMap((row) =>
      row.reference && row.publishedOn && isCounted(toCounted(row))
        ? {
            reference: row.reference,
            text: row.text,
            publishedOn: toCalendar(row.publishedOn),
            closedOn: row.status === "closed" ? toCalendarOrNull(row.statusOn) : null,
            rollUp: rollUp(row.children.map(toCounted)),
            repeats: row.linksFrom[0]?.other.reference ?? null,
          }
        : [],
    ),
    inspections: inspections.flatMap(({ slug, title, type, publishedOn }) =>
      publishedOn ? { slug, title, type: type as InspectionType, publishedOn: toCalendar(publishedOn) } : [],
    ),
    judgments: inspections.flatMap(({ slug, judgments }) =>
      judgments.map(({ question, grade, illustrative }) => ({
        inspection: slug,
        question,
        grade: grade as Grade,
        illustrative,
      })),
    ),
    history: await historyOfForce(db, actor, forceId),
  };
}

export interface EngageView {
  readonly force: { readonly id: string; readonly slug: string; readonly name: string };
  readonly spell: SpellView | null;
  readonly lastLeftOn: CalendarDate | null;
  /** Published findings without a parent that are not closed, in the order of their references. */
  readonly findings: readonly (Relative & { readonly isCause: boolean })[];
}

/** What the pages that move a force into and out of Engage are made of; null when there is no such force. */
export function findEngageView(actor: Actor, slug: string): Promise<EngageView | null> {
  return inScope(actor, async (db) => {
    const force = await forceBySlug(db, slug);
    if (!force || !concerns(actor, force.id)) return null;
    const loaded = await loadForceCase(db, force.id);
    const spells = await spellsOf(db, { forceId: force.id });
    const causes = await db.finding.findMany({
      where: { id: { in: loaded.findings.map(({ id }) => id) }, kind: "cause-of-concern" },
      select: { id: true },
    });
    const causeIds = new Set(causes.map(({ id }) => id));
    return {
      force: { id: force.id, slug, name: force.name },
      spell: spells.find(({ leftOn }) => leftOn === null) ?? null,
      lastLeftOn: loaded.lastLeftOn,
      findings: loaded.findings.map((finding) => ({ ...finding, isCause: causeIds.has(finding.id) })),
    };
  });
}
