import type { Actor } from "../actor";
import { type Case, subjectOf } from "../finding/case";
import type { Finding } from "../finding/finding";
import { type FindingAbility, may } from "../policy";
import type { Decider } from "./lists";

const ABILITY: Record<Decider, FindingAbility | null> = {
  "coordinator-or-sponsor": "approve a first target or first move",
  sponsor: "approve a second move",
  "another-chief-officer": "approve a second move that its sponsor asked for",
  coordinator: "approve a second move where no chief officer can",
  "sponsor-to-be-named": null,
};

/** The same of somebody who asked for the date. */
const OWN_DATE: Record<Decider, FindingAbility | null> = {
  "coordinator-or-sponsor": "set one's own first target or first move",
  sponsor: null,
  "another-chief-officer": null,
  coordinator: null,
  "sponsor-to-be-named": null,
};

/** From the second move on, and for every move under a cause of concern, only the sponsor approves. */
export const isSponsorsMove = (movesSoFar: number, isUnderCause: boolean): boolean => movesSoFar >= 1 || isUnderCause;

/** Whether the date that this finding would take next is a move of that kind; a first target is not a move. */
export const onlySponsorApproves = ({
  target,
  moves,
  parentId,
}: Pick<Finding, "target" | "moves" | "parentId">): boolean =>
  target !== null && isSponsorsMove(moves, parentId !== null);

/** What it depends on who decides the next date of a finding. */
export interface DateAsked {
  readonly finding: Pick<Finding, "target" | "moves" | "parentId">;
  /** Who answers for it as its sponsor: its own, and its cause of concern's. */
  readonly sponsorIds: readonly string[];
  /** The chief officers of its force who are there today. */
  readonly chiefOfficerIds: readonly string[];
  /** Who asks, or asked, for the date. */
  readonly askedById: string;
}

/**
 * Who decides: nobody a date that they asked for. Where the only sponsor asked, another chief officer of the force; where
 * there is none, the coordinator. A sponsor who has left decides nothing: somebody else has to be named.
 */
export function deciderOf({ finding, sponsorIds, chiefOfficerIds, askedById }: DateAsked): Decider {
  if (!onlySponsorApproves(finding)) return "coordinator-or-sponsor";
  const sponsors = sponsorIds.filter((id) => chiefOfficerIds.includes(id));
  if (sponsors.some((id) => id !== askedById)) return "sponsor";
  if (chiefOfficerIds.every((id) => id === askedById)) return "coordinator";
  return sponsors.length === 0 ? "sponsor-to-be-named" : "another-chief-officer";
}

/** Who decides the date that this person asks, or asked, for in this case. */
export const deciderIn = (theCase: Case, askedById: string): Decider =>
  deciderOf({
    finding: theCase.finding,
    sponsorIds: subjectOf(theCase).sponsorIds,
    chiefOfficerIds: theCase.chiefOfficerIds,
    askedById,
  });

/** Whether `actor` is who decides a date that `askedById` asked for. One's own counts only where a coordinator sets a first target or moves it once. */
export function isDecider(
  actor: Actor,
  { decides, askedById }: { readonly decides: Decider; readonly askedById: string },
  subject: ReturnType<typeof subjectOf>,
): boolean {
  const ability = actor.personId === askedById ? OWN_DATE[decides] : ABILITY[decides];
  return ability !== null && may(actor, ability, subject);
}

/** The same in this case. */
export const mayDecideDate = (actor: Actor, theCase: Case, askedById: string): boolean =>
  isDecider(actor, { decides: deciderIn(theCase, askedById), askedById }, subjectOf(theCase));
