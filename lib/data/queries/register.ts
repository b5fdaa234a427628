import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import {
  EVERYTHING,
  NOTHING_SOUGHT,
  type PageSize,
  type Place,
  type RegisterFilter,
  type SortOrder,
  type Sought,
  USUAL_SIZE,
} from "@/lib/domain/finding/register-filter";
import type { SavedView } from "@/lib/domain/saved-view/saved-view";
import { Prisma } from "../generated/client";
import { ownForces } from "../own";
import { askNothing, askTogether, inOne, type Question, question } from "../together";
import { type ExportFigures, exportFiguresOf } from "./export-figures";
import { choicesAsked, type FilterChoices, type Listing, toChoices } from "./filter-choices";
import { type FindingSummary, summaries, summariesFound, summariesOf } from "./finding-rows";
import { countsOfOverdue, type OverdueOf } from "./overdue";
import { type PlanFigures, planFiguresOf } from "./plan-figures";
import { conditions, findings } from "./register-conditions";
import { ALL, idsInOrder, type Part } from "./register-order";
import { viewsOf } from "./saved-views";

export interface RegisterPage {
  readonly total: number;
  /** Where overdue findings are asked for: whose they are. */
  readonly overdue: OverdueOf | null;
  /** 1 for the first page; the last one when a later page was asked for. */
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly FindingSummary[];
  /** References shown with their cause of concern just above them. */
  readonly indented: readonly string[];
  readonly choices: FilterChoices;
  /** The asker's saved views. */
  readonly views: readonly SavedView[];
}

const sql = Prisma.sql;

const asksForOverdue = ({ overdue, overdueWith }: RegisterFilter) => overdue || overdueWith.length > 0;

const howMany = (
  actor: Actor,
  filter: RegisterFilter,
  today: CalendarDate,
): Question<Pick<RegisterPage, "total" | "overdue">> =>
  question(
    sql`select count(*)::int as total${asksForOverdue(filter) ? sql`, ${countsOfOverdue(today)}` : sql``}
      from ${findings(filter)} where ${conditions(actor, filter, today)}`,
    ([row]: readonly (Partial<OverdueOf> & { readonly total: number })[]) => ({
      total: row?.total ?? 0,
      overdue: asksForOverdue(filter)
        ? { ours: row?.ours ?? 0, theirs: row?.theirs ?? 0, inspectorates: row?.inspectorates ?? 0 }
        : null,
    }),
  );

/** Whether a filter leaves nothing out of what the asker sees, whatever it asks for: every status, or any day since 1900. */
export async function isWholeRegister(actor: Actor, filter: RegisterFilter, today: CalendarDate): Promise<boolean> {
  const [shown, all] = await askTogether(actor, howMany(actor, filter, today), howMany(actor, EVERYTHING, today));
  return shown.total === all.total;
}

/** From whichever end of the list is nearer: the last page costs what the first does. */
function partOf(page: number, pages: number, total: number, size: PageSize): Part {
  const skip = (page - 1) * size;
  if (page <= pages / 2 + 1) return { take: size, skip, backwards: false, beyond: null };
  const take = Math.min(size, total - skip);
  return { take, skip: total - skip - take, backwards: true, beyond: null };
}

const besides = ({ after, before }: Place, size: PageSize): Part | null =>
  after || before ? { take: size, skip: 0, backwards: after === undefined, beyond: after ?? before ?? null } : null;

/** One page of the register as filtered and sorted, with what its filters offer, or what is on of them. A place that is no longer there is found by its number. */
export async function findRegisterPage(
  actor: Actor,
  filter: RegisterFilter,
  sort: SortOrder,
  wanted: Place,
  today: CalendarDate,
  { sought, listing }: { readonly sought: Sought; readonly listing: Listing } = {
    sought: NOTHING_SOUGHT,
    listing: "all",
  },
  size: PageSize = USUAL_SIZE,
): Promise<RegisterPage> {
  const rowsOf = (part: Part) =>
    (filter.text === "" ? summaries : summariesFound)(actor, idsInOrder(actor, filter, sort, part, today), today);
  const known = sort.by === "reference" && !sort.descending && filter.text === "" ? besides(wanted, size) : null;
  const first = known ?? (wanted.page <= 1 ? { ...ALL, take: size } : null);
  const [{ total, overdue }, found, [views, ...choices]] = await askTogether(
    actor,
    howMany(actor, filter, today),
    first ? rowsOf(first) : NO_ROWS,
    inOne(viewsOf(actor), ...choicesAsked(actor, filter, sought, listing)),
  );
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, wanted.page), pages);
  const rows =
    found.length > 0 || total === 0 ? found : (await askTogether(actor, rowsOf(partOf(page, pages, total, size))))[0];
  const indented = sort.by === "reference" ? belowTheirCause(rows) : [];
  return { total, overdue, page, pages, rows, indented, choices: toChoices(actor, ...choices), views };
}

