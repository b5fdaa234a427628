import { loadMergeCase } from "@/lib/data/store/merge-case";
import type { Actor } from "@/lib/domain/actor";
import { type MergeCase, type MergeRecord, mergeRecord } from "@/lib/domain/inspection/merge";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "./perform";

export interface Merged {
  readonly slug: string;
}

/** Merges what a force recorded as `slug` into the report `into` that it is. Answers that report's address. */
export const runMergeRecord = (
  actor: Actor,
  slug: string,
  { into, ...command }: MergeRecord & { readonly into: string },
  asked: Asked,
): Promise<Result<Merged, Refusal>> =>
  perform<MergeCase, Merged>(
    actor,
    {
      name: "merge-record",
      about: slug,
      chains: async (db) => {
        const found = await loadMergeCase(db, actor, slug, into);
        return found ? ok(found.record.forceIds) : refuse({ why: "not-found" });
      },
      load: (db) => loadMergeCase(db, actor, slug, into),
      decide: (theCase) => mergeRecord(actor, theCase, command, asked.today),
      answer: () => ({ slug: into }),
      readAnswer: object<Merged>({ slug: text }),
      timeout: 60_000,
    },
    asked,
  );
