import { createHash } from "node:crypto";
import type { KnownRegister } from "@/lib/domain/register-import/known";
import type { Plan } from "@/lib/domain/register-import/plan";
import { type ImportAsked, planImport } from "@/lib/domain/register-import/plan-import";

export interface FingerprintedPlan {
  readonly plan: Plan;
  /** The same for the same file, answers and register: with another one, a plan that somebody saw is no longer the plan. */
  readonly fingerprint: string;
}

/** What importing a file would do to the register. */
export function fingerprintedPlan(asked: ImportAsked, register: KnownRegister): FingerprintedPlan {
  const plan = planImport(asked, register);
  return { plan, fingerprint: createHash("sha256").update(JSON.stringify(plan)).digest("hex") };
}
