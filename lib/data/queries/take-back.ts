import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { TakeBackCase } from "@/lib/domain/register-import/take-back";
import { inScope } from "../scope";
import { loadTakeBackCase } from "../take-back-case";

/** One's own import as taking it back finds it. */
export const findTakeBack = (actor: Actor, id: string): Promise<TakeBackCase | null> =>
  inScope(actor, (db) => loadTakeBackCase(db, actor, id));
