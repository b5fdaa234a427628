import "server-only";
import { type Actor, OWNING_ROLES } from "@/lib/domain/actor";
import { NOTHING_SOUGHT, type RegisterFilter, type Sought } from "@/lib/domain/finding/register-filter";
import { Prisma } from "../generated/client";
import { bodyIdOf, ownForces } from "../own";
import { isThere } from "../posts";
import { askNothing, askTogether, inOne, type Question, question } from "../together";
import { pattern } from "./register-conditions";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Of an owner: a finding is theirs for which they can answer no more. */
  readonly left?: boolean;
}

/** What the filters can offer this asker, or only what of it is on. */
export interface FilterChoices {
  readonly forces: readonly Choice[];
  /** Whether the asker reads findings of more than one force. */
  readonly several: boolean;
  /** What is on, then what was sought, or, where nothing was, what is most likely to be meant. */
  readonly inspections: readonly Choice[];
  readonly owners: readonly Choice[];
  readonly themes: readonly Choice[];
  /** Whether there are more than these, to be found by typing. */
  readonly more: { readonly inspections: boolean; readonly owners: boolean };
  /** What the policing body of the asker's force is called; null over many forces. */
  readonly bodyLabel: string | null;
}

/** Whether all that a menu lists is asked for, or only what is on of it. */
export type Listing = "all" | "on";

type Told = { readonly choices: readonly Choice[]; readonly more: boolean };

const readsSeveral = ({ forces: own }: Actor): boolean => own === "all" || own.length > 1;

/** How many values a menu lists: what a person takes in at a look. */
const LISTED = 10;
const FOUND = 30;
const sql = Prisma.sql;

const offered = <Row extends Choice & { readonly on: boolean }>(rows: readonly Row[], most: number) => ({
  choices: [...rows.filter(({ on }) => on), ...rows.filter(({ on }) => !on).slice(0, most)].map(
    ({ on: _, ...choice }): Choice => choice,
  ),
  more: rows.filter(({ on }) => !on).length > most,
});

/** That a text holds what was typed; where nothing was, any does. */
const holds = (text: Prisma.Sql, typed: string) => (typed === "" ? sql`true` : sql`${text} ilike ${pattern(typed)}`);

/** How many are listed beside those that are on: none, where only what is on is asked for. */
const mostOf = (listing: Listing, typed: string): number => (listing === "on" ? 0 : typed === "" ? LISTED : FOUND);

/** What is on of a filter that is not on. */
const NOTHING_ON: Question<Told> = askNothing({ choices: [], more: false });

/** The reports that findings of the asker's own forces are from: the latest, or those whose titles hold what was typed. */
function inspections(actor: Actor, on: readonly string[], typed: string, listing: Listing): Question<Told> {
  if (listing === "on" && on.length === 0) return NOTHING_ON;
  const most = mostOf(listing, typed);
  const seen =
    actor.forces === "all"
      ? sql`exists (select 1 from finding f where f.inspection_id = i.id)`
      : sql`i.id = any (array(select distinct f.inspection_id from finding f where ${ownForces(actor)}))`;
  const isOn = sql`i.slug = any (${[...on]}::text[])`;
  const choice = sql`select i.slug as value, i.title as label`;
  const offer = (isMeant: Prisma.Sql, isChosen: boolean) =>
    sql`${choice}, ${Prisma.raw(String(isChosen))} as "on" from inspection i where i.published_on is not null and ${seen} and ${isMeant}
      order by i.published_on desc, i.slug`;
  const others = sql`select * from (${offer(
    sql`${on.length === 0 ? sql`true` : sql`not ${isOn}`} and ${holds(sql`i.title`, typed)}`,
    false,
  )} limit ${Prisma.raw(String(most + 1))}) others`;
  const chosen = offer(isOn, true);
  return question(
    // Apart, so that the latest are read from their index and no others.
    most === 0 ? chosen : on.length === 0 ? others : sql`select * from (${chosen}) chosen union all ${others}`,
    (rows: readonly (Choice & { on: boolean })[]) => offered(rows, most),
  );
}

