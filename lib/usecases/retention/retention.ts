import { lastRemovals, removeWhatHasOutlived, whatHasOutlived } from "@/lib/data/retention";
import { inScope } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/actor";
import type { Outlived, Removal } from "@/lib/domain/retention/terms";
import { env } from "@/lib/env";

export interface Retention {
  /** Whether it is removed each night, by the settings of the server. */
  readonly isOn: boolean;
  readonly terms: readonly Outlived[];
  readonly removed: readonly Removal[];
}

/** The terms, what each would remove now, and what went of late: for who keeps the product's lists. */
export const findRetention = (actor: Actor): Promise<Retention> =>
  inScope(actor, async (db) => ({
    isOn: env().OUTSTANDING_RETENTION,
    terms: await whatHasOutlived(db, actor),
    removed: await lastRemovals(db, actor),
  }));

/** What is done each night: nothing where the settings do not say so. Answers how many of each kind went. */
export const removeOutlived = async (): Promise<readonly Pick<Outlived, "kind" | "many">[]> =>
  env().OUTSTANDING_RETENTION ? removeWhatHasOutlived() : [];
