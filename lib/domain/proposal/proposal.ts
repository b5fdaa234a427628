import { type Actor, sideOf } from "../actor";

/** What a letter or a spreadsheet can report that only an inspector decides. */
export const PROPOSALS = ["close", "enter-engage", "leave-engage"] as const;
export type Proposed = (typeof PROPOSALS)[number];

/** What an inspector has made of it. */
export const PROPOSAL_STATES = ["waiting", "accepted", "declined"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Who reads what is reported while nobody has decided it. */
export const PROPOSAL_AUDIENCES = ["shared", "inspectorate"] as const;
export type ProposalAudience = (typeof PROPOSAL_AUDIENCES)[number];

/**
 * Who sees what somebody reports before an inspector decides it: what a force says of itself the three sides; what an
 * inspector reads of a report, which may not be published yet, the inspectorate alone.
 */
export const audienceOfReported = (actor: Actor): ProposalAudience =>
  sideOf(actor) === "inspectorate" ? "inspectorate" : "shared";

/** Whether what is reported is so already: the finding is closed, or the force in that phase. */
export function isSettled(what: Proposed, status: string | null, inEngage: boolean): boolean {
  if (what === "close") return status === "closed";
  return what === "enter-engage" ? inEngage : !inEngage;
}
