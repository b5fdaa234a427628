import "server-only";
import { type Actor, ROLES } from "@/lib/domain/actor";
import { MEMBER_STATES, type MemberCommand, type OrganisationCase, RENEWAL_DAYS } from "@/lib/domain/people/membership";
import type { TakingUpCase } from "@/lib/domain/people/taking-up";
import { oneOf } from "../one-of";
import type { Db } from "../scope";
import { type Invited, invitationQuery } from "../sessions";

/**
 * The asker's own organisation as `command` needs it: its current members, the asker among them. The caller holds the lock of
 * the register's chain; locking these rows instead would leave out the asker's own, which the policies let nobody change.
 */
export async function loadOrganisationCase(db: Db, actor: Actor, command: MemberCommand): Promise<OrganisationCase> {
  const organisationId = actor.organisation.id;
  const rows = await db.$queryRaw<
    (Omit<OrganisationCase["members"][number], "role" | "state"> & { role: string; state: string })[]
  >`
    select m.person_id as "personId", p.name, m.role, m.state, has_joined(m.person_id) as joined,
      (select r.asked_by_id from renewal r where r.person_id = m.person_id and r.used_at is null
        and r.asked_at > now() - ${RENEWAL_DAYS}::int * interval '1 day') as "renewalAskedBy"
    from membership m join person p on p.id = m.person_id
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

/** Whom a link is for, under the lock of the register's chain; null where it counts no more, or is somebody else's. */
export async function loadTakingUp(
  db: Db,
  { personId }: Actor,
  tokenHash: string,
  now: Date,
): Promise<TakingUpCase | null> {
  const [row] = await db.$queryRaw<Pick<Invited, "personId" | "name" | "joined">[]>(invitationQuery(tokenHash, now));
  return row?.personId === personId ? { personId, name: row.name, joined: row.joined } : null;
}
