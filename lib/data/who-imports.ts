import "server-only";
import { client } from "./client";
import { type SignedIn, standingOf, type Unchecked } from "./sessions";

/** Whoever ordered that a file be recorded, as they are now. */
export interface Orderer extends Omit<SignedIn, "lastHereAt"> {
  /** Not suspended, and not gone since. */
  readonly isActive: boolean;
  readonly orderedAt: Date;
}

/**
 * Who ordered that this file be recorded; null once that has ended. A door beside row-level security: a job has no session,
 * and becomes nobody but whoever pressed the button.
 */
export async function whoImports(id: string): Promise<Orderer | null> {
  const [row] = await client().$queryRaw<Unchecked<Orderer>[]>`
    select person_id as "personId", name, post, role, is_active as "isActive", organisation_id as "organisationId",
      organisation_kind as "organisationKind", organisation_name as "organisationName", force_ids as "forceIds",
      ordered_at as "orderedAt"
    from who_imports(${id}::uuid)`;
  return row ? { ...row, ...standingOf(row) } : null;
}

/** The same of what is done to many findings, while something of it is to be done. */
export async function whoDoesTogether(id: string): Promise<Orderer | null> {
  const [row] = await client().$queryRaw<Unchecked<Orderer>[]>`
    select person_id as "personId", name, post, role, is_active as "isActive", organisation_id as "organisationId",
      organisation_kind as "organisationKind", organisation_name as "organisationName", force_ids as "forceIds",
      ordered_at as "orderedAt"
    from who_does_together(${id}::uuid)`;
  return row ? { ...row, ...standingOf(row) } : null;
}
