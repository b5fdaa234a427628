import { type Db, inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { answeredBefore, keepAnswer } from "@/lib/data/store/answered";
import { type Heads, lockChains } from "@/lib/data/store/chain";
import { endedForces } from "@/lib/data/store/ended-forces";
import { type Ahead, type Progress, save, saveAhead, type Written } from "@/lib/data/store/save";
import { inTurn } from "@/lib/data/turns";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ChainDecision } from "@/lib/domain/change";
import { asksAgain } from "@/lib/domain/event";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Reader } from "@/lib/domain/stored";
import { barredByEnd, begunOf } from "@/lib/domain/succession/ended";

export type { Written };

/** What comes with every write beside the command itself. */
export interface Asked {
  /** The form's own key: a second press of the same button is answered as the first was, and writes nothing. */
  readonly key: string;
  /** The last event that the page had seen; null when the page's age does not matter. */
  readonly version: number | null;
  /** Asks only whether it would be done: nothing is written. What would be refused is not summed up to be confirmed. */
  readonly rehearsal?: boolean;
  readonly now: Date;
  readonly today: CalendarDate;
  /** Not in the published sources: the demonstration's own. */
  readonly illustrative?: boolean;
}

/**
 * One thing that somebody does to the register. `name` and `about` say in the access log what was refused. Each step runs in
 * the transaction of the asker.
 */
export interface Deed<Loaded, Answer extends object> {
  readonly name: string;
  readonly about: string | null;
  /** The forces whose chains are locked, null for what concerns no force; or why the asker gets no further. */
  readonly chains: (db: Db) => Promise<Result<readonly (string | null)[], Refusal>>;
  /**
   * What is written before the chains are locked, so that others do not wait for it: only what nobody else has anything to do with
   * yet. Null where there is nothing of the kind.
   */
  readonly ahead?: (db: Db) => Promise<Result<Ahead | null, Refusal>>;
  /** All that the decision depends on, read under the lock; null where it is not there for the asker. */
  readonly load: (db: Db, written: Written | null) => Promise<Loaded | null>;
  readonly decide: (loaded: Loaded) => Result<readonly ChainDecision[], Refusal>;
  /** What is decided once all of that is written, of the chains as they end by then; left out where nothing is. */
  readonly afterwards?: (loaded: Loaded, heads: Heads) => readonly ChainDecision[];
  /** The age of what the page shows; left out where it does not matter how old the page is. */
  readonly version?: (loaded: Loaded) => number;
  /** What the asker is told, and told again at a second press. */
  readonly answer: (loaded: Loaded, decided: readonly ChainDecision[], db: Db) => Answer | Promise<Answer>;
  /** How what was told is read again, at a second press. */
  readonly readAnswer: Reader<Answer>;
  /** Told before each step of a long writing how many of its changes and events are written. */
  readonly progress?: Progress;
  /** How long all of it may take, in milliseconds. */
  readonly timeout?: number;
}

/** Whether the asker has to show again that it is they, before what weighs most is done: never to hear what would be done. */
export const mustShowAgain = (actor: Actor, { rehearsal }: Pick<Asked, "rehearsal">): boolean =>
  actor.isAskedAgain === true && !rehearsal;

/**
 * The one way to a write: lock the chains (what needs no lock is written ahead of it), answer a second press as the first was,
 * load, decide (nothing begins of a force that is no more), compare the page's age, save, keep the answer; one transaction, one writer at a time per chain. A page that is
 * too old is refused after every refusal that says more, and then what an asker of a while ago has to show again; a rehearsal ends before anything is written. What is refused stands
 * in the access log, although everything else of it is rolled back.
 */
export async function perform<Loaded, Answer extends object>(
  actor: Actor,
  deed: Deed<Loaded, Answer>,
  asked: Asked,
): Promise<Result<Answer, Refusal>> {
  const result = await inTurn((turn) => inScope(actor, (db) => run(db, actor, deed, asked, turn), deed.timeout));
  if (!result.ok) await recordAccess(actor, "refused", deed.about, `${deed.name}: ${result.refusal.why}`);
  return result;
}

async function run<Loaded, Answer extends object>(
  db: Db,
  actor: Actor,
  { chains, ahead, load, decide, afterwards, version, answer, readAnswer, progress }: Deed<Loaded, Answer>,
  asked: Asked,
  turn: (chains: readonly (string | null)[]) => void,
): Promise<Result<Answer, Refusal>> {
  const { now, illustrative = false } = asked;
  const wanted = await chains(db);
  if (!wanted.ok) return wanted;
  // What was written ahead is not given up for others: there is one such writer of a force at a time.
  if (!ahead) turn(wanted.value);
  const early = (await ahead?.(db)) ?? ok(null);
  if (!early.ok) return early;
  const written = early.value && (await saveAhead(db, actor, early.value, { now, illustrative }, progress));
  const heads = await lockChains(db, wanted.value);
  const before = await answeredBefore(db, actor, asked.key, readAnswer);
  if (before) return before;
  const loaded = await load(db, written);
  if (loaded === null) return refuse({ why: "not-found" });
  const decided = decide(loaded);
  if (!decided.ok) return decided;
  const begun = begunOf(decided.value);
  const ended = begun.length > 0 ? barredByEnd(decided.value, await endedForces(db, begun)) : null;
  if (ended) return refuse(ended);
  const isOld = asked.version !== null && version !== undefined && asked.version !== version(loaded);
  if (isOld) return refuse({ why: "page-out-of-date" });
  const isGrave = decided.value.some(({ events }) => events.some(({ facts }) => asksAgain(facts.kind)));
  if (isGrave && mustShowAgain(actor, asked)) return refuse({ why: "asked-again" });
  if (!asked.rehearsal) {
    await save(db, actor, heads, decided.value, { now, illustrative });
    if (afterwards) await save(db, actor, heads, afterwards(loaded, heads), { now, illustrative });
  }
  const told = await answer(loaded, decided.value, db);
  if (!asked.rehearsal) await keepAnswer(db, actor, asked.key, told, now);
  return ok(told);
}
