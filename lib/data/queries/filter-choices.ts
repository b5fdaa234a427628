import "server-only";
import { type Actor, OWNING_ROLES } from "@/lib/domain/actor";
import { NOTHING_SOUGHT, type RegisterFilter, type Sought } from "@/lib/domain/finding/register-filter";
import { Prisma } from "../generated/client";
import { bodyIdOf, ownForces } from "../own";
import { isThere } from "../posts";
import { askTogether, question } from "../together";
import { pattern } from "./register-conditions";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Of an owner: a finding is theirs for which they can answer no more. */
  readonly left?: boolean;
}

/** What the filters can offer this asker. */
export interface FilterChoices {
  readonly forces: readonly Choice[];
  /** What is on, then what was sought, or, where nothing was, what is most likely to be meant. */
  readonly inspections: readonly Choice[];
  readonly owners: readonly Choice[];
  readonly themes: readonly Choice[];
  /** Whether there are more than these, to be found by typing. */
  readonly more: { readonly inspections: boolean; readonly owners: boolean };
  /** What the policing body of the asker's force is called; null over many forces. */
  readonly bodyLabel: string | null;
}

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

/** The reports that findings of the asker's own forces are from: the latest, or those whose titles hold what was typed. */
function inspections(actor: Actor, on: readonly string[], typed: string) {
  const most = typed === "" ? LISTED : FOUND;
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
  return question(
    // Apart, so that the latest are read from their index and no others.
    on.length === 0 ? others : sql`select * from (${offer(isOn, true)}) chosen union all ${others}`,
    (rows: readonly (Choice & { on: boolean })[]) => offered(rows, most),
  );
}

/** People who own findings of the asker's own forces, by post. Over all forces no ten of them are likelier than others: they are found by typing. */
function owners(actor: Actor, on: readonly string[], typed: string) {
  const most = typed !== "" ? FOUND : actor.forces === "all" ? 0 : LISTED;
  const ids = on.filter((id) => id !== "none");
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

function forces(actor: Actor) {
  return question(
    sql`select o.slug as value, o.name as label, ${actor.forces === "all" ? sql`null` : sql`(select b.label from organisation b where b.id = ${bodyIdOf(sql`o.id`)})`} as body from organisation o
      where o.kind = 'force' and ${ownForces(actor, sql`o.id`)} and exists (
        select 1 from finding f where f.force_id = o.id and f.published_on is not null)
      order by o.name collate "en-GB-x-icu", o.id`,
    (rows: readonly (Choice & { body: string | null })[]) => rows,
  );
}

const THEMES = question(
  sql`select key as value, name as label from theme order by position, key`,
  (rows: readonly Choice[]) => rows,
);

/** What the filters of the register offer, the values that are on always among them: asked with the page, and put together. */
export const choicesAsked = (actor: Actor, filter: RegisterFilter, sought: Sought) =>
  [
    forces(actor),
    inspections(actor, filter.inspections, sought.inspection),
    owners(actor, filter.owners, sought.owner),
    THEMES,
  ] as const;

type Told = { readonly choices: readonly Choice[]; readonly more: boolean };

export function toChoices(
  ofForces: readonly (Choice & { readonly body: string | null })[],
  ofInspections: Told,
  ofOwners: Told,
  themes: readonly Choice[],
): FilterChoices {
  const [only] = ofForces.length === 1 ? ofForces : [];
  return {
    forces: ofForces.map(({ value, label }) => ({ value, label })),
    inspections: ofInspections.choices,
    owners: ofOwners.choices,
    themes,
    more: { inspections: ofInspections.more, owners: ofOwners.more },
    bodyLabel: only ? (only.body ?? "PCC") : null,
  };
}

/** The words for whatever a filter names. */
export const findChoicesOf = async (actor: Actor, filter: RegisterFilter): Promise<FilterChoices> =>
  toChoices(...(await askTogether(actor, ...choicesAsked(actor, filter, NOTHING_SOUGHT))));

/** What one filter offers for what was typed. */
export async function findChoices(actor: Actor, of: keyof Sought, typed: string): Promise<readonly Choice[]> {
  const asked = of === "owner" ? owners(actor, [], typed) : inspections(actor, [], typed);
  return (await askTogether(actor, asked))[0].choices;
}
