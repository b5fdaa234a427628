import "server-only";
import { type Outlived, RETENTION_KINDS, type Removal } from "@/lib/domain/retention/terms";
import { client } from "./client";
import { oneOf } from "./one-of";
import type { Db } from "./scope";

type Unread<Of> = Omit<Of, "kind"> & { readonly kind: string };
const readKind = <Of extends Outlived>(row: Unread<Of>): Of =>
  ({ ...row, kind: oneOf(RETENTION_KINDS, row.kind, "retention_term.kind") }) as Of;

/** What would be removed now, of each kind; nothing for anybody but who keeps the product's lists. */
export const whatHasOutlived = async (db: Db): Promise<readonly Outlived[]> =>
  (await db.$queryRaw<Unread<Outlived>[]>`select kind, days, many from what_has_outlived() order by kind`).map(
    readKind<Outlived>,
  );

/** What was removed of late, newest first, a hundred at most: a kind a night. */
export const lastRemovals = async (db: Db): Promise<readonly Removal[]> =>
  (
    await db.$queryRaw<Unread<Removal>[]>`
    select id, at, kind, days, removed as many from removal order by at desc, id desc limit 100`
  ).map(readKind<Removal>);

/** Removes it, as far as the terms of the database say and no further; answers what went. */
export const removeWhatHasOutlived = (): Promise<readonly { readonly kind: string; readonly many: number }[]> =>
  client().$queryRaw`select kind, many from remove_what_has_outlived() order by kind`;
