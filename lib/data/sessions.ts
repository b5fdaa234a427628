import "server-only";
import { ORGANISATION_KINDS, type OrganisationKind, ROLES, type Role, type UpTo } from "@/lib/domain/actor";
import { env } from "@/lib/env";
import { Prisma } from "./generated/client";
import { oneOf } from "./one-of";
import { sessionReaders } from "./readers";
import { nameOf } from "./statement-name";

/**
 * The doors beside row-level security that signing in needs: each is one narrow function of the database. They are asked for by
 * connections of their own.
 */
const ask = async <Row extends object>({ text, values }: Prisma.Sql): Promise<readonly Row[]> =>
  (await sessionReaders().query<Row>({ name: nameOf(text), text, values })).rows;

export interface SignedIn {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly organisationName: string;
  /** The force itself, or those that a policing body oversees, then those that ended and whose record they have; none for the inspectorate. */
  readonly forceIds: readonly string[];
  /** When this person was last here before this session. */
  readonly lastHereAt: Date | null;
  /** How many notices they have not read; a hundred stands for more. */
  readonly unread: number;
  /** Whether a second factor counts. */
  readonly secondFactor: boolean;
  /** What a copy must have come to, where pages are read from one. */
  readonly reads: UpTo | null;
}

/** Asked of the database itself, with the session. */
const READS = Prisma.sql`json_build_object('own', written_in(asked.id)::text, 'all', pg_current_wal_lsn()::text)`;

/** What a door of the database says of a person, in words that are not looked at yet. */
export type Unchecked<Of> = Omit<Of, "role" | "organisationKind"> & {
  readonly role: string;
  readonly organisationKind: string;
};

/** Of what kind their organisation is and which role they have in it, each read from its list. */
export const standingOf = ({ role, organisationKind }: Unchecked<object>) => ({
  role: oneOf(ROLES, role, "membership.role"),
  organisationKind: oneOf(ORGANISATION_KINDS, organisationKind, "organisation.kind"),
});

export async function credentialsOf(email: string): Promise<{ personId: string; passwordHash: string | null } | null> {
  const [row] = await ask<{ personId: string; passwordHash: string | null }>(Prisma.sql`
    select person_id as "personId", password_hash as "passwordHash" from credentials_of(${email})`);
  return row ?? null;
}

/** Where somebody signs in. */
export interface Browser {
  /** What it is called, where that is known. */
  readonly name: string | null;
  /** Whether it shows that they have signed in there before. */
  readonly known: boolean;
}

/** Starts a session; one in a browser that is not known is told to its person by mail, but for their first. */
export async function startSession(
  personId: string,
  now: Date,
  { name, known }: Browser = { name: null, known: true },
): Promise<string> {
  const [row] = await ask<{ id: string }>(Prisma.sql`
    select start_session(${personId}::uuid, ${now}, ${name}::text, ${known}::boolean) as id`);
  if (!row) throw new Error("A session could not be started");
  return row.id;
}

/** The person behind a session, or null when it has ended, been idle for 30 minutes, lasted 8 hours, or they were suspended. */
export async function readSession(sessionId: string, now: Date): Promise<SignedIn | null> {
  const [row] = await ask<Unchecked<SignedIn>>(Prisma.sql`
    select person_id as "personId", name, post, role, organisation_id as "organisationId", organisation_kind as "organisationKind",
      organisation_name as "organisationName", force_ids as "forceIds", last_here_at as "lastHereAt",
      unread_notices(person_id, organisation_id) as unread, has_second_factor(person_id) as "secondFactor",
      ${env().DATABASE_READ_URL ? READS : Prisma.sql`null::json`} as reads
    from (select ${sessionId}::uuid as id) asked, read_session(asked.id, ${now})`);
  return row ? { ...row, ...standingOf(row) } : null;
}

/** A session of the asker's own that counts. */
export interface OwnSession {
  readonly id: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly browser: string | null;
}

/** The sessions of the person whose session this is, that one too; none where it does not count any more. */
export const sessionsBeside = (sessionId: string, now: Date): Promise<readonly OwnSession[]> =>
  ask<OwnSession>(Prisma.sql`
    select id, started_at as "startedAt", seen_at as "seenAt", browser from sessions_beside(${sessionId}::uuid, ${now})
    order by seen_at desc, id`);

/** Ends one of these, or with null all, but never the one that asks; answers how many. */
export async function endSessionsBeside(sessionId: string, one: string | null, now: Date): Promise<number> {
  const [row] = await ask<{ ended: number }>(Prisma.sql`
    select end_sessions_beside(${sessionId}::uuid, ${one}::uuid, ${now}) as ended`);
  return row?.ended ?? 0;
}

/** When a session last showed that it is its person's own, and what can show it again. */
export interface Proof {
  readonly provedAt: Date;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly secondFactor: boolean;
}

/** Null of a session that does not count any more. */
export async function proofOfSession(sessionId: string, now: Date): Promise<Proof | null> {
  const [row] = await ask<Proof>(Prisma.sql`
    select proved_at as "provedAt", email, password_hash as "passwordHash", second_factor as "secondFactor"
    from proof_of_session(${sessionId}::uuid, ${now})`);
  return row ?? null;
}

/** Notes that a session has shown it, by the half minute of a code, or null for a password; false where that code was taken. */
export async function proveSession(sessionId: string, codeStep: number | null, now: Date): Promise<boolean> {
  const [row] = await ask<{ done: boolean }>(Prisma.sql`
    select prove_session(${sessionId}::uuid, ${codeStep}::bigint, ${now}) as done`);
  return row?.done === true;
}

export async function endSession(sessionId: string, now: Date): Promise<void> {
  await ask(Prisma.sql`select end_session(${sessionId}::uuid, ${now})::text`);
}

/** Has a link mailed to whoever has this address and a password; says nothing of whether somebody has. */
export async function askForPassword(email: string, tokenHash: string, key: string, now: Date): Promise<void> {
  await ask(Prisma.sql`select ask_for_password(${email}, ${tokenHash}, ${key}::uuid, ${now})::text`);
}

/** Whom a link is for, and where they belong. */
export interface Invited {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly post: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly organisation: string;
  /** Whether they had chosen a password before. */
  readonly joined: boolean;
}

export const invitationQuery = (tokenHash: string, now: Date) => Prisma.sql`
  select person_id as "personId", email, name, post, organisation_id as "organisationId", organisation_kind as "organisationKind",
    organisation, joined from invitation_of(${tokenHash}, ${now})`;

export async function invitationOf(tokenHash: string, now: Date): Promise<Invited | null> {
  const [row] = await ask<Omit<Invited, "organisationKind"> & { organisationKind: string }>(
    invitationQuery(tokenHash, now),
  );
  return row
    ? { ...row, organisationKind: oneOf(ORGANISATION_KINDS, row.organisationKind, "organisation.kind") }
    : null;
}
