import { holdImport } from "@/lib/data/store/register-import";
import { loadTakeBackCase } from "@/lib/data/take-back-case";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import { type TakeBackCase, type TakeBackImport, takeBackImport } from "@/lib/domain/register-import/take-back";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "../perform";

/** As long as taking back the largest import may take. */
const LONGEST = 5 * 60_000;

/** Takes back what one's own import recorded, where nobody has touched it since; what somebody has touched stays, once that is confirmed. */
export const runTakeBackImport = (
  actor: Actor,
  id: string,
  command: TakeBackImport,
  asked: Asked,
): Promise<Result<{ id: string }, Refusal>> =>
  perform<TakeBackCase, { id: string }>(
    actor,
    {
      name: "take-back-import",
      about: id,
      chains: async (db) => {
        const found = await loadTakeBackCase(db, actor, id);
        if (!found) return refuse({ why: "not-found" });
        await holdImport(db, id);
        return ok([found.forceId]);
      },
      load: (db) => loadTakeBackCase(db, actor, id),
      decide: (theCase) => takeBackImport(actor, theCase, command, asked.today),
      answer: () => ({ id }),
      readAnswer: object<{ id: string }>({ id: text }),
      timeout: LONGEST,
    },
    asked,
  );
