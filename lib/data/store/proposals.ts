import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { EventDraft } from "@/lib/domain/event";
import { audienceOfReported, type Proposed } from "@/lib/domain/proposal/proposal";
import { toCalendarOrNull, toColumn, toColumnOrNull } from "../mapping";
import type { Db } from "../scope";
import type { Moment } from "./chain";

export interface NewProposal {
  readonly id: string;
  readonly what: Proposed;
  readonly forceId: string;
  readonly findingId: string | null;
  readonly on: CalendarDate | null;
  readonly words: string;
  readonly source: string;
  readonly address: string | null;
}

const sameChange = ({ what, findingId, on }: Pick<NewProposal, "what" | "findingId" | "on">) =>
  [what, findingId, on].join(" ");

/** Those that do not wait on the desk yet: one change of one finding or force, on one day, waits there once. */
export async function notYetWaiting<Reported extends { readonly proposal: NewProposal }>(
  db: Db,
  forceId: string,
  reported: readonly Reported[],
): Promise<readonly Reported[]> {
  const rows = await db.proposal.findMany({
    where: { forceId, state: "waiting" },
    select: { what: true, findingId: true, on: true },
  });
  const waiting = new Set(
    rows.map(({ what, ...row }) => sameChange({ ...row, what: what as Proposed, on: toCalendarOrNull(row.on) })),
  );
  return reported.filter(({ proposal }) => {
    const change = sameChange(proposal);
    return !waiting.has(change) && waiting.add(change);
  });
}

/** Puts what a letter or a spreadsheet reports on the inspector's desk; answers the events that record it. */
export async function addProposals(
  db: Db,
  actor: Actor,
  proposals: readonly NewProposal[],
  today: CalendarDate,
  { now, illustrative }: Moment,
): Promise<readonly EventDraft[]> {
  const audience = audienceOfReported(actor);
  const signed = { at: now, byId: actor.personId, by: actor.post, illustrative, audience };
  await db.proposal.createMany({
    data: proposals.map(({ on, ...proposal }) => ({ ...proposal, on: toColumnOrNull(on), ...signed })),
  });
  return proposals.map(({ what, on: date, words, source, address, findingId }): EventDraft => {
    const reported = { date, words, source, ...(address && { address }) };
    const facts =
      what === "close"
        ? ({ kind: "reported-closed", ...reported } as const)
        : ({
            kind: "reported-phase",
            phase: what === "enter-engage" ? "engage" : "scan",
            ...reported,
          } as const);
    return { facts, on: today, audience, ...(findingId ? { findingId } : {}) };
  });
}

/** Marks waiting proposals as taken over, once what they report was decided. */
export async function acceptProposals(
  db: Db,
  where: { readonly findingId?: string; readonly forceId?: string; readonly what: Proposed },
  on: CalendarDate,
  by: string,
): Promise<void> {
  await db.proposal.updateMany({
    where: { ...where, state: "waiting" },
    data: { state: "accepted", decidedOn: toColumn(on), decidedBy: by },
  });
}

/** Declines a waiting proposal. */
export async function declineProposal(db: Db, id: string, on: CalendarDate, by: string, why: string): Promise<void> {
  const data = { state: "declined", decidedOn: toColumn(on), decidedBy: by, decidedWhy: why };
  await db.proposal.updateMany({ where: { id, state: "waiting" }, data });
}
