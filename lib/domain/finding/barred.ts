import type { Actor } from "../actor";
import type { Refusal } from "../refusal";
import { type Case, pendingSubmission, sharedEvidence } from "./case";
import type { CommandName } from "./command";
import { bars } from "./decide";
import { mayApprove } from "./rules/targets";

type Further = (actor: Actor, theCase: Case) => Refusal | null;

const decidesDate: Further = (actor, theCase) => {
  if (!theCase.targetRequest) return { why: "no-date-pending" };
  return mayApprove(actor, theCase) ? null : { why: "sponsor-decides" };
};

const ownSubmission: Further = (actor, theCase) =>
  pendingSubmission(theCase)?.byId === actor.personId ? { why: "own-submission" } : null;

/** What the state of a case rules out although the command's row allows it: what its rule would refuse, whatever is typed. */
const FURTHER: { readonly [Name in CommandName]?: Further } = {
  "move-to-engage": (_actor, { parent }) =>
    parent ? { why: "part-of-its-cause", parent: parent.reference ?? "" } : null,
  "propose-target": (_actor, { finding, targetRequest }) => {
    if (finding.kind === "cause-of-concern") return { why: "no-date-of-its-own" };
    return targetRequest ? { why: "date-pending", to: targetRequest.to } : null;
  },
  "approve-target": decidesDate,
  "decline-target": decidesDate,
  submit: (_actor, theCase) => (sharedEvidence(theCase).length === 0 ? { why: "evidence-not-shared" } : null),
  close: ownSubmission,
  "return-submission": ownSubmission,
  "widen-evidence": (_actor, { evidence }) =>
    evidence.some(({ audience, withdrawn }) => !withdrawn && audience !== "shared")
      ? null
      : { why: "evidence-not-widened" },
  "withdraw-evidence": (_actor, { evidence }) =>
    evidence.some(({ withdrawn }) => !withdrawn) ? null : { why: "evidence-unknown" },
};

/** Why a form cannot be offered now, or null: what `decide` would refuse whatever was typed. */
export const barredNow = (actor: Actor, theCase: Case, name: CommandName): Refusal | null =>
  bars(actor, theCase, name) ?? FURTHER[name]?.(actor, theCase) ?? null;

/** The commands among `names` that `actor` is offered in this case. What the same person can mend first stays on offer: its page says how. */
export const commandsOpenTo = (actor: Actor, theCase: Case, names: readonly CommandName[]): readonly CommandName[] =>
  names.filter((name) => {
    const refusal = barredNow(actor, theCase, name);
    return refusal === null || refusal.why === "evidence-not-shared";
  });
