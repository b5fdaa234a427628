import "server-only";
import { type Actor, concerns } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Relative } from "@/lib/domain/finding/case";
import { isSlug } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { ownForces } from "../own";
import { forceCase } from "../store/force-case";
import { askTogether, question } from "../together";
import { type SpellView, spells } from "./engage-spells";

const sql = Prisma.sql;

export interface EngageView {
  readonly force: { readonly id: string; readonly slug: string; readonly name: string };
  readonly spell: SpellView | null;
  readonly lastLeftOn: CalendarDate | null;
  /** Published findings without a parent that are not closed, in the order of their references. */
  readonly findings: readonly (Relative & { readonly isCause: boolean })[];
}

/** What the pages that move a force into and out of Engage are made of; null when there is no such force. */
export async function findEngageView(actor: Actor, slug: string): Promise<EngageView | null> {
  if (!isSlug(slug)) return null;
  const force = sql`select o.id from organisation o where o.slug = ${slug} and o.kind = 'force'`;
  const [loaded, named, [spell = null], causes] = await askTogether(
    actor,
    forceCase(actor, force),
    question(
      sql`select o.id, o.slug, o.name from organisation o where o.id = (${force})`,
      ([row]: readonly EngageView["force"][]) => row ?? null,
    ),
    spells(sql`s.force_id = (${force}) and s.left_on is null`),
    question(
      sql`select f.id from finding f where f.force_id = (${force}) and ${ownForces(actor)} and f.kind = 'cause-of-concern'`,
      (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id)),
    ),
  );
  if (!named || !loaded || !concerns(actor, named.id)) return null;
  const { lastLeftOn, findings } = loaded;
  return {
    force: named,
    spell,
    lastLeftOn,
    findings: findings.map((finding) => ({ ...finding, isCause: causes.has(finding.id) })),
  };
}
