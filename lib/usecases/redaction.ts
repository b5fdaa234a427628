import type { Db } from "@/lib/data/scope";
import { forceOfChain, loadAgree, loadAsk } from "@/lib/data/store/redaction-case";
import type { Actor } from "@/lib/domain/actor";
import { agreeToRedaction, askForRedaction, declineRedaction } from "@/lib/domain/redaction/commands";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { number, object, text } from "@/lib/domain/stored";
import { give, giveTo } from "./give";
import type { Asked } from "./perform";

/** Which entry, by its number in its chain. */
export interface Entry {
  readonly chain: string;
  readonly number: number;
}

const readAsked = object<{ id: string }>({ id: text });
const readDone = object<{ entries: number }>({ entries: number });

/** What somebody asked for, as whoever agrees is told of it. */
const asRedaction = (actor: Actor, id: string) =>
  ({ is: "redaction", named: id, find: (db: Db) => loadAgree(db, actor, id) }) as const;

/** Asks that the words of an entry be taken out, because law asks for it. Answers by which id a second person agrees. */
export const runAskForRedaction = (
  actor: Actor,
  { chain, number: nth }: Entry,
  { id, why }: { readonly id: string; readonly why: string },
  asked: Asked,
): Promise<Result<{ id: string }, Refusal>> =>
  giveTo(
    actor,
    "ask-for-redaction",
    { is: "entry", named: `${chain}:${nth}`, find: (db) => loadAsk(db, actor, chain, nth) },
    async (db) => {
      const force = await forceOfChain(db, actor, chain);
      return force === null ? null : [force];
    },
    {
      decide: (theCase) => askForRedaction(actor, theCase, { id, why }, asked.today),
      answer: () => ({ id }),
      readAnswer: readAsked,
    },
    asked,
  );

/** Declines what somebody else asked for, with the reason. Nothing of the history changes. */
export const runDeclineRedaction = (
  actor: Actor,
  id: string,
  why: string,
  asked: Asked,
): Promise<Result<{ id: string }, Refusal>> =>
  give(
    actor,
    "decline-redaction",
    asRedaction(actor, id),
    {
      decide: (theCase) => declineRedaction(actor, theCase, why, asked.today),
      answer: () => ({ id }),
      readAnswer: readAsked,
    },
    asked,
  );

/** Agrees to what somebody else asked for: the words are gone, from the history and from the record. Answers of how many entries. */
export const runAgreeToRedaction = (
  actor: Actor,
  id: string,
  asked: Asked,
): Promise<Result<{ entries: number }, Refusal>> =>
  give(
    actor,
    "agree-to-redaction",
    asRedaction(actor, id),
    {
      decide: (theCase) => agreeToRedaction(actor, theCase, asked.today),
      answer: ({ entries }) => ({ entries: entries.length }),
      readAnswer: readDone,
    },
    asked,
  );
