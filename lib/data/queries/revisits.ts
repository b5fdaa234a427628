import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { type ForceToRevisit, type RevisitLine, type RevisitView, revisitAt, revisitableAt } from "../revisit-case";
import { askTogether } from "../together";

export type { ForceToRevisit, RevisitLine, RevisitView };

/** One revisit with its findings, in one trip; null where for the asker there is none. */
export const findRevisit = async (actor: Actor, id: string): Promise<RevisitView | null> =>
  (await askTogether(actor, revisitAt(actor, id)))[0];

/** A force with the findings that a revisit can be about. */
export const findRevisitable = async (actor: Actor, slug: string): Promise<ForceToRevisit | null> =>
  (await askTogether(actor, revisitableAt(actor, slug)))[0];
