import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { RegisterFilter, SortOrder } from "@/lib/domain/finding/register-filter";
import type { Lists } from "@/lib/domain/list/lists";
import { PRIORITIES, type Priority } from "@/lib/domain/sorting/lists";
import { DEEDS, type DeedName } from "@/lib/domain/together/deed";
import { TOGETHER_STATES, type TogetherState } from "@/lib/domain/together/state";
import { Prisma } from "../generated/client";
import { lists } from "../lists";
import { oneOf, oneOfOrNull } from "../one-of";
import { ownForces } from "../own";
import { OWNER_LEFT, postOf, SPONSOR_LEFT } from "../posts";
import { type SuggestedOwner, suggestedOwners } from "../suggested-owners";
import { askTogether, countAsked, type Question, question } from "../together";
import { WAITS_ON } from "./finding-rows";
import { conditions, findings } from "./register-conditions";
import { ALL, idsInOrder } from "./register-order";

/** What something is to be done to: findings that were ticked, or all that a filter shows. */
export interface Chosen {
  readonly ticked: readonly string[];
  readonly filter: RegisterFilter;
  readonly sort: SortOrder;
}

/** One of them, as it stands. */
export interface ChosenFinding {
  readonly reference: string;
  readonly text: string;
  readonly owner: string | null;
  readonly ownerLeft: boolean;
  readonly sponsor: string | null;
  readonly sponsorLeft: boolean;
  readonly theme: string | null;
  readonly priority: Priority | null;
  readonly target: CalendarDate | null;
  /** The bodies that it waits on, by name. */
  readonly waitsOn: string | null;
}

/** So many are shown one by one, and done while one waits; more are done by themselves. */
export const MOST_SHOWN = 200;

const sql = Prisma.sql;

interface Row extends Omit<ChosenFinding, "priority"> {
  readonly priority: string | null;
}

/** Their ids in the order of the register, as `id` and `at`. */
const idsOf = (actor: Actor, { ticked, filter, sort }: Chosen, take: number | null, today: CalendarDate) =>
  ticked.length > 0
    ? sql`select f.id, row_number() over (order by f.family, f.reference_year, f.reference_number, f.id) as at from finding f
        where f.reference = any (${[...ticked]}::text[]) and f.published_on is not null and ${ownForces(actor)}`
    : idsInOrder(actor, filter, sort, { ...ALL, take }, today);

const countOf = (actor: Actor, chosen: Chosen, today: CalendarDate): Question<number> =>
  question(
    chosen.ticked.length > 0
      ? sql`select count(*)::int as total from finding f where f.reference = any (${[...chosen.ticked]}::text[])
          and f.published_on is not null and ${ownForces(actor)}`
      : sql`select count(*)::int as total from ${findings(chosen.filter)} where ${conditions(actor, chosen.filter, today)}`,
    ([row]: readonly { readonly total: number }[]) => row?.total ?? 0,
  );

/** How many were chosen, the first of them, who owned what they repeat, and the lists to choose from. */
export async function findChosen(
  actor: Actor,
  chosen: Chosen,
  today: CalendarDate,
): Promise<{
  readonly all: number;
  readonly first: readonly ChosenFinding[];
  readonly suggested: ReadonlyMap<string, SuggestedOwner>;
  readonly lists: Lists;
}> {
  const rows = question(
    sql`with chosen as materialized (${idsOf(actor, chosen, MOST_SHOWN, today)})
      select f.reference, f.text, ${postOf(sql`f.owner_id`)} as owner, ${OWNER_LEFT} as "ownerLeft",
        ${postOf(sql`f.sponsor_id`)} as sponsor, ${SPONSOR_LEFT} as "sponsorLeft",
        (select t.name from theme t where t.key = f.theme) as theme, f.priority, f.target, ${WAITS_ON} as "waitsOn"
      from chosen join finding f on f.id = chosen.id order by chosen.at, f.id`,
    (found: readonly Row[]) =>
      found.map((row) => ({ ...row, priority: oneOfOrNull(PRIORITIES, row.priority, "finding.priority") })),
  );
  const [all, first, theLists] = await askTogether(actor, countOf(actor, chosen, today), rows, lists);
  const [suggested] = await askTogether(
    actor,
    suggestedOwners(
      actor,
      first.map(({ reference }) => reference),
    ),
  );
  return { all, first, suggested, lists: theLists };
}

