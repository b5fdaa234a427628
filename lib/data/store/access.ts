import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { AccessEvent } from "@/lib/domain/people/access";
import { sessionReaders } from "../readers";

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
  await sessionReaders().query({
    name: "record-access",
    text: "select record_access($1::uuid, $2::uuid, $3, $4, $5)",
    values: [actor?.personId ?? null, actor?.organisation.id ?? null, what, subject, detail],
  });
}
