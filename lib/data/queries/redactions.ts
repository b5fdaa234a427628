import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { REDACTION_STATES, type RedactionState } from "@/lib/domain/redaction/lists";
import { isReference } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { ownForces, ownSide } from "../own";
import { askTogether, question } from "../together";

const sql = Prisma.sql;

/** The latest entries of a finding that are offered, and of what was decided. */
const MOST = 200;

/** An entry of a finding's history that has words which can go, as the asker reads it. */
export interface Redactable {
  readonly chain: string;
  readonly number: number;
  readonly on: CalendarDate;
  readonly by: string;
  readonly says: readonly string[];
}

/** What was asked for of a finding's history, the latest first. */
export interface AskedOf {
  readonly id: string;
  readonly number: number;
  readonly state: RedactionState;
  readonly why: string;
  readonly askedBy: string;
  readonly askedOn: CalendarDate;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly decidedWhy: string | null;
}

/** The entries of a finding whose words somebody can ask to be taken out, the latest first, and what was asked; null where there is no such finding for the asker. */
export async function findRedactable(actor: Actor, reference: string) {
  if (!isReference(reference)) return null;
  const finding = sql`(select f.id from finding f where f.reference = ${reference} and ${ownForces(actor)})`;
  const [found, entries, asked] = await askTogether(
    actor,
    question(
      sql`select f.force_id as "forceId" from finding f where f.id = ${finding}`,
      ([row]: readonly { readonly forceId: string }[]) => row ?? null,
    ),
    question(
      sql`select e.chain_id as chain, e.number, e."on", e."by", words_said(e.payload) as says from event e
        where e.finding_id = ${finding} and ${ownSide(actor, sql`e.audience`)} and cardinality(words_said(e.payload)) > 0
          and not exists (select 1 from redaction r where r.event_id = e.id and r.state = 'asked')
        order by e.number desc, e.id limit ${MOST}::int`,
      (rows: readonly Redactable[]) => rows,
    ),
    question(
      sql`select r.id, e.number, r.state, r.why, r.asked_by as "askedBy", r.asked_on as "askedOn", r.decided_by as "decidedBy",
          r.decided_on as "decidedOn", r.decided_why as "decidedWhy"
        from redaction r join event e on e.id = r.event_id where r.finding_id = ${finding} and ${ownSide(actor, sql`e.audience`)}
        order by r.asked_at desc, r.id limit ${MOST}::int`,
      (rows: readonly (Omit<AskedOf, "state"> & { readonly state: string })[]): readonly AskedOf[] =>
        rows.map((row) => ({ ...row, state: oneOf(REDACTION_STATES, row.state, "redaction.state") })),
    ),
  );
  return found && { ...found, entries, asked };
}

/** A redaction as an administrator of the inspectorate is told of it: everything but the words. */
interface RedactionLine {
  readonly id: string;
  readonly state: RedactionState;
  readonly force: string;
  readonly why: string;
  readonly askedBy: string;
  readonly askedById: string;
  readonly askedOn: CalendarDate;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly decidedWhy: string | null;
}

const lines = (where: Prisma.Sql) =>
  question(
    sql`select r.id, r.state, o.name as force, r.why, r.asked_by as "askedBy", r.asked_by_id as "askedById", r.asked_on as "askedOn",
        r.decided_by as "decidedBy", r.decided_on as "decidedOn", r.decided_why as "decidedWhy"
      from redaction r join organisation o on o.id = r.force_id where ${where}
      order by r.state <> 'asked', case when r.state = 'asked' then r.asked_at end, r.asked_at desc, r.id limit ${MOST}::int`,
    (rows: readonly (Omit<RedactionLine, "state"> & { readonly state: string })[]): readonly RedactionLine[] =>
      rows.map((row) => ({ ...row, state: oneOf(REDACTION_STATES, row.state, "redaction.state") })),
  );

/** All that were asked for: those that wait, the longest first, and then what was decided, the latest first. */
export const findRedactions = async (actor: Actor): Promise<readonly RedactionLine[]> =>
  (await askTogether(actor, lines(sql`true`)))[0];

/** One of them, with the entries that it would change; null where there is none for the asker. */
export async function findRedaction(actor: Actor, id: string) {
  const [[line], entries] = await askTogether(
    actor,
    lines(sql`r.id = ${id}::uuid`),
    question(
      sql`select (e ->> 'entry')::int as entry from json_array_elements(redaction_case(${id}::uuid) -> 'entries') with ordinality as a (e, ordinality) order by a.ordinality`,
      (rows: readonly { readonly entry: number }[]) => rows,
    ),
  );
  return line ? { ...line, entries } : null;
}

/** How many wait for a second person. */
export const countRedactionsAsked = async (actor: Actor): Promise<number> =>
  (
    await askTogether(
      actor,
      question(
        sql`select count(*)::int as many from redaction r where r.state = 'asked'`,
        ([row]: readonly { readonly many: number }[]) => row?.many ?? 0,
      ),
    )
  )[0];