/** People who own findings of the asker's own forces, by post. Over all forces no ten of them are likelier than others: they are found by typing. */
function owners(actor: Actor, on: readonly string[], typed: string, listing: Listing): Question<Told> {
  const ids = on.filter((id) => id !== "none");
  if (listing === "on" && ids.length === 0) return NOTHING_ON;
  const most = typed === "" && actor.forces === "all" ? 0 : mostOf(listing, typed);
  const isOn = ids.length === 0 ? sql`false` : sql`m.person_id = any (${ids}::uuid[])`;
  return question(
    sql`select m.person_id as value, m.post as label, ${isOn} as "on", exists (
        select 1 from finding f where f.owner_id = m.person_id and ${ownForces(actor)} and not ${isThere(sql`m`, OWNING_ROLES)}) as left from membership m
      where m.state <> 'ended' and (${isOn} or ${most > 0 ? holds(sql`m.post`, typed) : sql`false`}) and exists (
        select 1 from finding f where f.owner_id = m.person_id and ${ownForces(actor)})
      order by 3 desc, m.post collate "en-GB-x-icu", m.person_id limit ${Prisma.raw(String(most + 1 + ids.length))}`,
    (rows: readonly (Choice & { on: boolean })[]) => ({ ...offered(rows, most), ...(most === 0 && { more: true }) }),
  );
}

/** What the asker's forces are called; of several only those that are on, unless all are to be listed. */
function forces(
  actor: Actor,
  on: readonly string[],
  listing: Listing,
): Question<readonly (Choice & { readonly body: string | null })[]> {
  const several = readsSeveral(actor);
  if (several && listing === "on" && on.length === 0) return askNothing([]);
  const body = sql`(select b.label from organisation b where b.id = ${bodyIdOf(sql`o.id`)})`;
  return question(
    sql`select o.slug as value, o.name as label, ${several ? sql`null` : body} as body from organisation o
      where o.kind = 'force' and ${ownForces(actor, sql`o.id`)} and ${several && listing === "on" ? sql`o.slug = any (${[...on]}::text[])` : sql`true`} and exists (
        select 1 from finding f where f.force_id = o.id and f.published_on is not null)
      order by o.name collate "en-GB-x-icu", o.id`,
    (rows: readonly (Choice & { body: string | null })[]) => rows,
  );
}

const THEMES = question(
  sql`select key as value, name as label from theme order by position, key`,
  (rows: readonly Choice[]) => rows,
);
const NO_THEMES: Question<readonly Choice[]> = askNothing([]);

/**
 * What the filters of the register offer, the values that are on always among them: asked with the page, and put together. A page
 * whose menus are closed asks for what is `on` alone: its chips and its heads say nothing else.
 */
export const choicesAsked = (actor: Actor, filter: RegisterFilter, sought: Sought, listing: Listing) =>
  [
    forces(actor, filter.forces, listing),
    inspections(actor, filter.inspections, sought.inspection, listing),
    owners(actor, filter.owners, sought.owner, listing),
    listing === "on" && filter.themes.length === 0 ? NO_THEMES : THEMES,
  ] as const;

export function toChoices(
  actor: Actor,
  ofForces: readonly (Choice & { readonly body: string | null })[],
  ofInspections: Told,
  ofOwners: Told,
  themes: readonly Choice[],
): FilterChoices {
  const several = readsSeveral(actor);
  return {
    forces: ofForces.map(({ value, label }) => ({ value, label })),
    several,
    inspections: ofInspections.choices,
    owners: ofOwners.choices,
    themes,
    more: { inspections: ofInspections.more, owners: ofOwners.more },
    bodyLabel: several ? null : (ofForces[0]?.body ?? "PCC"),
  };
}

/** The words for whatever a filter names; or with `all` everything that the filters offer, that among it. */
export const findChoicesOf = async (
  actor: Actor,
  filter: RegisterFilter,
  listing: Listing = "on",
): Promise<FilterChoices> =>
  toChoices(actor, ...(await askTogether(actor, inOne(...choicesAsked(actor, filter, NOTHING_SOUGHT, listing))))[0]);

/** What one filter offers for what was typed. */
export async function findChoices(actor: Actor, of: keyof Sought, typed: string): Promise<readonly Choice[]> {
  const asked = of === "owner" ? owners(actor, [], typed, "all") : inspections(actor, [], typed, "all");
  return (await askTogether(actor, asked))[0].choices;
}
