import { randomUUID } from "node:crypto";
import { unlessBusy } from "@/lib/data/busy";
import type { Actor } from "@/lib/domain/actor";
import type { NextStep, Progress } from "@/lib/domain/progress/lists";
import type { Refusal } from "@/lib/domain/refusal";
import { keyOfOne } from "./key-of-one";
import type { Asked } from "./perform";
import { runCommand } from "./run-command";

/** What somebody says of one finding among several, and how old the page was on which they said it. */
export interface UpdateOfOne {
  readonly reference: string;
  readonly version: number;
  readonly progress: Progress;
  readonly note: string;
  readonly next: NextStep | null;
}

/** What became of it: null where it is saved. */
export interface UpdateResult {
  readonly reference: string;
  readonly refusal: Refusal | null;
}

/**
 * Saves several updates, each by a command of its own: one that is refused leaves the others saved, and each answer says
 * why. Every one has a key made of the press's, so that a second press of the same form saves none of them twice.
 */
export async function saveUpdates(
  actor: Actor,
  updates: readonly UpdateOfOne[],
  asked: Omit<Asked, "version">,
): Promise<readonly UpdateResult[]> {
  const results: UpdateResult[] = [];
  for (const { reference, version, ...said } of updates) {
    const command = { do: "update-progress", id: randomUUID(), on: asked.today, ...said } as const;
    const key = keyOfOne(asked.key, reference);
    const done = await unlessBusy(() => runCommand(actor, reference, command, { ...asked, key, version }));
    results.push({ reference, refusal: done.ok ? null : done.refusal });
  }
  return results;
}
