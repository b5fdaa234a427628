import "server-only";
import type { Actor } from "@/lib/domain/actor";
import {
  SCOPES,
  type Scope,
  TOKEN_KINDS,
  TOKEN_STATES,
  type TokenKind,
  type TokenState,
} from "@/lib/domain/api-token/api-token";
import { client } from "../client";
import { oneOf } from "../one-of";
import { tokensIn } from "../queries/api-tokens";
import type { Db } from "../scope";
import { type SignedIn, standingOf, type Unchecked } from "../sessions";

export { endOneToken, insertToken } from "./write/api-token";

/** The tokens that the asker sees, while nobody else of the organisation makes one. */
export async function holdTokens(db: Db, actor: Actor) {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`tokens ${actor.organisation.id}`}, 0))::text as held`;
  return tokensIn(db, actor);
}

/** Who reads with a token, as they are now. */
export interface TokenReader extends Omit<SignedIn, "lastHereAt" | "unread" | "reads"> {
  readonly tokenId: string;
  readonly kind: TokenKind;
  readonly scopes: readonly Scope[];
  readonly state: TokenState;
  /** When it ended, or ends. */
  readonly until: Date;
}

type Row = Omit<Unchecked<TokenReader>, "kind" | "state" | "scopes"> & {
  readonly kind: string;
  readonly state: string;
  readonly scopes: readonly string[];
};

/** Who is behind a token, by its hash; null where there is none. That it was used is noted, to the minute. */
export async function tokenReader(tokenHash: string, now: Date): Promise<TokenReader | null> {
  const [row] = await client().$queryRaw<Row[]>`
    select token_id as "tokenId", kind, scopes, state, until, person_id as "personId", name, post, role, organisation_id as "organisationId",
      organisation_kind as "organisationKind", organisation_name as "organisationName", force_ids as "forceIds" from api_token_of(${tokenHash}, ${now})`;
  if (!row) return null;
  return {
    ...row,
    ...standingOf(row),
    kind: oneOf(TOKEN_KINDS, row.kind, "api_token.kind"),
    state: oneOf(TOKEN_STATES, row.state, "api_token.state"),
    scopes: row.scopes.map((scope) => oneOf(SCOPES, scope, "api_token.scopes")),
  };
}
