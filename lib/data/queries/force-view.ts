import "server-only";
import { type Actor, concerns, SPONSORING_ROLES } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { LongViewFinding } from "@/lib/domain/finding/long-view";
import type { FirstOf } from "@/lib/domain/first-of";
import { type Grade, type InspectionType, RECORDERS, type Recorder } from "@/lib/domain/inspection/inspection";
import { isSlug } from "@/lib/domain/written";
import { list, object, pairs } from "../as-json";
import { shownMoments } from "../demonstration";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { bodyIdOf, ENDED, HAS_RECORDS, type HadRecord, inRecordOf, onOwn, ownForces } from "../own";
import { type PhaseNames, phaseNames } from "../phase-names";
import { reportCounts } from "../report-that-counts";
import { askTogether, type Question, question } from "../together";
import { type SpellView, spells } from "./engage-spells";
import { added, type Ended, type ForceSummary, figures, NOTHING, phaseOf, unconfirmed } from "./forces";
import { type HistoryEvent, historyOfForce } from "./history";
import { longViewOf } from "./long-view";
import { type OverdueOf, overdueOf } from "./overdue";
import { type ResponseSummary, responsesOf } from "./responses";

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
  readonly stands: boolean;
  readonly illustrative: boolean;
}

/** What only those see whose organisation is concerned with the force. */
export interface OwnView {
  readonly bodyLabel: string;
  /** Whether it asks for sign-off before a submission, and whether it has anybody who can give it. */
  readonly signOff: { readonly asks: boolean; readonly canSign: boolean };
  /** Causes of concern, their recommendations, and what they repeat. */
  readonly longView: readonly LongViewFinding[];
  /** Oldest first. */
  readonly inspections: readonly ReportOnForce[];
  readonly judgments: readonly JudgmentView[];
  /** Responses of its policing body that are awaited, the most urgent first. */
  readonly responses: FirstOf<ResponseSummary>;
  readonly history: FirstOf<HistoryEvent>;
  /** How many findings are overdue, and whose they are. */
  readonly overdue: OverdueOf;
}

export interface ForceView extends ForceSummary {
  readonly hasRecords: readonly HadRecord[];
  readonly spells: readonly SpellView[];
  readonly phases: PhaseNames;
  readonly ownView: OwnView | null;
}

const sql = Prisma.sql;

/** The id of the force with this slug, as a query. */
const forceWith = (slug: string) => sql`select o.id from organisation o where o.slug = ${slug} and o.kind = 'force'`;

/** One force as this asker may see it; null when there is none. Of a force that is not theirs: what is published, in numbers. */
export async function findForce(actor: Actor, slug: string, today: CalendarDate): Promise<ForceView | null> {
  if (!isSlug(slug)) return null;
  const id = forceWith(slug);
  const [force, ofForce, numbers, unconfirmedOf, longView, reports, overdue, responses, names, history] =
    await askTogether(
      actor,
      named(actor, id),
      spells(sql`s.force_id = (${id})`),
      figures(today),
      unconfirmed(actor),
      longViewOf(actor, id),
      reportsOn(actor, id),
      overdueOf(actor, today, inRecordOf(id)),
      responsesOf(actor, id),
      phaseNames,
      historyOfForce(actor, id, await shownMoments()),
    );
  if (!force) return null;
  const own = concerns(actor, force.id);
  const { bodyLabel, asks, canSign, recordIds, ...name } = force;
  const had = recordIds.filter((one) => one !== force.id);
  return {
    ...name,
    slug,
    own,
    ...phaseOf(ofForce, names),
    phases: names,
    figures: added([force.id, ...had].map((one) => numbers.get(one) ?? NOTHING)),
    unconfirmed: own ? [force.id, ...had].reduce((sum, one) => sum + (unconfirmedOf(one) ?? 0), 0) : null,
    spells: ofForce,
    ownView: own
      ? {
          bodyLabel,
          signOff: { asks, canSign },
          longView,
          inspections: reports.map(({ judgments: _, ...report }) => report),
          judgments: reports.flatMap(({ slug: inspection, judgments }) =>
            judgments.map((judgment) => ({ inspection, ...judgment })),
          ),
          responses,
          history,
          overdue,
        }
      : null,
  };
}

export interface LongViewOfForce extends Pick<ForceView, "name" | "slug" | "spells"> {
  readonly findings: readonly LongViewFinding[];
  readonly inspections: readonly ReportOnForce[];
}

/** What the long view of a force shows, where the asker's organisation is concerned with it; null otherwise. */
export async function findLongView(actor: Actor, slug: string): Promise<LongViewOfForce | null> {
  if (!isSlug(slug)) return null;
  const id = forceWith(slug);
  const [force, ofForce, findings, inspections] = await askTogether(
    actor,
    named(actor, id),
    spells(sql`s.force_id = (${id})`),
    longViewOf(actor, id),
    reportsOn(actor, id),
  );
  return force && concerns(actor, force.id) ? { name: force.name, slug, spells: ofForce, findings, inspections } : null;
}

interface NamedForce {
  readonly id: string;
  readonly name: string;
  readonly bodyLabel: string;
  readonly asks: boolean;
  readonly canSign: boolean;
  readonly ended: Ended | null;
  readonly hasRecords: readonly HadRecord[];
  /** Its own id, and those of the forces whose record it has. */
  readonly recordIds: readonly string[];
}

/** A force, and what screens call its policing body: "PCC", "Mayor", "Police Authority Board". How it signs off is for its own alone. */
export const named = (actor: Actor, id: Prisma.Sql): Question<NamedForce | null> =>
  question(
    sql`select o.id, o.name, coalesce((select b.label from organisation b where b.id = ${bodyIdOf(sql`o.id`)}), 'PCC') as "bodyLabel",
        ${ownForces(actor, sql`o.id`)} and o.submissions_signed_off as asks, ${ownForces(actor, sql`o.id`)} and exists (select 1 from membership m where m.organisation_id = o.id and m.state = 'active'
          and m.role = any (${[...SPONSORING_ROLES]}::text[])) as "canSign", ${ENDED} as ended,
        ${HAS_RECORDS} as "hasRecords", (select json_agg(r.id) from organisation r where r.id = o.id or r.with_id = o.id) as "recordIds"
      from organisation o where o.id = (${id})`,
    ([row]: readonly NamedForce[]) => row ?? null,
  );

interface ReportRow extends Omit<ReportOnForce, "recordedBy"> {
  readonly recordedBy: string;
  readonly judgments: readonly Omit<JudgmentView, "inspection">[];
}

type JudgedReport = ReportOnForce & Pick<ReportRow, "judgments">;

/** The published reports on a force of the asker's own, oldest first, with what they judge of it. */
const reportsOn = (actor: Actor, force: Prisma.Sql): Question<readonly JudgedReport[]> =>
  question(
    sql`select ${object(
      pairs("i", ["slug", "title", "type", "publishedOn", "recordedBy"]),
      sql`'judgments', ${list(
        object(pairs("j", ["question", "grade", "stands", "illustrative"])),
        sql`j.position`,
        sql`from judgment j where j.inspection_id = i.id and j.force_id = (${force})`,
      )}`,
    )} as report from inspection i where i.published_on is not null and ${reportCounts()} and ${onOwn(actor)}
      and exists (select 1 from inspection_force f where f.inspection_id = i.id and ${inRecordOf(force)})
      order by i.published_on, i.title, i.slug`,
    (rows: readonly { readonly report: ReportRow }[]) =>
      rows.map(({ report }) => ({
        ...report,
        recordedBy: oneOf(RECORDERS, report.recordedBy, "inspection.recorded_by"),
      })),
  );
