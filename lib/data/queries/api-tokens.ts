import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { SCOPES, type Scope, TOKEN_KINDS, type TokenKind } from "@/lib/domain/api-token/api-token";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import type { Db } from "../scope";
import { askIn, askTogether, countAsked, type Question, question } from "../together";

const sql = Prisma.sql;

/** A token as its page shows it; never the secret. */
export interface TokenView {
  readonly id: string;
  readonly kind: TokenKind;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly mine: boolean;
  /** The post of who made it. */
  readonly by: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly lastUsedAt: Date | null;
}

interface Row extends Omit<TokenView, "kind" | "scopes" | "at" | "expiresAt" | "endedAt" | "lastUsedAt"> {
  readonly kind: string;
  readonly scopes: readonly string[];
  readonly at: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly lastUsedAt: string | null;
}

const orNull = (moment: string | null): Date | null => (moment === null ? null : new Date(moment));

/** So many stand on a page, the latest. */
export const MOST_LISTED = 200;

/** Tokens `t` that this asker sees. */
const seenBy = (actor: Actor): Prisma.Sql => {
  const shares = mayDoSomewhere(actor, "make tokens of the organisation");
  const all = mayDoSomewhere(actor, "look after people");
  return sql`t.organisation_id = ${actor.organisation.id}::uuid
    and (t.person_id = ${actor.personId}::uuid or ${all} or ${shares} and t.kind = 'organisation')`;
};

/** The tokens that this asker sees: their own, their organisation's, or as an administrator all of it; the latest first. */
const tokensOf = (
  actor: Actor,
  { after = null, most = MOST_LISTED }: { readonly after?: string | null; readonly most?: number } = {},
): Question<readonly TokenView[]> => {
  const { personId } = actor;
  return question(
    sql`select ${object(
      pairs("t", ["id", "kind", "name", "scopes", "by", "at", "expiresAt", "endedAt", "endedBy", "lastUsedAt"]),
      sql`'mine', t.person_id = ${personId}::uuid`,
    )} as found from api_token t where ${seenBy(actor)}
        and (${after}::uuid is null or (t.at, t.id) < (select b.at, b.id from api_token b where b.id = ${after}::uuid))
        order by t.at desc, t.id desc limit ${most}::int`,
    (rows: readonly { readonly found: Row }[]) =>
      rows.map(({ found: { kind, scopes, at, expiresAt, endedAt, lastUsedAt, ...row } }) => ({
        ...row,
        kind: oneOf(TOKEN_KINDS, kind, "api_token.kind"),
        scopes: scopes.map((scope) => oneOf(SCOPES, scope, "api_token.scopes")),
        at: new Date(at),
        expiresAt: new Date(expiresAt),
        endedAt: orNull(endedAt),
        lastUsedAt: orNull(lastUsedAt),
      })),
  );
};

export const findTokens = async (
  actor: Actor,
  page: { readonly after?: string | null; readonly most?: number } = {},
): Promise<readonly TokenView[]> => (await askTogether(actor, tokensOf(actor, page)))[0];

/** How many there are. */
export const countTokens = (actor: Actor): Promise<number> =>
  countAsked(actor, sql`from api_token t where ${seenBy(actor)}`);

/** The same in the transaction of a write. */
export const tokensIn = (db: Db, actor: Actor): Promise<readonly TokenView[]> => askIn(db, tokensOf(actor));
