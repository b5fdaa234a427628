import "server-only";
import { type Actor, namedAs, ROLES, SPONSORING_ROLES } from "@/lib/domain/actor";
import type { Case } from "@/lib/domain/finding/case";
import { MEMBER_STATES, type MemberCommand, type OrganisationCase } from "@/lib/domain/people/membership";
import { oneOf } from "../one-of";
import type { Db } from "../scope";

/**
 * The asker's own organisation as `command` needs it: its current members, the asker among them. The caller holds the lock of
 * the register's chain; locking these rows instead would leave out the asker's own, which the policies let nobody change.
 */
export async function loadOrganisationCase(db: Db, actor: Actor, command: MemberCommand): Promise<OrganisationCase> {
  const organisationId = actor.organisation.id;
  const rows = await db.$queryRaw<{ personId: string; name: string; role: string; state: string }[]>`
    select m.person_id as "personId", p.name, m.role, m.state from membership m join person p on p.id = m.person_id
    where m.organisation_id = ${organisationId}::uuid and m.state <> 'ended' order by m.id`;
  const members = rows.map(({ role, state, ...row }) => ({
    ...row,
    role: oneOf(ROLES, role, "membership.role"),
    state: oneOf(MEMBER_STATES, state, "membership.state"),
  }));
  const addressKnown = command.do === "invite" && (await isAddressTaken(db, command.email));
  return { organisationId, members, addressKnown };
}

async function isAddressTaken(db: Db, email: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ taken: boolean }[]>`select address_is_taken(${email}) as taken`;
  return row?.taken ?? false;
}

/** Who could be the sponsor of a finding of this force today. */
export async function chiefOfficersOf(db: Db, forceId: string): Promise<Case["chiefOfficerIds"]> {
  const rows = await db.membership.findMany({
    where: { organisationId: forceId, state: "active", role: { in: [...SPONSORING_ROLES] } },
    select: { personId: true },
    orderBy: { personId: "asc" },
  });
  return rows.map(({ personId }) => personId);
}

/** People of a force that a command names, and what they may be made of one of its findings. */
export async function namedPeople(db: Db, forceId: string, personIds: readonly string[]): Promise<Case["people"]> {
  if (personIds.length === 0) return [];
  const rows = await db.membership.findMany({
    where: { personId: { in: [...personIds] }, organisationId: forceId, state: "active" },
    select: { personId: true, post: true, role: true },
    orderBy: { personId: "asc" },
  });
  return rows.map(({ personId, post, role }) => ({
    id: personId,
    post,
    ...namedAs(oneOf(ROLES, role, "membership.role")),
  }));
}
