import "server-only";
import type { Role } from "@/lib/domain/actor";
import type { Member } from "@/lib/domain/people/membership";
import type { Db } from "../scope";

/** The current members of an organisation, locked so that two administrators cannot both remove the other. */
export async function membersLocked(db: Db, organisationId: string): Promise<Member[]> {
  const rows = await db.$queryRaw<{ personId: string; role: Role; state: "active" | "suspended" }[]>`
    select person_id as "personId", role, state from membership
    where organisation_id = ${organisationId}::uuid and state <> 'ended' order by id for update`;
  return rows;
}

export interface NewPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly organisationId: string;
}

/** Makes a person without a password and their membership. False when the address belongs to somebody already. */
export async function addPerson(
  db: Db,
  { id, email, name, post, role, organisationId }: NewPerson,
  now: Date,
): Promise<boolean> {
  const { count } = await db.person.createMany({
    data: { id, email: email.toLowerCase(), name, createdAt: now },
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await db.membership.createMany({ data: { personId: id, organisationId, post, role, since: now } });
  return true;
}

export async function addInvitation(db: Db, personId: string, tokenHash: string, expiresAt: Date): Promise<void> {
  await db.invitation.createMany({ data: { personId, tokenHash, expiresAt } });
}

export async function changeMember(
  db: Db,
  organisationId: string,
  personId: string,
  data: { role?: Role; state?: "active" | "suspended" },
): Promise<void> {
  await db.membership.updateMany({ where: { organisationId, personId, state: { not: "ended" } }, data });
}
