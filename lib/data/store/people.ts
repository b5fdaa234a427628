import "server-only";
import { namedAs, type Role } from "@/lib/domain/actor";
import type { Case } from "@/lib/domain/finding/case";
import type { Member } from "@/lib/domain/people/membership";
import type { Db } from "../scope";

/**
 * The current members of an organisation, the asker among them. The caller holds the lock of the register's chain; locking
 * these rows instead would leave out the asker's own, which the policies let nobody change.
 */
export async function membersOf(db: Db, organisationId: string): Promise<Member[]> {
  return db.$queryRaw<{ personId: string; role: Role; state: "active" | "suspended" }[]>`
    select person_id as "personId", role, state from membership
    where organisation_id = ${organisationId}::uuid and state <> 'ended' order by id`;
}

/** The name of somebody of the asker's own organisation; null for anybody else. */
export async function nameOfPerson(db: Db, personId: string): Promise<string | null> {
  const row = await db.person.findUnique({ where: { id: personId }, select: { name: true } });
  return row?.name ?? null;
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

/** People of a force that a command names, and what they may be made of one of its findings. */
export async function namedPeople(db: Db, forceId: string, personIds: readonly string[]): Promise<Case["people"]> {
  if (personIds.length === 0) return [];
  const rows = await db.membership.findMany({
    where: { personId: { in: [...personIds] }, organisationId: forceId, state: "active" },
    select: { personId: true, post: true, role: true },
  });
  return rows.map(({ personId, post, role }) => ({
    id: personId,
    post,
    ...namedAs(role as Role),
  }));
}
