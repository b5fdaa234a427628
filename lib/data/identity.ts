import "server-only";
import type { Identity } from "@/lib/domain/people/identity";
import { sessionReaders } from "./readers";
import type { Db } from "./scope";

/** The doors to accounts of people's organisations: before there is a session by its own connections, and for one's own in the scope of the asker. */

/** Whose account it is, and its address; null where it is nobody's who may come in. */
export async function accountOfIdentity({
  issuer,
  subject,
}: Identity): Promise<{ readonly personId: string; readonly email: string } | null> {
  const { rows } = await sessionReaders().query<{ person_id: string; email: string }>(
    "select person_id, email from account_of_identity($1, $2)",
    [issuer, subject],
  );
  const [row] = rows;
  return row ? { personId: row.person_id, email: row.email } : null;
}

/** Since when the asker has one connected; null where they have none. */
export async function ownIdentity(db: Db): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ since: Date | null }[]>`select own_identity() as since`;
  return row?.since ?? null;
}

/** False where it is somebody else's. */
export async function connectIdentity(db: Db, { issuer, subject }: Identity, now: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<{ done: boolean }[]>`
    select connect_identity(${issuer}, ${subject}, ${now}) as done`;
  return row?.done === true;
}

/** False where none was connected, or there is no password to sign in with. */
export async function disconnectIdentity(db: Db, now: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<{ done: boolean }[]>`select disconnect_identity(${now}) as done`;
  return row?.done === true;
}
