import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { isSlug } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { onOwn } from "../own";
import { askTogether, question } from "../together";

const sql = Prisma.sql;

async function titled(actor: Actor, statement: Prisma.Sql): Promise<string | null> {
  const asked = question(statement, ([row]: readonly { title: string }[]) => row?.title ?? null);
  return (await askTogether(actor, asked))[0];
}

/** The name of a force, or null when there is none. */
export const findForceName = async (actor: Actor, slug: string): Promise<string | null> =>
  isSlug(slug)
    ? titled(actor, sql`select name as title from organisation where slug = ${slug} and kind = 'force'`)
    : null;

/** The title of an inspection that this asker may see, or null. */
export const findInspectionTitle = async (actor: Actor, slug: string): Promise<string | null> =>
  isSlug(slug) ? titled(actor, sql`select i.title from inspection i where i.slug = ${slug} and ${onOwn(actor)}`) : null;
