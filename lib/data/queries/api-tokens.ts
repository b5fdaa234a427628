import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { SCOPES, type Scope, TOKEN_KINDS, type TokenKind } from "@/lib/domain/api-token/api-token";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { object, pairs } from "../as-json";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import type { Db } from "../scope";
import { askIn, askTogether, type Question, question } from "../together";

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

/** The tokens that this asker sees: their own, their organisation's, or as an administrator all of it; the latest first. */
const tokensOf = (actor: Actor): Question<readonly TokenView[]> => {
  const { personId, organisation } = actor;
  const shares = mayDoSomewhere(actor, "make tokens of the organisation");
  const all = mayDoSomewhere(actor, "look after people");
  return question(
    sql`select ${object(
      pairs("t", ["id", "kind", "name", "scopes", "by", "at", "expiresAt", "endedAt", "endedBy", "lastUsedAt"]),
      sql`'mine', t.person_id = ${personId}::uuid`,
    )} as found from api_token t where t.organisation_id = ${organisation.id}::uuid
        and (t.person_id = ${personId}::uuid or ${all} or ${shares} and t.kind = 'organisation') order by t.at desc, t.id desc limit 200`,
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

export const findTokens = async (actor: Actor): Promise<readonly TokenView[]> =>
  (await askTogether(actor, tokensOf(actor)))[0];

/** The same in the transaction of a write. */
export const tokensIn = (db: Db, actor: Actor): Promise<readonly TokenView[]> => askIn(db, tokensOf(actor));
