import type { CalendarDate } from "../calendar";
import type { ChainDecision } from "../change";
import { beginsOfForce } from "../event";
import type { Refusal } from "../refusal";

/** A force that is no more, from a day; and who has its record now. */
export interface EndedForce {
  readonly id: string;
  readonly name: string;
  readonly on: CalendarDate;
  readonly successor: string;
}

/** That a force has ended, as a refusal; `field`: where it was chosen. */
export const hasEnded = ({ name, on, successor }: Omit<EndedForce, "id">, field = "force"): Refusal => ({
  ...{ why: "organisation-has-ended", field, name, on, successor },
});

/** Of one force that was asked for: the refusal, or null where it has not ended. */
export const endedIn = ([ended]: readonly EndedForce[]): Refusal | null => (ended ? hasEnded(ended) : null);

/** The forces of a decision of which something begins. */
export const begunOf = (decided: readonly ChainDecision[]): readonly string[] =>
  decided.flatMap(({ forceId, events }) =>
    forceId !== null && events.some(({ facts }) => beginsOfForce(facts.kind)) ? [forceId] : [],
  );

/**
 * Nothing begins of a force on a day on which it is no more: no spell, level, pack, response, recommendation or report. What its
 * successor's people and the inspectorate do with what was recorded by then goes on. The refusal, or null.
 */
export function barredByEnd(decided: readonly ChainDecision[], ended: readonly EndedForce[]): Refusal | null {
  for (const { forceId, events } of decided) {
    const force = ended.find(({ id }) => id === forceId);
    if (force && events.some(({ facts, on }) => beginsOfForce(facts.kind) && on >= force.on)) return hasEnded(force);
  }
  return null;
}
