import { number, type Reader, recordOf } from "../stored";

/**
 * How far each chain of events had come when a pack was made of it, by the number of its last event; a chain of an import that was
 * not tied in yet is not there. What lies beyond was recorded later, whatever moment it says.
 */
export type Known = Readonly<Record<string, number>>;

export const readKnown: Reader<Known> = recordOf(number);

export const wasKnown = (known: Known, event: { readonly chain: string; readonly number: number }): boolean =>
  event.number <= (known[event.chain] ?? 0);
