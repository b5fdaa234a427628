import "server-only";
import { type Actor, concerns } from "@/lib/domain/actor";
import type { Lists } from "@/lib/domain/list/lists";
import { isSlug } from "@/lib/domain/written";
import { type DirectionView, directableAt, directionAt, directions, type ForceToDirect } from "../direction-case";
import { Prisma } from "../generated/client";
import { type LevelView, levelsOf } from "../level-case";
import { lists } from "../lists";
import { type HadRecord, inRecordOf } from "../own";
import { askTogether } from "../together";
import { type SpellView, spells } from "./engage-spells";
import { named } from "./force-view";
import type { Ended } from "./forces";

export type { DirectionView, ForceToDirect, LevelView };

const sql = Prisma.sql;

/** How a force is and was monitored: its spells in Engage, and of the asker's own forces directions and the levels of other bodies. */
export interface MonitoringView {
  readonly force: { readonly id: string; readonly slug: string; readonly name: string; readonly ended: Ended | null };
  readonly hasRecords: readonly HadRecord[];
  readonly own: boolean;
  /** The latest first. */
  readonly spells: readonly SpellView[];
  readonly levels: readonly LevelView[];
  readonly directions: readonly DirectionView[];
  readonly lists: Lists;
}

/** All of it in one trip; null when there is no such force. */
export async function findMonitoring(actor: Actor, slug: string): Promise<MonitoringView | null> {
  if (!isSlug(slug)) return null;
  const id = sql`select o.id from organisation o where o.slug = ${slug} and o.kind = 'force'`;
  const [force, ofForce, levels, directed, all] = await askTogether(
    actor,
    named(actor, id),
    spells(sql`s.force_id = (${id})`),
    levelsOf(actor, id),
    directions(actor, inRecordOf(id, sql`d.force_id`), null),
    lists,
  );
  if (!force) return null;
  return {
    force: { id: force.id, slug, name: force.name, ended: force.ended },
    hasRecords: force.hasRecords,
    own: concerns(actor, force.id),
    spells: ofForce,
    levels,
    directions: directed,
    lists: all,
  };
}

/** One direction with its findings, in one trip; null where for the asker there is none. */
export const findDirection = async (actor: Actor, id: string): Promise<DirectionView | null> =>
  (await askTogether(actor, directionAt(actor, id)))[0];

/** A force with the findings that a direction can be about. */
export const findDirectable = async (actor: Actor, slug: string): Promise<ForceToDirect | null> =>
  (await askTogether(actor, directableAt(actor, slug)))[0];
