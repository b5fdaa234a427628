import { findProposal, readProposal } from "@/lib/data/queries/proposals";
import { type Db, inScope } from "@/lib/data/scope";
import { answeredBefore, isAnswered, keepAnswerOnce } from "@/lib/data/store/answered";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { type Closable, closableKey } from "@/lib/domain/closure/closable";
import type { Close } from "@/lib/domain/closure/commands";
import { VERIFICATION_METHODS, type VerificationMethod } from "@/lib/domain/closure/lists";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { among, day, listOf, number, object, orNull, perhaps, text } from "@/lib/domain/stored";
import { readRefusal } from "@/lib/words/word-refusal";
import { keyOfOne } from "./key-of-one";
import { type Asked, mustShowAgain } from "./perform";
import { runCommand } from "./run-command";

/** What is said once for all that are closed together. */
interface Said {
  readonly method: VerificationMethod;
  readonly note: string;
  /** The day; of what is reported with a day of its own, that. */
  readonly on: CalendarDate;
  /** The address of the letter; of what was read from one with an address, that where none is given. */
  readonly letter: string | null;
  /** How the letter is called, and how many cases were looked at, where that was said. */
  readonly letterReference?: string | null;
  readonly sampleSize?: number | null;
}

export interface Closing extends Said {
  readonly ones: readonly Closable[];
}

/** What became of one of them: its key in the form, and why it was not closed. */
export interface Closed {
  readonly one: string;
  readonly reference: string;
  /** Null when it was closed, or would be. */
  readonly refusal: Refusal | null;
}

/** What became of all of them, and what was said for them. */
export interface ClosingAnswer {
  readonly results: readonly Closed[];
  readonly typed: Said;
}

const readAnswer = object<{ closing: ClosingAnswer }>({
  closing: object<ClosingAnswer>({
    results: listOf(object<Closed>({ one: text, reference: text, refusal: orNull(readRefusal) })),
    typed: object<Said>({
      ...{ method: among(VERIFICATION_METHODS), on: day, note: text, letter: orNull(text) },
      ...{ letterReference: perhaps(orNull(text)), sampleSize: perhaps(orNull(number)) },
    }),
  }),
});

/** How the asker's own press with this key was answered; null where that was no closing of several. */
export async function findClosing(actor: Actor, key: string): Promise<ClosingAnswer | null> {
  const answer = await inScope(actor, (db) => answeredBefore(db, actor, key, readAnswer));
  return answer?.ok ? answer.value.closing : null;
}

/**
 * Closes several findings as implemented, each by a closing of its own with its own event: one that is refused leaves the others as
 * they are, and the answer says of each why. A cause of concern with open recommendations is never closed here: it wants its own
 * page. A finding that has changed since it was seen is refused. A second press is answered as the first was; a rehearsal says what
 * would be closed, and writes nothing. Whoever has to show again that it is they is told that once, before the first of them, and nothing
 * is kept: the same press does it afterwards.
 */
export async function closeTogether(
  actor: Actor,
  { ones, ...typed }: Closing,
  asked: Asked,
): Promise<Result<ClosingAnswer, Refusal>> {
  const before = await findClosing(actor, asked.key);
  if (before) return ok(before);
  if (mustShowAgain(actor, asked)) return refuse({ why: "asked-again" });
  const results: Closed[] = [];
  for (const one of ones) {
    const { what } = one;
    const closed =
      what === "reported" ? await closeReported(actor, one, typed, asked) : [await closeSeen(actor, one, typed, asked)];
    results.push(...closed);
  }
  const answer: ClosingAnswer = { results, typed };
  if (!asked.rehearsal) {
    await inScope(actor, (db) => keepAnswerOnce(db, actor, asked.key, { closing: answer }, asked.now));
  }
  return ok(answer);
}

const asClose = ({ method, note, on, letter, letterReference = null, sampleSize = null }: Said): Close => ({
  do: "close",
  on,
  outcome: "implemented",
  method,
  note,
  letter,
  letterReference,
  sampleSize,
  successor: null,
  confirmedOpen: 0,
  supersededToo: [],
  addedEvidence: [],
});

/** A finding as it was seen: with its submission accepted, where one waits. */
async function closeSeen(
  actor: Actor,
  one: Extract<Closable, { what: "finding" }>,
  said: Said,
  asked: Asked,
): Promise<Closed> {
  const { reference, version } = one;
  const key = keyOfOne(asked.key, reference);
  const closed = await runCommand(actor, reference, asClose(said), { ...asked, key, version });
  return { one: closableKey(one), reference, refusal: closed.ok ? null : closed.refusal };
}

/** A reported closure; none where the asker sees no such report of one. */
async function closeReported(
  actor: Actor,
  one: Extract<Closable, { what: "reported" }>,
  said: Said,
  asked: Asked,
): Promise<readonly Closed[]> {
  const { proposalId } = one;
  const proposal = await findProposal(actor, proposalId);
  if (!proposal?.finding || proposal.what !== "close") return [];
  const { reference } = proposal.finding;
  const became = (refusal: Refusal | null) => [{ one: closableKey(one), reference, refusal }];
  const key = keyOfOne(asked.key, proposalId);
  if (proposal.decided) {
    const mine = await inScope(actor, (db) => isAnswered(db, key));
    return became(mine ? null : { why: "proposal-decided", ...proposal.decided });
  }
  const decidedSince = async (db: Db): Promise<Refusal | null> => {
    const now = await readProposal(db, actor, proposalId);
    return now?.decided ? { why: "proposal-decided", ...now.decided } : null;
  };
  const command = asClose({
    ...said,
    on: proposal.on ?? said.on,
    letter: said.letter ?? proposal.address,
    note: `${said.note}\n\nReported in ${proposal.source}.`,
  });
  const closed = await runCommand(actor, reference, command, { ...asked, key, version: null }, decidedSince);
  return became(closed.ok ? null : closed.refusal);
}
