import { createHmac } from "node:crypto";
import { inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { endOneToken, holdTokens, insertToken, type TokenReader, tokenReader } from "@/lib/data/store/api-tokens";
import { type Actor, sideOf } from "@/lib/domain/actor";
import { type Lifetime, MOST_TOKENS, type Scope, type TokenKind } from "@/lib/domain/api-token/api-token";
import { mayDoSomewhere, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { type Asked, mustShowAgain } from "../perform";
import { tokenHash } from "../take-up-invitation";

export type { TokenReader };

/** So that scanners of leaked secrets know it for one of ours. */
const BEGINS = "out_";

/** The secret of a token, worked out from its id: shown once, after it was made; the register keeps its hash alone. */
export const secretOf = (id: string): string =>
  `${BEGINS}${createHmac("sha256", env().NEXTAUTH_SECRET).update(`api-token ${id}`).digest("base64url")}`;

const SHARE = "make tokens of the organisation";
const DAY_MS = 86_400_000;

export interface TokenToMake {
  readonly name: string;
  readonly kind: TokenKind;
  readonly scopes: readonly Scope[];
  readonly days: Lifetime;
}

/**
 * Makes a token of the asker's own, or of their organisation. It changes nothing of the register and shows nobody more than they see,
 * so it is no decision (0012); the access log says that it was made. Refused: to whom it is not, one too many, and
 * to whoever has to show again that it is they, since it takes the whole register away for as long as it counts.
 */
export async function makeToken(
  actor: Actor,
  { name, kind, scopes, days }: TokenToMake,
  asked: Pick<Asked, "key" | "now" | "rehearsal">,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const { key, now } = asked;
  if (sideOf(actor) === "administration") return refuse({ why: "not-found" });
  if (kind === "organisation" && !mayDoSomewhere(actor, SHARE))
    return refuse({ why: "not-yours", who: WHO_MAY[SHARE] });
  const made = await inScope(actor, async (db): Promise<Result<{ readonly id: string }, Refusal>> => {
    const tokens = await holdTokens(db, actor);
    // A second press finds what the first one made.
    if (tokens.some(({ id }) => id === key)) return ok({ id: key });
    const counting = tokens.filter(
      (one) =>
        one.endedAt === null && one.expiresAt > now && one.kind === kind && (kind === "organisation" || one.mine),
    );
    if (counting.length >= MOST_TOKENS) return refuse({ why: "too-many-tokens", most: MOST_TOKENS });
    if (mustShowAgain(actor, asked)) return refuse({ why: "asked-again" });
    const { personId, organisation, post } = actor;
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    const whose = { organisationId: organisation.id, personId, by: post };
    await insertToken(db, {
      ...{ id: key, kind, name, scopes, at: now, expiresAt, tokenHash: tokenHash(secretOf(key)) },
      ...whose,
    });
    return ok({ id: key });
  });
  if (made.ok) await recordAccess(actor, "token-made", key, `${kind}: ${scopes.join(" ")}`);
  return made;
}

/** Ends a token: one's own, one's organisation's, as an administrator any of it; one that has ended has. */
export async function endToken(actor: Actor, id: string, now: Date): Promise<Result<null, Refusal>> {
  const ended = await inScope(actor, async (db): Promise<Result<null, Refusal>> => {
    const token = (await holdTokens(db, actor)).find((one) => one.id === id);
    if (!token) return refuse({ why: "not-found" });
    await endOneToken(db, id, actor.post, now);
    return ok(null);
  });
  if (ended.ok) await recordAccess(actor, "token-ended", id);
  return ended;
}

/** Who reads with this secret, as they are now; null where it is none of ours. */
export const readerOfToken = async (secret: string, now: Date): Promise<TokenReader | null> =>
  secret.startsWith(BEGINS) && secret.length < 100 ? tokenReader(tokenHash(secret), now) : null;
