/** An account of somebody's organisation: the issuer of OpenID Connect, and its own name for them, which never changes hands. Never an address. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** By what somebody signs in from the taking-up of their invitation on. */
export type WayIn = { readonly passwordHash: string } | Identity;

/** What a token of the provider says, as far as anybody here looks at it. */
export interface Claims {
  readonly iss?: unknown;
  readonly sub?: unknown;
  readonly email?: unknown;
  readonly tid?: unknown;
}

/** Why nobody comes in by a token that is genuine. */
export type NotLetIn = "no-email" | "other-tenant" | "no-name";

const isWord = (value: unknown, most: number): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= most;

/**
 * Whose account a genuine token is of. Refused without an e-mail address, and from a tenant that is not on the list, where there is a list:
 * an issuer of many organisations vouches for all of them.
 */
export function readClaims(
  { iss, sub, email, tid }: Claims,
  tenants: readonly string[] | undefined,
): Identity | NotLetIn {
  if (!isWord(iss, 500) || !isWord(sub, 255)) return "no-name";
  if (!isWord(email, 320) || !email.includes("@")) return "no-email";
  if (tenants && tenants.length > 0 && !(typeof tid === "string" && tenants.includes(tid))) return "other-tenant";
  return { issuer: iss, subject: sub };
}

/** What stands for the tenant in the issuer of a provider that serves many organisations, as Microsoft Entra's own document has it. */
const ANY_TENANT = "{tenantid}";

/** Whether a provider that calls itself so is the one of this issuer: where it names no tenant, whichever tenant the issuer does. */
export function isIssuer(issuer: string, named: string): boolean {
  const [before = "", after] = named.split(ANY_TENANT);
  if (after === undefined) return issuer === named;
  const tenant = issuer.slice(before.length, issuer.length - after.length);
  return issuer === `${before}${tenant}${after}` && /^[\w.-]+$/.test(tenant);
}

/** Where the provider of this issuer says what it is (OpenID Connect Discovery 1.0, section 4). */
export const discoveryAddress = (issuer: string): string =>
  `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
