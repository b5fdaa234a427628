import "server-only";
import { client } from "./client";
import { type SignedIn, standingOf, type Unchecked } from "./sessions";

/** Whoever uploaded a file that waits for the scanner. */
export interface Uploader extends Omit<SignedIn, "lastHereAt"> {
  readonly uploadedAt: Date;
}

/**
 * Who uploaded a file that waits; null where it waits no more. A door beside row-level security, as of an import: the check of a
 * file is recorded as its uploader's, whatever has become of them since, for the file is there.
 */
export async function whoUploaded(id: string): Promise<Uploader | null> {
  const [row] = await client().$queryRaw<Unchecked<Uploader>[]>`
    select person_id as "personId", name, post, role, organisation_id as "organisationId", organisation_kind as "organisationKind",
      organisation_name as "organisationName", force_ids as "forceIds", uploaded_at as "uploadedAt"
    from who_uploaded(${id}::uuid)`;
  return row ? { ...row, ...standingOf(row) } : null;
}
