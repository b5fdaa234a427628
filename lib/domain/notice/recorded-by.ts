import type { Actor } from "../actor";
import type { CommandName } from "../command";
import type { EventKind } from "../event";
import type { Case } from "../finding/case";
import { rowOf } from "../workflow";
import type { ToldAs } from "./lists";
import { heardLater, TOLD } from "./told";

/** The kind of event that the command would be recorded as, given by this actor in this case. */
export function recordedBy(name: CommandName, actor: Actor, theCase: Case): EventKind {
  const { recordedAs } = rowOf(name);
  return typeof recordedAs === "string" ? recordedAs : recordedAs(actor, theCase);
}

/** Who would be told of it, if it were given now. */
export function wouldBeTold(name: CommandName, actor: Actor, theCase: Case): readonly ToldAs[] {
  const kind = recordedBy(name, actor, theCase);
  const called: readonly ToldAs[] = TOLD[kind];
  return called.filter((as) => !heardLater(as, kind, theCase.finding.moves + 1));
}
