import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { client } from "../client";

export const ACCESS_EVENTS = [
  "signed-in",
  "sign-in-failed",
  "signed-out",
  "refused",
  "exported",
  "downloaded",
  "verified",
  "invited",
  "role-changed",
  "suspended",
  "restored",
  "invitation-taken-up",
  "renewal-asked",
  "token-made",
  "token-ended",
  "read-by-program",
  "code-wrong",
  "second-factor-begun",
  "second-factor-ended",
  "recovery-code-used",
] as const;
export type AccessEvent = (typeof ACCESS_EVENTS)[number];

/**
 * Writes to the access log, in a transaction of its own: a refusal is recorded although what was refused is rolled back.
 * Whoever reads with an organisation’s token is no person. `subject` is a reference or an id, `detail` a code; never text that somebody typed.
 */
export async function recordAccess(
  actor: (Pick<Actor, "organisation"> & { readonly personId: string | null }) | null,
  what: AccessEvent,
  subject: string | null = null,
  detail: string | null = null,
): Promise<void> {
  await client()
    .$queryRaw`select record_access(${actor?.personId ?? null}::uuid, ${actor?.organisation.id ?? null}::uuid,
    ${what}, ${subject}, ${detail})::text`;
}
