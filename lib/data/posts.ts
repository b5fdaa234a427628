import "server-only";
import { OWNING_ROLES, type Role, SPONSORING_ROLES } from "@/lib/domain/actor";
import { Prisma } from "./generated/client";
import { forceNow } from "./own";

const sql = Prisma.sql;

/** The post of a person, the latest where they had several; of those in one organisation, where that is given. */
export const postOf = (personId: Prisma.Sql, organisationId?: Prisma.Sql) =>
  sql`(select m.post from membership m where m.person_id = ${personId} ${
    organisationId ? sql`and m.organisation_id = ${organisationId}` : Prisma.empty
  } order by m.since desc, m.id desc limit 1)`;

/** That a membership is of somebody who is there for a force today, in one of these roles. */
export const isThere = (membership: Prisma.Sql, roles: readonly Role[], force: Prisma.Sql = sql`f.force_id`) =>
  sql`(${membership}.state = 'active' and ${membership}.organisation_id = ${forceNow(force)}
    and ${membership}.role = any (${[...roles]}::text[]))`;

/** The membership of whoever a column of a finding `f` names, as far as they have one. */
export const placeOf = (column: Prisma.Sql, name: Prisma.Sql) =>
  sql`left join membership ${name} on ${name}.person_id = ${column} and ${name}.state <> 'ended'`;

/** That whoever the column names has left: is suspended, in another role, gone. Asked of their joined membership. */
export const hasLeft = (column: Prisma.Sql, place: Prisma.Sql, roles: readonly Role[]) =>
  sql`(${column} is not null and ${isThere(place, roles)} is not true)`;

/** The same by itself, for a list that shows whom a column of, or near, a finding `f` names. */
const isGone = (column: Prisma.Sql, roles: readonly Role[]) =>
  sql`(${column} is not null and not exists (select 1 from membership there
    where there.person_id = ${column} and ${isThere(sql`there`, roles)}))`;
export const OWNER_LEFT = isGone(sql`f.owner_id`, OWNING_ROLES);
export const SPONSOR_LEFT = isGone(sql`f.sponsor_id`, SPONSORING_ROLES);
/** Of an action `x` of a finding `f`. */
export const DOER_LEFT = isGone(sql`x.owner_id`, OWNING_ROLES);
