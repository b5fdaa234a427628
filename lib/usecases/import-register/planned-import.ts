import { createHash } from "node:crypto";
import type { Db } from "@/lib/data/scope";
import { knownRegister } from "@/lib/data/store/known-register";
import type { LoadedImport } from "@/lib/data/store/register-import";
import { type Actor, sideOf } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { readAnswers } from "@/lib/domain/register-import/answers";
import type { KnownRegister } from "@/lib/domain/register-import/known";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { Plan } from "@/lib/domain/register-import/plan";
import { planImport } from "@/lib/domain/register-import/plan-import";

export interface Planned {
  readonly plan: Plan;
  readonly register: KnownRegister;
  readonly fingerprint: string;
}

/** What importing the file would do to the register as it is in this transaction. */
export async function planOf(db: Db, actor: Actor, loaded: LoadedImport, today: CalendarDate): Promise<Planned> {
  const register = await knownRegister(db, loaded.forceId);
  const plan = planImport(
    {
      rows: loaded.rows,
      mapping: readMapping(loaded.mapping),
      inspections: readAnswers(loaded.answers).inspections,
      today,
      side: sideOf(actor) === "inspectorate" ? "inspectorate" : "force",
    },
    register,
  );
  return { plan, register, fingerprint: createHash("sha256").update(JSON.stringify(plan)).digest("hex") };
}
