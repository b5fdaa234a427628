import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { AccessEvent } from "@/lib/domain/people/access";
import { client } from "../client";

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
