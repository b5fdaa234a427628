import type { Actor } from "@/lib/domain/actor";
import { type Case, pendingSubmission, sharedEvidence } from "@/lib/domain/finding/case";
import type { CommandName } from "@/lib/domain/finding/command";
import { bars, commandsOpenTo } from "@/lib/domain/finding/decide";
import { mayApprove } from "@/lib/domain/finding/rules/targets";
import { COMMANDS, rowOf } from "@/lib/domain/finding/workflow";
import type { Refusal } from "@/lib/domain/refusal";

/** Why a form cannot be offered now, or null: what `decide` would refuse whatever was typed. */
export const barredNow = (actor: Actor, theCase: Case, name: CommandName): Refusal | null =>
  bars(actor, theCase, name) ?? FURTHER[name]?.(actor, theCase) ?? null;

const decidesDate = (actor: Actor, theCase: Case): Refusal | null => {
  if (!theCase.targetRequest) return { why: "no-date-pending" };
  return mayApprove(actor, theCase) ? null : { why: "sponsor-decides" };
};

const ownSubmission = (actor: Actor, theCase: Case): Refusal | null =>
  pendingSubmission(theCase)?.byId === actor.personId ? { why: "own-submission" } : null;

const FURTHER: { readonly [Name in CommandName]?: (actor: Actor, theCase: Case) => Refusal | null } = {
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
};

/** Most useful first; what waits for this person goes before all of it. */
const USUAL: readonly CommandName[] = [
  "update-progress",
  "record-assurance",
  "add-evidence",
  "propose-target",
  "submit",
  "close",
  "return-submission",
  "reopen",
  "withdraw-submission",
  "draft-submission",
  "allocate",
  "move-to-engage",
  "return-to-open",
  "widen-evidence",
  "withdraw-evidence",
  "pass-back",
  "link",
  "correct-record",
];

function waiting({ finding, points, targetRequest, submission }: Case): readonly CommandName[] {
  return [
    ...(targetRequest ? (["approve-target", "decline-target"] as const) : []),
    ...(finding.owner === null ? (["allocate"] as const) : []),
    ...(points.length > 0 ? (["submit"] as const) : []),
    ...(submission?.state === "draft" ? (["submit", "draft-submission"] as const) : []),
  ];
}

/** The commands that this person is offered on this finding now, the first one to do before the others. */
export function offersTo(actor: Actor, theCase: Case): readonly CommandName[] {
  const open = commandsOpenTo(actor, theCase, COMMANDS).filter((name) => {
    const refusal = barredNow(actor, theCase, name);
    // What can be mended by the same person stays on offer: its page says how.
    return refusal === null || refusal.why === "evidence-not-shared";
  });
  return [...new Set([...waiting(theCase), ...USUAL])].filter((name) => open.includes(name));
}

/** What people look for on this page although it is not theirs: said in a sentence with who can. */
const LOOKED_FOR: readonly CommandName[] = ["update-progress", "record-assurance", "close", "reopen"];

export const notTheirs = (actor: Actor, theCase: Case): readonly { name: CommandName; refusal: Refusal }[] =>
  LOOKED_FOR.filter((name) => rowOf(name).from.includes(theCase.finding.status)).flatMap((name) => {
    const refusal = bars(actor, theCase, name);
    return refusal?.why === "not-yours" ? [{ name, refusal }] : [];
  });
