import "server-only";
import { type Actor, concerns } from "@/lib/domain/actor";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import { isSlug } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { type HadRecord, inRecordOf, ownForces } from "../own";
import { type PhaseNames, phaseNames } from "../phase-names";
import { askTogether, question } from "../together";
import { type SpellView, spells } from "./engage-spells";
import { type FindingSummary, summaries } from "./finding-rows";
import { named } from "./force-view";
import { isLateAtOnce } from "./overdue";

const sql = Prisma.sql;

/** So many of its findings a sheet of two pages can hold, and so many decisions of late. */
const MOST_FINDINGS = 400;
const MOST_CLOSED = 12;
/** How far back it looks, in days. */
export const OF_LATE = 183;

/** Of the findings that are not closed. */
interface SheetCounts {
  readonly open: number;
  readonly causes: number;
  /** Causes of concern with their recommendations. */
  readonly ofCauses: number;
  /** To be done at once, and overdue. */
  readonly atOnce: number;
  readonly submitted: number;
}
const NOTHING: SheetCounts = { open: 0, causes: 0, ofCauses: 0, atOnce: 0, submitted: 0 };

/** What is taken into a meeting about one force. */
export interface ForceSheet {
  readonly name: string;
  readonly bodyLabel: string;
  /** The forces that ended and whose findings stand here with its own. */
  readonly hasRecords: readonly HadRecord[];
  readonly spells: readonly SpellView[];
  readonly phases: PhaseNames;
  /** How many there are, however many are brought. */
  readonly counts: SheetCounts;
  /** Not closed, in the order of the register: recommendations under their cause of concern. */
  readonly open: readonly FindingSummary[];
  /** Closed in the last six months, the latest first. */
  readonly closed: readonly FindingSummary[];
}

/** The sheet of a force of the asker's own, in one trip; null of any other. */
export async function findForceSheet(
  actor: Actor,
  slug: string,
  today: CalendarDate,
  most = MOST_FINDINGS,
): Promise<ForceSheet | null> {
  if (!isSlug(slug)) return null;
  const id = sql`select o.id from organisation o where o.slug = ${slug} and o.kind = 'force'`;
  const of = sql`${inRecordOf(id)} and f.published_on is not null and ${ownForces(actor)}`;
  const [force, ofForce, names, counts, open, closed] = await askTogether(
    actor,
    named(actor, id),
    spells(sql`s.force_id = (${id})`),
    phaseNames,
    question(
      sql`select count(*)::int as open, (count(*) filter (where f.kind = 'cause-of-concern'))::int as causes,
          (count(*) filter (where f.kind = 'cause-of-concern' or f.parent_id is not null))::int as "ofCauses",
          (count(*) filter (where ${isLateAtOnce(today)}))::int as "atOnce",
          (count(*) filter (where f.submission_pending))::int as submitted
        from finding f where ${of} and f.status <> 'closed'`,
      ([row]: readonly SheetCounts[]) => row ?? NOTHING,
    ),
    summaries(
      actor,
      sql`select f.id, row_number() over (order by f.family, f.reference_year, f.reference_number, f.id) as at from finding f
        where ${of} and f.status <> 'closed' order by f.family, f.reference_year, f.reference_number, f.id limit ${most}::int`,
      today,
    ),
    summaries(
      actor,
      sql`select f.id, row_number() over (order by f.status_on desc, f.reference) as at from finding f
        where ${of} and f.status = 'closed' and f.status_on >= ${addDays(today, -OF_LATE)}::date
        order by f.status_on desc, f.reference limit ${MOST_CLOSED}::int`,
      today,
    ),
  );
  if (!force || !concerns(actor, force.id)) return null;
  return {
    name: force.name,
    bodyLabel: force.bodyLabel,
    hasRecords: force.hasRecords,
    spells: ofForce,
    phases: names,
    counts,
    open,
    closed,
  };
}
