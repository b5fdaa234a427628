import { hash } from "node:crypto";
import type { KnownRegister } from "@/lib/domain/register-import/known";
import { type Outline, outlineOf } from "@/lib/domain/register-import/outline";
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
  return { plan, fingerprint: hash("sha256", JSON.stringify(plan), "hex") };
}

/** A plan as it is shown; null where days of publication are missing, which are asked first. */
export interface OutlinedPlan {
  readonly outline: Outline | null;
}

/** What importing a file would do to the register, as far as it is shown. */
export function outlinedPlan(asked: ImportAsked, register: KnownRegister): OutlinedPlan {
  const { plan, fingerprint } = fingerprintedPlan(asked, register);
  const asks = plan.issues.some(({ what }) => what === "inspection-undated");
  return { outline: asks ? null : outlineOf(plan, register, fingerprint) };
}
