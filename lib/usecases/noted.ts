import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";

/**
 * The answer of a use case, once a refusal stands in the access log: that it was asked for stays, although everything that
 * was refused is rolled back. `what` names the use case, `subject` what it was about.
 */
export async function noted<Value>(
  actor: Actor,
  subject: string | null,
  what: string,
  result: Result<Value, Refusal>,
): Promise<Result<Value, Refusal>> {
  if (!result.ok) await recordAccess(actor, "refused", subject, `${what}: ${result.refusal.why}`);
  return result;
}