/** The references of all that were chosen, in the order of the register. */
export async function findChosenReferences(
  actor: Actor,
  chosen: Chosen,
  today: CalendarDate,
): Promise<readonly string[]> {
  const references = question(
    sql`with chosen as materialized (${idsOf(actor, chosen, null, today)})
      select f.reference from chosen join finding f on f.id = chosen.id order by chosen.at, f.id`,
    (rows: readonly { readonly reference: string }[]) => rows.map(({ reference }) => reference),
  );
  return (await askTogether(actor, references))[0];
}

/** One thing that the asker did to several findings, or ordered and has not confirmed. */
export interface EarlierTogether {
  /** The key of the press, or the id of the paper. */
  readonly id: string;
  readonly isPaper: boolean;
  readonly deed: DeedName;
  readonly state: TogetherState;
  readonly at: Date;
  readonly all: number;
  readonly refused: number;
}

/** So many of one's own are found again. */
export const MOST_EARLIER = 50;

interface EarlierRow extends Omit<EarlierTogether, "deed" | "state"> {
  readonly deed: string;
  readonly state: string;
}

const ownEarlier = ({ personId }: Actor) => {
  const own = sql`person_id = ${personId}::uuid`;
  return {
    papers: sql`together t where t.${own} and t.state <> 'dropped'`,
    presses: sql`answered a where a.${own} and a.outcome ? 'together'`,
  };
};

/** How many there are. */
export const countEarlierTogether = (actor: Actor): Promise<number> => {
  const { papers, presses } = ownEarlier(actor);
  return countAsked(actor, sql`from (select t.id from ${papers} union all select a.key from ${presses}) earlier`);
};

/** The asker's own, the latest first, so many behind the one that is given; what was put away is not among them. */
export async function listEarlierTogether(
  actor: Actor,
  { after = null, most = MOST_EARLIER }: { readonly after?: EarlierTogether | null; readonly most?: number } = {},
): Promise<readonly EarlierTogether[]> {
  const refused = (judged: Prisma.Sql) =>
    sql`(select count(*) from jsonb_array_elements(${judged}) one where one->'refusal' <> 'null'::jsonb)::int`;
  const { papers, presses } = ownEarlier(actor);
  const behind = (at: Prisma.Sql, id: Prisma.Sql) =>
    after ? sql`and (${at} < ${after.at} or (${at} = ${after.at} and ${id} > ${after.id}::uuid))` : sql``;
  const earlier = question(
    sql`(select t.id, true as "isPaper", t.deed->>'do' as deed, t.state, t.ordered_at as at,
        greatest(jsonb_array_length(t.ones), jsonb_array_length(t.judged)) as all, ${refused(sql`t.judged`)} as refused
        from ${papers} ${behind(sql`t.ordered_at`, sql`t.id`)} order by t.ordered_at desc, t.id limit ${most}::int)
      union all
      (select a.key, false, a.outcome->'together'->'deed'->>'do', 'done', a.at,
        jsonb_array_length(a.outcome->'together'->'judged'), ${refused(sql`a.outcome->'together'->'judged'`)}
        from ${presses} ${behind(sql`a.at`, sql`a.key`)} order by a.at desc, a.key limit ${most}::int)
      order by at desc, id limit ${most}::int`,
    (rows: readonly EarlierRow[]) =>
      rows.map(({ deed, state, ...row }) => ({
        ...row,
        deed: oneOf(DEEDS, deed, "together.deed"),
        state: oneOf(TOGETHER_STATES, state, "together.state"),
      })),
  );
  return (await askTogether(actor, earlier))[0];
}

/** Who owned what one finding repeats. */
export const findSuggestedOwner = async (actor: Actor, reference: string): Promise<SuggestedOwner | undefined> =>
  (await askTogether(actor, suggestedOwners(actor, [reference])))[0].get(reference);
