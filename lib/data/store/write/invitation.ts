import "server-only";
import { Prisma } from "../../generated/client";
import { insert, type Table, Unwritten } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = { id: "uuid", personId: "uuid", tokenHash: "text", expiresAt: "timestamptz" } as const;
export const INVITATION: Table<typeof COLUMNS> = { name: "invitation", columns: COLUMNS };

const addInvitations = ({ db }: Writing, made: readonly ChangeOf<"invitation-made">[]) =>
  insert(
    db,
    INVITATION,
    made.map(({ id, personId, tokenHash, expiresAt }) => ({ id, personId, tokenHash, expiresAt })),
  );

/** Through a door: nobody reads or writes a password, an account, or another link of that person. */
async function takeUpInvitations({ db, now }: Writing, taken: readonly ChangeOf<"invitation-taken-up">[]) {
  for (const one of taken) {
    const [row] = await db.$queryRaw<{ id: string | null }[]>(
      "passwordHash" in one
        ? Prisma.sql`select take_up_invitation(${one.tokenHash}, ${one.passwordHash}, ${now}) as id`
        : Prisma.sql`select take_up_invitation_with(${one.tokenHash}, ${one.issuer}, ${one.subject}, ${now}) as id`,
    );
    if (!row?.id) throw new Unwritten("taken up", INVITATION.name, 1, 0);
  }
}

/** By the clock of the database, which says how long it counts. Asked anew where an earlier asking was used, or counts no more. */
async function askRenewals({ db, signed }: Writing, asked: readonly ChangeOf<"renewal-asked">[]) {
  for (const { personId, organisationId } of asked) {
    const written = await db.$executeRaw`
      insert into renewal (person_id, organisation_id, asked_by_id, asked_at)
      values (${personId}::uuid, ${organisationId}::uuid, ${signed.byId}::uuid, now())
      on conflict (person_id) do update set organisation_id = excluded.organisation_id, asked_by_id = excluded.asked_by_id,
        asked_at = excluded.asked_at, used_at = null`;
    if (written !== 1) throw new Unwritten("asked", "renewal", 1, written);
  }
}

export const INVITATION_WRITERS = {
  "invitation-made": addInvitations,
  "renewal-asked": askRenewals,
  "invitation-taken-up": takeUpInvitations,
} satisfies Partial<Writers>;
