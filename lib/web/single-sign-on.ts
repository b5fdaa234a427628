import "server-only";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { decode, encode } from "next-auth/jwt";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { whichDay } from "@/lib/data/demonstration";
import { type Claims, discoveryAddress, type NotLetIn, readClaims } from "@/lib/domain/people/identity";
import { env } from "@/lib/env";
import { connectOwnAccount } from "@/lib/usecases/own-account";
import { notLetInWith, signInWith } from "@/lib/usecases/sign-in";
import { takeUpInvitationWith } from "@/lib/usecases/take-up-invitation";
import { currentSession, invitedActor } from "./actor";
import { answering } from "./answering";
import { authOptions, sessionCookie } from "./auth";
import { beginBrowserSession, keepStep } from "./browser-session";
import { doneAt, flashed } from "./flash";
import { isKnownBrowser, rememberBrowser } from "./known-browser";
import { safePath } from "./paths";

/** The id of the provider in next-auth's addresses: /api/auth/callback/organisation is what the provider is told. */
export const PROVIDER = "organisation";

/** What people are told they sign in with; null where there is no single sign-on. */
export const providerName = (): string | null => (env().OIDC_ISSUER ? env().OIDC_NAME : null);

/** The provider of the settings (0068): its own discovery document says the rest. */
export function provider(): OAuthConfig<Claims> | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env();
  if (!issuer || !clientId || !clientSecret) return null;
  return {
    id: PROVIDER,
    name,
    type: "oauth",
    wellKnown: discoveryAddress(issuer),
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId,
    clientSecret,
    httpOptions: { timeout: 10_000 },
    profile: ({ sub }) => ({ id: typeof sub === "string" ? sub : "" }),
  };
}

/** What somebody goes to the provider for: to sign in, to take up an invitation, or to connect their account. */
export type Errand =
  | { readonly for: "sign-in"; readonly next: string }
  | { readonly for: "invitation"; readonly token: string }
  | { readonly for: "connect"; readonly session: string };

/** As long as the provider’s own page may take. */
const ERRAND_SECONDS = 15 * 60;
const errandCookie = () => `${sessionCookie().name}.errand`;

async function keepErrand(errand: Errand): Promise<void> {
  const { NEXTAUTH_SECRET: secret } = env();
  const sealed = await encode({ token: { errand }, secret, maxAge: ERRAND_SECONDS });
  (await cookies()).set(errandCookie(), sealed, { ...sessionCookie().options, maxAge: ERRAND_SECONDS });
}

/** What this browser went there for, once; to sign in where it does not say. */
async function takeErrand(): Promise<Errand> {
  const jar = await cookies();
  const sealed = jar.get(errandCookie())?.value;
  jar.set(errandCookie(), "", { ...sessionCookie().options, maxAge: 0 });
  const token = sealed ? await decode({ token: sealed, secret: env().NEXTAUTH_SECRET }).catch(() => null) : null;
  return (token?.errand as Errand | undefined) ?? { for: "sign-in", next: "/" };
}

/**
 * Where the provider asks who somebody is; null where it cannot be reached. next-auth keeps what the answer is held against
 * (state, nonce, PKCE) in cookies of this browser; its form is made here, so that ours needs no scripts.
 */
export async function addressAtProvider(errand: Errand): Promise<string | null> {
  const { NEXTAUTH_URL: site, NEXTAUTH_SECRET: secret } = env();
  const jar = await cookies();
  const csrf = randomBytes(32).toString("hex");
  const seal = createHash("sha256").update(`${csrf}${secret}`).digest("hex");
  const name = `${site.startsWith("https:") ? "__Host-" : ""}next-auth.csrf-token`;
  jar.set(name, `${csrf}|${seal}`, { ...sessionCookie().options, maxAge: ERRAND_SECONDS });
  const url = new URL(`/api/auth/signin/${PROVIDER}`, site);
  const asked = new NextRequest(url, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken: csrf, callbackUrl: site }),
  });
  const params = Promise.resolve({ nextauth: ["signin", PROVIDER] });
  const answer: Response = await NextAuth(await optionsWithProvider())(asked, { params });
  const to = answer.headers.get("location");
  if (!to || new URL(to, site).origin === new URL(site).origin) return null;
  for (const cookie of new NextResponse(null, { headers: answer.headers }).cookies.getAll()) jar.set(cookie);
  await keepErrand(errand);
  return to;
}

/** next-auth’s settings with the provider, whose answer is turned into a session of ours: it never makes one itself. */
export async function optionsWithProvider() {
  const options = authOptions();
  const one = provider();
  if (!one) return options;
  const signIn = ({ profile }: { profile?: unknown }) => answerOfProvider((profile ?? {}) as Claims);
  return { ...options, providers: [...options.providers, one], callbacks: { ...options.callbacks, signIn } };
}

type Refused = NotLetIn | "unknown" | "invitation" | "busy" | "somebody-else";

/** The sign-in page, which says why not; the access log says it too. */
async function notLetIn(why: Refused): Promise<string> {
  await notLetInWith(why);
  return refusedAt("/sign-in", why);
}

const refusedAt = (path: string, why: Refused) => `${path}${path.includes("?") ? "&" : "?"}refused=${why}`;

/** Where a genuine token of the provider leads: nobody comes in who was not invited. */
async function answerOfProvider(claims: Claims): Promise<string> {
  const errand = await takeErrand();
  const identity = readClaims(claims, env().OIDC_TENANTS);
  const now = new Date();
  if (errand.for === "connect") {
    const session = await currentSession();
    if (session?.id !== errand.session) return "/sign-in?next=/sessions";
    if (typeof identity === "string") return refusedAt("/sessions", identity);
    const connected = await connectOwnAccount(session.actor, identity, now);
    return connected ? flashed(doneAt("/sessions", "account-connected")) : refusedAt("/sessions", "somebody-else");
  }
  if (typeof identity === "string") return notLetIn(identity);
  if (errand.for === "invitation") {
    const actor = await invitedActor(errand.token, now);
    const asked = { key: randomUUID(), version: null, now, today: (await whichDay(now)).today };
    const taken = actor ? await takeUpInvitationWith(actor, errand.token, identity, asked) : "over";
    if (taken !== "taken-up") return notLetIn(taken === "busy" ? "busy" : "invitation");
  }
  const next = errand.for === "sign-in" ? safePath(errand.next) : "/";
  const answer = await signInWith(identity, now, answering.getStore()?.browser ?? null, isKnownBrowser);
  if (!answer) return notLetIn("unknown");
  if (answer.is === "code") {
    await keepStep({ id: answer.step, elsewhere: true });
    return `/sign-in/code?next=${encodeURIComponent(next)}`;
  }
  await beginBrowserSession(answer.sessionId, true);
  await rememberBrowser(answer.email);
  return next;
}
