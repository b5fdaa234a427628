import type { CalendarDate } from "../calendar";

/** A reason of the force's open Engage spell: published wording and, once there is one, the finding it is tied to. */
export interface EngageReason {
  readonly id: string;
  readonly wording: string;
  readonly findingId: string | null;
  readonly addedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

export interface Spell {
  readonly id: string;
  readonly forceId: string;
  readonly enteredOn: CalendarDate;
  readonly reasons: readonly EngageReason[];
}

/** The keys by which the register knows the two phases of the inspectorate's monitoring; what they are called is the list of phases. */
export const PHASES = ["scan", "engage"] as const;
export type Phase = (typeof PHASES)[number];

/**
 * The phase of a force on a day, since when, and the spell that ran: a spell runs from the day it is entered to the day before it
 * is left. `since` is null before the first spell that the register knows.
 */
export function phaseOn<One extends { readonly enteredOn: CalendarDate; readonly leftOn: CalendarDate | null }>(
  spells: readonly One[],
  on: CalendarDate,
): { readonly phase: Phase; readonly since: CalendarDate | null; readonly spell: One | null } {
  const spell = spells.find(({ enteredOn, leftOn }) => enteredOn <= on && (leftOn === null || on < leftOn)) ?? null;
  if (spell) return { phase: "engage", since: spell.enteredOn, spell };
  const left = spells.flatMap(({ leftOn }) => (leftOn !== null && leftOn <= on ? [leftOn] : []));
  return { phase: "scan", since: left.toSorted().at(-1) ?? null, spell: null };
}
