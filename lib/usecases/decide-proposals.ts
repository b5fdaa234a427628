import { randomUUID } from "node:crypto";
import { findWaitingProposal } from "@/lib/data/queries/proposals";
import { inScope } from "@/lib/data/scope";
import { append, lockForces } from "@/lib/data/store/chain";
import { declineProposal } from "@/lib/data/store/proposals";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { VerificationMethod } from "@/lib/domain/finding/finding";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "./asked";
import { runCommand } from "./run-command";

export interface ClosedOne {
  readonly proposalId: string;
  readonly reference: string;
  /** Null when it was closed; otherwise why not. */
  readonly refusal: Refusal | null;
}

export interface Closing {
  readonly proposalIds: readonly string[];
  readonly method: VerificationMethod;
  readonly note: string;
  /** The day for reports that give none. */
  readonly on: CalendarDate;
}

/**
 * Confirms several reported closures, each by a closing of its own: one that is refused leaves the others as they are. The
 * day is the reported one. A cause of concern with open recommendations is never closed here: it wants its own page.
 */
export async function closeProposed(
  actor: Actor,
  { proposalIds, method, note, on }: Closing,
  asked: Asked,
): Promise<readonly ClosedOne[]> {
  const results: ClosedOne[] = [];
  for (const proposalId of proposalIds) {
    const proposal = await findWaitingProposal(actor, proposalId);
    if (!proposal?.finding || proposal.what !== "close") continue;
    const { reference } = proposal.finding;
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
    const closed = await runCommand(actor, reference, command, { ...asked, key: randomUUID(), version: null });
    results.push({ proposalId, reference, refusal: closed.ok ? null : closed.refusal });
  }
  return results;
}

/** Declines what was reported, with a reason; the finding or the force stays as it is. */
export async function declineReported(
  actor: Actor,
  id: string,
  why: string,
  asked: Asked,
): Promise<Result<{ id: string }, Refusal>> {
  const ability = "return, close and reopen";
  const proposal = await findWaitingProposal(actor, id);
  if (!proposal) return refuse({ why: "not-found" });
  if (!may(actor, ability, { forceId: proposal.forceId })) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  return inScope(actor, async (db): Promise<Result<{ id: string }, Refusal>> => {
    const head = (await lockForces(db, [proposal.forceId])).get(proposal.forceId);
    if (!head || !(await declineProposal(db, id, asked.today, actor.post, why)))
      return refuse({ why: "page-out-of-date" });
    const facts = { kind: "proposal-declined", what: proposal.what, source: proposal.source, why } as const;
    const about = proposal.findingId ? { findingId: proposal.findingId } : {};
    await append(db, head, actor, [{ facts, on: asked.today, audience: "shared", ...about }], {
      now: asked.now,
      illustrative: false,
    });
    return ok({ id });
  });
}
