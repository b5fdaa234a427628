import { unlessBusy } from "@/lib/data/busy";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import type { Refusal } from "@/lib/domain/refusal";
import { keyOfOne } from "./key-of-one";
import type { Asked } from "./perform";
import { runCommand } from "./run-command";

/** One command about one finding among several, and how old the page was on which it was given. */
export interface OneOfEach {
  readonly reference: string;
  readonly version: number;
  readonly command: Command;
}

/** What became of it: null where it is saved. */
export interface ResultOfEach {
  readonly reference: string;
  readonly refusal: Refusal | null;
}

/**
 * Runs several commands, each by itself: one that is refused leaves the others saved, and each answer says why. Every one has a
 * key made of the press's, so that a second press of the same form saves none of them twice.
 */
export async function saveEach(
  actor: Actor,
  given: readonly OneOfEach[],
  asked: Omit<Asked, "version">,
): Promise<readonly ResultOfEach[]> {
  const results: ResultOfEach[] = [];
  for (const { reference, version, command } of given) {
    const key = keyOfOne(asked.key, reference);
    const done = await unlessBusy(() => runCommand(actor, reference, command, { ...asked, key, version }));
    results.push({ reference, refusal: done.ok ? null : done.refusal });
  }
  return results;
}
