import { createHash } from "node:crypto";
import { findProposal, type ProposalView, readProposal } from "@/lib/data/queries/proposals";
import { type Db, inScope } from "@/lib/data/scope";
import { answeredBefore, keepAnswer, keepAnswerOnce } from "@/lib/data/store/answered";
import { append, lockForces } from "@/lib/data/store/chain";
import { declineProposal } from "@/lib/data/store/proposals";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { VerificationMethod } from "@/lib/domain/closure/lists";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "./asked";
import { noted } from "./noted";
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

/** How the asker's own press with this key was answered; null where that was no closing of reported closures. */
export async function findClosing(actor: Actor, key: string): Promise<ClosingAnswer | null> {
  const answer = await inScope(actor, (db) => answeredBefore<{ closing?: ClosingAnswer }>(db, key));
  return answer?.closing ?? null;
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
    const mine = await inScope(actor, (db) => answeredBefore(db, key));
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

/** The key of one closing among several: the same for every press with the same form, so that none is done twice. */
function keyOfOne(key: string, proposalId: string): string {
  const sign = createHash("sha256").update(`${key} ${proposalId}`).digest("hex");
  return [sign.slice(0, 8), sign.slice(8, 12), sign.slice(12, 16), sign.slice(16, 20), sign.slice(20, 32)].join("-");
}

type Done = { readonly id: string };

/** Declines what was reported, with a reason; the finding or the force stays as it is. */
export const declineReported = (actor: Actor, id: string, why: string, asked: Asked): Promise<Result<Done, Refusal>> =>
  decline(actor, id, why, asked, () => true);

/** Takes off the desk what is so already, whoever decided it and without this report of it. */
export const takeOffSettled = (actor: Actor, id: string, asked: Asked): Promise<Result<Done, Refusal>> =>
  decline(actor, id, "It is so already, so nothing was left to decide.", asked, ({ settled }) => settled);

async function decline(
  actor: Actor,
  id: string,
  why: string,
  asked: Asked,
  isStillSo: (proposal: ProposalView) => boolean,
): Promise<Result<Done, Refusal>> {
  const result = await inScope(actor, async (db): Promise<Result<Done, Refusal>> => {
    const forceId = (await readProposal(db, actor, id))?.forceId;
    if (!forceId) return refuse({ why: "not-found" });
    const ability = "return, close and reopen";
    if (!may(actor, ability, { forceId })) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
    const head = (await lockForces(db, [forceId])).get(forceId);
    const before = await answeredBefore<Done>(db, asked.key);
    if (before) return ok(before);
    const proposal = await readProposal(db, actor, id);
    if (!head || !proposal) return refuse({ why: "not-found" });
    if (proposal.decided) return refuse({ why: "proposal-decided", ...proposal.decided });
    if (!isStillSo(proposal)) return refuse({ why: "page-out-of-date" });
    await declineProposal(db, id, asked.today, actor.post, why);
    const { what, source, findingId, audience } = proposal;
    const facts = { kind: "proposal-declined", what, source, why } as const;
    const event = { facts, on: asked.today, audience, ...(findingId && { findingId }) };
    await append(db, head, actor, [event], { now: asked.now, illustrative: false });
    await keepAnswer(db, actor, asked.key, { id }, asked.now);
    return ok({ id });
  });
  return noted(actor, id, "decline-reported", result);
}
