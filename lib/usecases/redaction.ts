import type { Db } from "@/lib/data/scope";
import { forceOfChain, loadAgree, loadAsk } from "@/lib/data/store/redaction-case";
import type { Actor } from "@/lib/domain/actor";
import {
  type AgreeCase,
  type AskCase,
  agreeToRedaction,
  askForRedaction,
  declineRedaction,
} from "@/lib/domain/redaction/commands";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { number, object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "./perform";

/** Which entry, by its number in its chain. */
export interface Entry {
  readonly chain: string;
  readonly number: number;
}

const readAsked = object<{ id: string }>({ id: text });
const readDone = object<{ entries: number }>({ entries: number });

/** The chain of the force whose history it is of. */
const chainsOf = async (db: Db, id: string): Promise<Result<readonly string[], Refusal>> => {
  const found = await loadAgree(db, id);
  return found ? ok([found.forceId]) : refuse({ why: "not-found" });
};

/** Asks that the words of an entry be taken out, because law asks for it. Answers by which id a second person agrees. */
export const runAskForRedaction = (
  actor: Actor,
  { chain, number: nth }: Entry,
  { id, why }: { readonly id: string; readonly why: string },
  asked: Asked,
): Promise<Result<{ id: string }, Refusal>> =>
  perform<AskCase, { id: string }>(
    actor,
    {
      name: "ask-for-redaction",
      about: `${chain}:${nth}`,
      chains: async (db) => {
        const force = await forceOfChain(db, chain);
        return force ? ok([force]) : refuse({ why: "not-found" });
      },
      load: (db) => loadAsk(db, chain, nth),
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
  perform<AgreeCase, { id: string }>(
    actor,
    {
      name: "decline-redaction",
      about: id,
      chains: (db) => chainsOf(db, id),
      load: (db) => loadAgree(db, id),
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
  perform<AgreeCase, { entries: number }>(
    actor,
    {
      name: "agree-to-redaction",
      about: id,
      chains: (db) => chainsOf(db, id),
      load: (db) => loadAgree(db, id),
      decide: (theCase) => agreeToRedaction(actor, theCase, asked.today),
      answer: ({ entries }) => ({ entries: entries.length }),
      readAnswer: readDone,
    },
    asked,
  );
