import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/actor";
import type { NextStep, Progress } from "@/lib/domain/progress/lists";
import type { Asked } from "./perform";
import { type ResultOfEach, saveEach } from "./save-each";

/** What somebody says of one finding among several, and how old the page was on which they said it. */
export interface UpdateOfOne {
  readonly reference: string;
  readonly version: number;
  readonly progress: Progress;
  readonly note: string;
  readonly next: NextStep | null;
}

/** Saves several updates, each by a command of its own. */
export const saveUpdates = (
  actor: Actor,
  updates: readonly UpdateOfOne[],
  asked: Omit<Asked, "version">,
): Promise<readonly ResultOfEach[]> =>
  saveEach(
    actor,
    updates.map(({ reference, version, ...said }) => ({
      reference,
      version,
      command: { do: "update-progress", id: randomUUID(), on: asked.today, ...said },
    })),
    asked,
  );
