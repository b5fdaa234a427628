import type { Actor } from "@/lib/domain/actor";
import { commandsOpenTo } from "@/lib/domain/barred";
import type { CommandName } from "@/lib/domain/command";
import { bars } from "@/lib/domain/decide";
import type { Case } from "@/lib/domain/finding/case";
import type { Refusal } from "@/lib/domain/refusal";
import { COMMANDS, rowOf } from "@/lib/domain/workflow";

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
  const open = commandsOpenTo(actor, theCase, COMMANDS);
  return [...new Set([...waiting(theCase), ...USUAL])].filter((name) => open.includes(name));
}

/** What people look for on this page although it is not theirs: said in a sentence with who can. */
const LOOKED_FOR: readonly CommandName[] = ["update-progress", "record-assurance", "close", "reopen"];

export const notTheirs = (actor: Actor, theCase: Case): readonly { name: CommandName; refusal: Refusal }[] =>
  LOOKED_FOR.filter((name) => rowOf(name).from.includes(theCase.finding.status)).flatMap((name) => {
    const refusal = bars(actor, theCase, name);
    return refusal?.why === "not-yours" ? [{ name, refusal }] : [];
  });
