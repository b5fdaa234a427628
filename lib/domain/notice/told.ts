import type { Audience } from "../audience";
import { includes } from "../audience";
import { type EventKind, type Facts, KINDS } from "../event";
import { SIDE_OF_TOLD, type ToldAs } from "./lists";

/**
 * Who is told of what happened, as each kind of event says (`kind.ts`). What somebody has to do is on their work page
 * (`duties.ts`), whether they were told or not.
 */
export const TOLD = Object.fromEntries(Object.entries(KINDS).map(([kind, { told }]) => [kind, told])) as {
  readonly [Kind in EventKind]: (typeof KINDS)[Kind]["told"];
};

/** The kinds of event of which somebody is told. */
export type ToldKind = {
  [Kind in EventKind]: (typeof KINDS)[Kind]["told"] extends readonly [] ? never : Kind;
}[EventKind];

const SECOND = 2;

/** The policing body hears of the second move of a target and of later ones (`product.md`, Dates). */
export const heardLater = (as: ToldAs, kind: EventKind, move: number): boolean =>
  as === "policing-body" && kind === "target-moved" && move < SECOND;

/** Who is told of this event, as far as its audience goes. */
export function toldOf(facts: Facts, audience: Audience): readonly ToldAs[] {
  const called: readonly ToldAs[] = TOLD[facts.kind];
  const move = facts.kind === "target-moved" ? facts.move : 0;
  return called.filter((as) => includes(audience, SIDE_OF_TOLD[as]) && !heardLater(as, facts.kind, move));
}
