import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { ACCESS_EVENTS, type AccessEvent, READS } from "@/lib/domain/people/access";
import { may } from "@/lib/domain/policy";
import { isId } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { postOf } from "../posts";
import { askTogether, countAsked, question } from "../together";

const sql = Prisma.sql;

/** An entry of the access log: who did what, and to what. Nothing that anybody typed stands in it. */
export interface AccessEntry {
  readonly id: string;
  readonly at: Date;
  readonly what: AccessEvent;
  /** The post of whoever it was; null where it is one's own, or a program's. */
  readonly who: string | null;
  readonly subject: string | null;
  readonly detail: string | null;
}

/** A page of entries, newest first. */
export interface AccessPage {
  readonly entries: readonly AccessEntry[];
  /** The last of this page, where there is more after it. */
  readonly older: string | null;
}

/** So many stand on a page. */
export const ENTRIES_PER_PAGE = 50;

/** Whose entries are asked for; `reads` leaves out what showed and took nothing. */
export interface AccessAsked {
  readonly whose: "own" | "all";
  readonly reads: boolean;
}

/** Which entries `a` are meant; null where the asker has none of them. */
function entriesOf(actor: Actor, { whose, reads }: AccessAsked): Prisma.Sql | null {
  const { id: organisationId } = actor.organisation;
  if (whose === "all" && !may(actor, "look after people", { on: "organisation", organisationId })) return null;
  const of =
    whose === "own" ? sql`a.person_id = ${actor.personId}::uuid` : sql`a.organisation_id = ${organisationId}::uuid`;
  return reads ? sql`${of} and a.what = any(${READS})` : of;
}

/** How many there are. */
export async function countAccess(actor: Actor, asked: AccessAsked): Promise<number> {
  const of = entriesOf(actor, asked);
  return of ? countAsked(actor, sql`from access_log a where ${of}`) : 0;
}

/**
 * What was read, taken and refused: of the asker alone, or of everybody in the organisation that the asker looks after; `reads` leaves the
 * rest out. Nothing of others for anyone else.
 */
export async function findAccess(
  actor: Actor,
  { whose, reads, after }: AccessAsked & { readonly after: string | null },
  perPage = ENTRIES_PER_PAGE,
): Promise<AccessPage> {
  const of = entriesOf(actor, { whose, reads });
  if (!of) return { entries: [], older: null };
  const behind =
    after && isId(after)
      ? sql`and (a.at, a.id) < (select b.at, b.id from access_log b where b.id = ${after}::uuid)`
      : sql``;
  const who = whose === "own" ? sql`null` : postOf(sql`a.person_id`, sql`a.organisation_id`);
  const [rows] = await askTogether(
    actor,
    question(
      sql`select a.id, a.at, a.what, ${who} as who, a.subject, a.detail from access_log a
        where ${of} ${behind} order by a.at desc, a.id desc limit ${perPage + 1}::int`,
      (found: readonly (Omit<AccessEntry, "what"> & { readonly what: string })[]) => found,
    ),
  );
  const entries = rows
    .slice(0, perPage)
    .map((row) => ({ ...row, what: oneOf(ACCESS_EVENTS, row.what, "access_log.what") }));
  return { entries, older: rows.length > perPage ? (entries.at(-1)?.id ?? null) : null };
}
