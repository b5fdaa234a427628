import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { LIST_EVENTS } from "@/lib/domain/list/facts";
import type { Lists } from "@/lib/domain/list/lists";
import { shownMoments } from "../demonstration";
import { lists } from "../lists";
import { askTogether } from "../together";
import { type HistoryEvent, historyOfKinds } from "./history";

/** The lists of the product, for whoever is signed in. */
export const findLists = async (actor: Actor): Promise<Lists> => (await askTogether(actor, lists))[0];

/** What happened to the lists, newest first: the inspectorate's administrators read it. */
export const findListHistory = async (actor: Actor): Promise<readonly HistoryEvent[]> =>
  (await askTogether(actor, historyOfKinds(actor, actor.organisation.id, LIST_EVENTS, await shownMoments())))[0];
