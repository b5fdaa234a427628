import { inScope } from "@/lib/data/scope";
import { changeImport, loadImport, savedMapping, saveMapping } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { refuseEnded } from "@/lib/domain/register-import/ended";
import type { InspectionAnswers } from "@/lib/domain/register-import/known";
import { keepMapping, type Mapping, readSavedMapping } from "@/lib/domain/register-import/mapping";
import { outlineOf } from "@/lib/domain/register-import/outline";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "@/lib/usecases/asked";
import { noted } from "../noted";
import { planOf } from "./planned-import";

export interface Checked {
  readonly id: string;
  /** Whether days of publication are missing: then nothing is shown yet, and they are asked once, where they are given. */
  readonly asks: boolean;
}

/** A dry run: how the file is read is kept, for this file and the force's next, and what it would do is shown. Nothing is recorded. */
export async function checkImport(
  actor: Actor,
  id: string,
  { mapping, inspections }: { readonly mapping: Mapping; readonly inspections: InspectionAnswers },
  asked: Pick<Asked, "today">,
): Promise<Result<Checked, Refusal>> {
  const result = await inScope(
    actor,
    async (db): Promise<Result<Checked, Refusal>> => {
      const loaded = await loadImport(db, actor, id);
      if (!loaded) return refuse({ why: "not-found" });
      const { forceId, columns } = loaded;
      if (!may(actor, "import a register", { forceId }))
        return refuse({ why: "not-yours", who: WHO_MAY["import a register"] });
      const answers = { inspections };
      const { plan, register, fingerprint } = await planOf(db, actor, { ...loaded, mapping, answers }, asked.today);
      const asks = plan.issues.some(({ what }) => what === "inspection-undated");
      const changed = await changeImport(db, actor, id, ["mapping", "checked", "failed"], {
        state: asks ? "mapping" : "checked",
        mapping,
        answers,
        result: asks ? {} : outlineOf(plan, register, fingerprint),
      });
      if (!changed) return refuse(refuseEnded(loaded.state) ?? { why: "page-out-of-date" });
      const saved = readSavedMapping(await savedMapping(db, forceId));
      await saveMapping(db, forceId, keepMapping(columns, mapping, inspections, saved));
      return ok({ id, asks });
    },
    60_000,
  );
  return noted(actor, id, "check-import", result);
}
