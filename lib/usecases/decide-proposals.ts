import { findProposal, readProposal } from "@/lib/data/queries/proposals";
import { type Db, inScope } from "@/lib/data/scope";
import { answeredBefore, isAnswered, keepAnswerOnce } from "@/lib/data/store/answered";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { VERIFICATION_METHODS, type VerificationMethod } from "@/lib/domain/closure/lists";
import { decideReport, type ReportCase, type ReportCommand } from "@/lib/domain/proposal/reported";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { among, day, listOf, object, orNull, text } from "@/lib/domain/stored";
import { readRefusal } from "@/lib/words/word-refusal";
import { keyOfOne } from "./key-of-one";
import { type Asked, perform } from "./perform";
import { runCommand } from "./run-command";

export interface Closing {
  readonly proposalIds: readonly string[];
  readonly method: VerificationMethod;
  readonly note: string;
  /** The day for reports that give none. */
  readonly on: CalendarDate;
}

/** What became of each of several reported closures, and what was typed for them. */
export interface ClosingAnswer {
  readonly results: readonly {
    readonly proposalId: string;
    readonly reference: string;
    /** Null when it was closed; otherwise why not. */
    readonly refusal: Refusal | null;
  }[];
  readonly typed: { readonly method: VerificationMethod; readonly on: CalendarDate; readonly note: string };
}

const readAnswer = object<{ closing: ClosingAnswer }>({
  closing: object<ClosingAnswer>({
    results: listOf(
      object<ClosingAnswer["results"][number]>({ proposalId: text, reference: text, refusal: orNull(readRefusal) }),
    ),
    typed: object<ClosingAnswer["typed"]>({ method: among(VERIFICATION_METHODS), on: day, note: text }),
  }),
});

/** How the asker's own press with this key was answered; null where that was no closing of reported closures. */
export async function findClosing(actor: Actor, key: string): Promise<ClosingAnswer | null> {
  const answer = await inScope(actor, (db) => answeredBefore(db, key, readAnswer));
  return answer?.ok ? answer.value.closing : null;
}

/**
 * Confirms several reported closures, each by a closing of its own: one that is refused leaves the others as they are, and
 * the answer says of each why. The day is the reported one. A cause of concern with open recommendations is never closed
 * here: it wants its own page. A second press is answered as the first was.
 */
export async function closeProposed(actor: Actor, closing: Closing, asked: Asked): Promise<ClosingAnswer> {
  const before = await findClosing(actor, asked.key);
  if (before) return before;
  const { proposalIds, ...typed } = closing;
  const results: ClosingAnswer["results"][number][] = [];
  for (const proposalId of proposalIds) results.push(...(await closeOne(actor, proposalId, typed, asked)));
  const answer: ClosingAnswer = { results, typed };
  await inScope(actor, (db) => keepAnswerOnce(db, actor, asked.key, { closing: answer }, asked.now));
  return answer;
}

/** The result of one closure; none where the asker sees no such report of a closure. */
async function closeOne(
  actor: Actor,
  proposalId: string,
  { method, note, on }: ClosingAnswer["typed"],
  asked: Asked,
): Promise<ClosingAnswer["results"]> {
  const proposal = await findProposal(actor, proposalId);
  if (!proposal?.finding || proposal.what !== "close") return [];
  const { reference } = proposal.finding;
  const key = keyOfOne(asked.key, proposalId);
  if (proposal.decided) {
    const mine = await inScope(actor, (db) => isAnswered(db, key));
    return [{ proposalId, reference, refusal: mine ? null : { why: "proposal-decided", ...proposal.decided } }];
  }
  const command = {
    do: "close",
    on: proposal.on ?? on,
    outcome: "implemented",
    method,
    note: `${note}\n\nReported in ${proposal.source}.`,
    letter: null,
    successor: null,
    confirmedOpen: 0,
    supersededToo: [],
    addedEvidence: [],
  } as const;
  const decidedSince = async (db: Db): Promise<Refusal | null> => {
    const now = await readProposal(db, actor, proposalId);
    return now?.decided ? { why: "proposal-decided", ...now.decided } : null;
  };
  const closed = await runCommand(actor, reference, command, { ...asked, key, version: null }, decidedSince);
  return [{ proposalId, reference, refusal: closed.ok ? null : closed.refusal }];
}

type Done = { readonly id: string };
const readDone = object<Done>({ id: text });

/** Declines what was reported, with a reason; the finding or the force stays as it is. */
export const declineReported = (actor: Actor, id: string, why: string, asked: Asked): Promise<Result<Done, Refusal>> =>
  runReportCommand(actor, id, { do: "decline-report", why }, asked);

/** Takes off the desk what is so already, whoever decided it and without this report of it. */
export const takeOffSettled = (actor: Actor, id: string, asked: Asked): Promise<Result<Done, Refusal>> =>
  runReportCommand(actor, id, { do: "take-off-settled" }, asked);

const runReportCommand = (
  actor: Actor,
  id: string,
  command: ReportCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  perform<ReportCase, Done>(
    actor,
    {
      name: command.do,
      about: id,
      chains: async (db) => {
        const proposal = await readProposal(db, actor, id);
        return proposal ? ok([proposal.forceId]) : refuse({ why: "not-found" });
      },
      load: (db) => readProposal(db, actor, id),
      decide: (theCase) => decideReport(actor, theCase, command, asked.today),
      answer: () => ({ id }),
      readAnswer: readDone,
    },
    // What waits has no version: what was decided meanwhile is said as that.
    { ...asked, version: null },
  );
