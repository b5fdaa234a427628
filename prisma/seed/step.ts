import { randomUUID } from "node:crypto";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { Asked } from "@/lib/usecases/perform";
import type { Cast } from "./cast";

/** One thing that happens in the story, on its day. Chapters are lists of steps; they are replayed together, day by day. */
export interface Step {
  readonly on: CalendarDate;
  /** What to call it when the register refuses it. */
  readonly what: string;
  readonly run: (cast: Cast, ask: Ask) => Promise<void>;
}

/** What goes with each write: a key of its own and the next moment of the step's day. */
export type Ask = (illustrative: boolean) => Asked;

/** The story was refused something: it contradicts the rules, and the seed ends. */
export class StoryRefused extends Error {
  constructor(what: string, on: CalendarDate, refusal: Refusal) {
    super(`${on}, ${what}: refused (${JSON.stringify(refusal)})`);
  }
}

/** Takes the value of a step's write, or ends the story. */
export function granted<Value>({ what, on }: Pick<Step, "what" | "on">, result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new StoryRefused(what, on, result.refusal);
  return result.value;
}

/** Replays steps in the order of their days, those of one day as they are listed, a few minutes apart from ten in the morning. */
export async function replay(cast: Cast, steps: readonly Step[]): Promise<void> {
  const inOrder = steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const written = new Map<CalendarDate, number>();
  for (const step of inOrder) {
    const ask: Ask = (illustrative) => {
      const nth = written.get(step.on) ?? 0;
      written.set(step.on, nth + 1);
      const now = new Date(Date.parse(`${step.on}T10:00:00Z`) + nth * 3 * 60_000);
      return { key: randomUUID(), version: null, now, today: step.on, illustrative };
    };
    await step.run(cast, ask);
  }
}
