import "server-only";
import { type Actor, ROLES } from "@/lib/domain/actor";
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
