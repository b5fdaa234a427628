import { randomUUID } from "node:crypto";
import { inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { endedForces } from "@/lib/data/store/ended-forces";
import { forceById } from "@/lib/data/store/known-register";
import { startImport } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { firstCharacters } from "@/lib/domain/excerpt";
import { may } from "@/lib/domain/policy";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { proposed } from "./proposed-reading";
import { readTable } from "./read-table";

export interface Uploaded {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The sheet of a file that is read after others of it. */
export interface NextSheet {
  readonly sheet: string | null;
  readonly recorded: readonly string[];
}

/** The name of a file as it is shown: without a path or signs that do not print. */
const shownName = (name: string): string =>
  firstCharacters((name.toWellFormed().split(/[\\/]/).at(-1) ?? "").replace(/\p{C}/gu, "").trim(), 120) || "register";

/** Reads an uploaded register and keeps its rows under the actor's own name. Nothing is in the register yet. */
export async function startRegisterImport(
  actor: Actor,
  forceId: string,
  { fileName, bytes }: Uploaded,
  now: Date,
  next: NextSheet = { sheet: null, recorded: [] },
): Promise<Result<{ id: string }, SpreadsheetRefusal>> {
  const force = may(actor, "import a register", { on: "force", forceId })
    ? await inScope(actor, (db) => forceById(db, actor, forceId))
    : null;
  if (!force) return refuse("force-missing");
  if ((await inScope(actor, (db) => endedForces(db, [forceId]))).length > 0) return refuse("force-ended");
  const read = await readTable(actor, forceId, bytes, next.sheet);
  if (!read.ok) {
    await recordAccess(actor, "refused", null, `import: ${read.refusal}`);
    return read;
  }
  const id = randomUUID();
  await inScope(
    actor,
    async (db) => {
      const { mapping, answers } = await proposed(db, actor, forceId, read.value, next.recorded);
      await startImport(
        db,
        actor,
        {
          id,
          forceId,
          fileName: shownName(fileName),
          file: bytes,
          table: read.value,
          mapping,
          answers,
        },
        now,
      );
    },
    60_000,
  );
  return ok({ id });
}
