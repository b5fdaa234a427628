import { randomUUID } from "node:crypto";
import { holdReferences } from "@/lib/data/store/chain";
import { loadInspectionCase } from "@/lib/data/store/inspection-case";
import type { Actor } from "@/lib/domain/actor";
import {
  decideInspection,
  type InspectionCommand,
  judgedAlready,
  wantsFreshPage,
} from "@/lib/domain/inspection/commands";
import type { InspectionCase } from "@/lib/domain/inspection/draft";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { among, object, perhaps, text } from "@/lib/domain/stored";
import { giveTo } from "./give";
import type { Asked } from "./perform";

/** An inspection with 43 forces and all their findings. */
const LONGEST = 60_000;

export type Done = {
  readonly slug: string;
  /** Of a judgment that was set: whether its question had one already, whose grade is changed. */
  readonly judgment?: "added" | "changed";
};
const readDone = object<Done>({ slug: text, judgment: perhaps(among(["added", "changed"])) });

/** Runs one command on one inspection: changes its draft, names its readers, publishes it, or confirms what forces recorded of it. */
export const runInspectionCommand = (
  actor: Actor,
  slug: string,
  command: InspectionCommand,
  asked: Asked,
): Promise<Result<Done, Refusal>> =>
  giveTo(
    actor,
    command.do,
    { is: "inspection", named: slug, find: (db) => loadInspectionCase(db, actor, slug, command, randomUUID) },
    async (db) => {
      const found = await loadInspectionCase(db, actor, slug, null, randomUUID);
      if (found && command.do === "publish") await holdReferences(db, found.forceIds);
      return found?.forceIds ?? null;
    },
    {
      decide: (theCase) => decideInspection(actor, theCase, command, asked.today),
      ...(wantsFreshPage(command.do) && { version: ({ version }: InspectionCase) => version }),
      answer: (theCase) => {
        if (command.do !== "set-judgment") return { slug };
        return { slug, judgment: judgedAlready(theCase, command.details) ? "changed" : "added" };
      },
      readAnswer: readDone,
      timeout: LONGEST,
    },
    asked,
  );
