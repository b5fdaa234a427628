import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/policy";
import { type Outlived, RETENTION_KINDS, type Removal, type RetentionKind } from "@/lib/domain/retention/terms";
import { client } from "./client";
import { oneOf } from "./one-of";
import type { Db } from "./scope";

const keepsLists = (actor: Actor) => may(actor, "keep the product's lists", { on: "register" });
const kindOf = (key: string): RetentionKind => oneOf(RETENTION_KINDS, key, "retention_term.key");

/** What would be removed now, of each kind; nothing for anybody but who keeps the product's lists. */
export async function whatHasOutlived(db: Db, actor: Actor): Promise<readonly Outlived[]> {
  if (!keepsLists(actor)) return [];
  const rows = await db.$queryRaw<{ key: string; days: number; many: number }[]>`
    select key, days, many from what_has_outlived() order by key`;
  return rows.map(({ key, ...row }) => ({ ...row, kind: kindOf(key) }));
}

/** What was removed of late, newest first, a hundred at most: a kind a night; nothing for anybody else either. */
export async function lastRemovals(db: Db, actor: Actor): Promise<readonly Removal[]> {
  if (!keepsLists(actor)) return [];
  const rows = await db.$queryRaw<{ id: string; at: Date; kind: string; days: number; many: number }[]>`
    select id, at, kind, days, removed as many from removal order by at desc, id desc limit 100`;
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kindOf(kind) }));
}

/** Removes it, as far as the terms of the database say and no further; answers what went. */
export async function removeWhatHasOutlived(): Promise<readonly Pick<Outlived, "kind" | "many">[]> {
  const rows = await client().$queryRaw<{ key: string; many: number }[]>`
    select key, many from remove_what_has_outlived() order by key`;
  return rows.map(({ key, many }) => ({ kind: kindOf(key), many }));
}
