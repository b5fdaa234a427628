import type { Actor } from "./actor";
import type { CommandName } from "./command";
import { bars } from "./decide";
import type { Case } from "./finding/case";
import type { Refusal } from "./refusal";
import { rowOf } from "./workflow";

/** Why a form cannot be offered now, or null: what `decide` would refuse whatever was typed. */
export const barredNow = (actor: Actor, theCase: Case, name: CommandName): Refusal | null =>
  bars(actor, theCase, name) ?? rowOf(name).barred?.(actor, theCase) ?? null;

/** What the same person, or somebody of their side, can mend: the page of the command says how. */
const MENDED_FIRST: readonly Refusal["why"][] = [
  "evidence-not-shared",
  "done-tests-missing",
  "done-tests-unmet",
  "not-signed-off",
];

/** The commands among `names` that `actor` is offered in this case. What the same person can mend first stays on offer: its page says how. */
export const commandsOpenTo = (actor: Actor, theCase: Case, names: readonly CommandName[]): readonly CommandName[] =>
  names.filter((name) => {
    const refusal = barredNow(actor, theCase, name);
    return refusal === null || MENDED_FIRST.includes(refusal.why);
  });
