import type { Actor } from "@/lib/domain/actor";
import { commandsOpenTo } from "@/lib/domain/barred";
import type { CommandName } from "@/lib/domain/command";
import { bars } from "@/lib/domain/decide";
import type { Duty } from "@/lib/domain/duties";
import type { Case } from "@/lib/domain/finding/case";
import type { Refusal } from "@/lib/domain/refusal";
import { COMMANDS, rowOf } from "@/lib/domain/workflow";
import { COMMAND_FORMS } from "./commands";

const ALL = Object.keys(COMMAND_FORMS) as readonly CommandName[];
const USUAL = ALL.filter((name) => !COMMAND_FORMS[name].ofPlan);
const OF_PLAN = ALL.filter((name) => COMMAND_FORMS[name].ofPlan);
const LOOKED_FOR = USUAL.filter((name) => COMMAND_FORMS[name].missed);

/** What does a duty. */
const answers = ({ does }: Duty): readonly CommandName[] => (does ? [does] : []);

/** The commands that this person is offered on this finding now, each question once: what is due from them first, the most urgent before the others. */
export function offersTo(actor: Actor, theCase: Case, duties: readonly Duty[]): readonly CommandName[] {
  const open = commandsOpenTo(actor, theCase, COMMANDS);
  const byThemselves = open.filter((name) => {
    const { standsWith } = COMMAND_FORMS[name];
    return standsWith === undefined || !open.includes(standsWith);
  });
  return [...new Set([...duties.flatMap(answers), ...USUAL])].filter((name) => byThemselves.includes(name));
}

/** The commands that this person is offered in the plan. */
export const offersOfPlan = (actor: Actor, theCase: Case): readonly CommandName[] =>
  commandsOpenTo(actor, theCase, OF_PLAN);

/** What is looked for and not theirs, with the refusal that says whose it is. */
export const notTheirs = (actor: Actor, theCase: Case): readonly { name: CommandName; refusal: Refusal }[] =>
  LOOKED_FOR.filter((name) => rowOf(name).from.includes(theCase.finding.status)).flatMap((name) => {
    const refusal = bars(actor, theCase, name);
    return refusal?.why === "not-yours" ? [{ name, refusal }] : [];
  });
