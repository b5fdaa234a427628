import "server-only";
import { type Actor, concerns } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { isCounted, rollUp } from "@/lib/domain/finding/finding";
import { type Grade, type InspectionType, RECORDERS, type Recorder } from "@/lib/domain/inspection/inspection";
import { toCalendar, toCalendarOrNull } from "../mapping";
import { oneOf } from "../one-of";
import { type Db, inScope } from "../scope";
import { forceBySlug } from "../store/force-case";
import { countedColumns, toCounted } from "./counted";
import { type SpellView, spellsOf } from "./engage-spells";
import { type ForceSummary, figuresOf, NOTHING, phaseOf, unconfirmedOf } from "./forces";
import { type HistoryEvent, historyOfForce } from "./history";
import { bodyLabelOf } from "./register";

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
  readonly recordedBy: Recorder;
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
    const force = await forceBySlug(db, actor, slug);
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
      unconfirmed: (await unconfirmedOf(db, actor))(force.id),
      spells,
      ownView: own ? await ownViewOf(db, actor, force.id) : null,
    };
  });
}

async function ownViewOf(db: Db, actor: Actor, forceId: string): Promise<OwnView> {
  const causes = await db.finding.findMany({
    where: { forceId, kind: "cause-of-concern", publishedOn: { not: null } },
    orderBy: [{ publishedOn: "asc" }, { family: "asc" }, { id: "asc" }],
    select: {
      reference: true,
      text: true,
      publishedOn: true,
      statusOn: true,
      ...countedColumns,
      children: { where: { publishedOn: { not: null } }, select: countedColumns },
      linksFrom: {
        where: { link: { in: ["repeats", "escalated-from"] } },
        orderBy: { id: "asc" },
        select: { other: { select: { reference: true } } },
      },
    },
  });
  const inspections = await db.inspection.findMany({
    where: { publishedOn: { not: null }, forces: { some: { forceId } } },
    orderBy: [{ publishedOn: "asc" }, { title: "asc" }, { slug: "asc" }],
    select: {
      slug: true,
      title: true,
      type: true,
      publishedOn: true,
      recordedBy: true,
      judgments: { where: { forceId }, orderBy: [{ position: "asc" }, { id: "asc" }] },
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
    inspections: inspections.flatMap(({ slug, title, type, publishedOn, recordedBy }) =>
      publishedOn
        ? {
            slug,
            title,
            type,
            publishedOn: toCalendar(publishedOn),
            recordedBy: oneOf(RECORDERS, recordedBy, "inspection.recorded_by"),
          }
        : [],
    ),
    judgments: inspections.flatMap(({ slug, judgments }) =>
      judgments.map(({ question, grade, illustrative }) => ({
        inspection: slug,
        question,
        grade,
        illustrative,
      })),
    ),
    history: await historyOfForce(db, actor, forceId),
  };
}