/** Where the number of a page has to be counted first. */
const NO_ROWS: Question<readonly FindingSummary[]> = askNothing([]);

function belowTheirCause(rows: readonly FindingSummary[]): readonly string[] {
  const above = new Set<string>();
  return rows.flatMap(({ reference, parentReference }) => {
    above.add(reference);
    return parentReference && above.has(parentReference) ? [reference] : [];
  });
}

/** The ids of everything that a filter shows, in the order shown: a download reads them first, so that it is whole. */
export async function findRegisterIds(
  actor: Actor,
  filter: RegisterFilter,
  sort: SortOrder,
  today: CalendarDate,
): Promise<readonly string[]> {
  const ids = question(
    sql`select id from (${idsInOrder(actor, filter, sort, ALL, today)}) chosen order by at, id`,
    (rows: readonly { id: string }[]) => rows.map(({ id }) => id),
  );
  return (await askTogether(actor, ids))[0];
}

/** Ids that are kept while a file of them is sent. */
export interface KeptIds {
  readonly count: number;
  /** Those from one place to before another. */
  readonly between: (from: number, to: number) => readonly string[];
}

const BYTES = 16;

/** A UUID as it is written. */
const written = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/**
 * The same for a file that holds them for as long as it is sent: sixteen bytes each, in one piece. A hundred thousand of them as rows
 * of strings are tens of megabytes, which the process keeps.
 */
export async function keepRegisterIds(
  actor: Actor,
  filter: RegisterFilter,
  sort: SortOrder,
  today: CalendarDate,
): Promise<KeptIds> {
  const kept = question(
    sql`select string_agg(uuid_send(id), '' order by at, id) as ids from (${idsInOrder(actor, filter, sort, ALL, today)}) chosen`,
    ([row]: readonly { readonly ids: Buffer | null }[]) => row?.ids ?? Buffer.alloc(0),
  );
  const [ids] = await askTogether(actor, kept);
  return {
    count: ids.length / BYTES,
    between: (from, to) =>
      Array.from({ length: Math.min(to, ids.length / BYTES) - from }, (_, at) =>
        written(ids.subarray((from + at) * BYTES, (from + at + 1) * BYTES)),
      ),
  };
}

/** These findings as lists show them, in the order of the ids. */
export const findRegisterRows = async (
  actor: Actor,
  ids: readonly string[],
  today: CalendarDate,
): Promise<readonly FindingSummary[]> => (await askTogether(actor, summariesOf(actor, ids, today)))[0];

/** The same with what only a file says of them. */
export async function findExportRows(
  actor: Actor,
  ids: readonly string[],
  today: CalendarDate,
): Promise<
  readonly (FindingSummary & { readonly plan: PlanFigures | undefined; readonly figures: ExportFigures | undefined })[]
> {
  const [rows, plans, figures] = await askTogether(
    actor,
    summariesOf(actor, ids, today),
    planFiguresOf(actor, ids),
    exportFiguresOf(actor, ids),
  );
  // Added to the rows, which are nobody else's: copies of so many parts are two kilobytes each, and half of what a file leaves behind.
  return rows.map((row) => Object.assign(row, { plan: plans.get(row.id), figures: figures.get(row.id) }));
}

/** Whether there is a published finding with exactly this reference that the asker may see. */
export async function isVisibleReference(actor: Actor, reference: string): Promise<boolean> {
  const there = question(
    sql`select f.id from finding f where f.reference = ${reference} and f.published_on is not null and ${ownForces(actor)}`,
    (rows: readonly { id: string }[]) => rows.length > 0,
  );
  return (await askTogether(actor, there))[0];
}
