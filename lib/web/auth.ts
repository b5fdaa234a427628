import "server-only";
import type { AuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { isId } from "@/lib/domain/written";
import { env } from "@/lib/env";
import { signIn, signOut } from "@/lib/usecases/sign-in";
import { answering } from "./answering";

/** Eight hours, as long as a session row can live; the row decides, the cookie only carries its id. */
const LONGEST = 8 * 60 * 60;

/** `__Host-` binds the cookie to this host; browsers accept it over HTTPS only. */
export function sessionCookie() {
  const https = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: https ? "__Host-outstanding.session" : "outstanding.session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: https, maxAge: LONGEST },
  };
}

export function authOptions(): AuthOptions {
  const { name, options } = sessionCookie();
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: LONGEST },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(typed) {
          const state = answering.getStore();
          const attempt = { email: String(typed?.email ?? ""), address: state?.address ?? null, known: false };
          const answer = await signIn(attempt, String(typed?.password ?? ""), new Date(), state?.browser ?? null);
          if (answer.is === "slowed" && state) state.retryAfter = answer.seconds;
          return answer.is === "signed-in" ? { id: answer.sessionId } : null;
        },
      }),
    ],
    callbacks: {
      // Its session route seals each token anew: what ours say is kept, and nothing else.
      jwt: ({ token, user }) => (user ? saying(user.id, false) : saying(token.sid, token.elsewhere === true)),
      // Nothing about the person leaves through next-auth's session route: authority is the row, read by `currentActor`.
      session: ({ session }) => ({ expires: session.expires }),
    },
    // Its own writes what it was sent.
    logger: {
      error: (code) => void import("@/lib/outside/log").then(({ log }) => log.warn({ code }, "Signing in went wrong")),
      warn: () => {},
      debug: () => {},
    },
    events: {
      signOut: async ({ token }) => {
        if (isId(token?.sid)) await signOut(token.sid, new Date());
      },
    },
  };
}

/** The cookie's value for a session: next-auth's own encrypted token, holding only the id, and whether it began with an account of one's organisation. */
export const sealSession = (sessionId: string, elsewhere: boolean): Promise<string> =>
  encode({ token: saying(sessionId, elsewhere), secret: env().NEXTAUTH_SECRET, maxAge: LONGEST });

const saying = (sid: unknown, elsewhere: boolean) => ({ sid, ...(elsewhere && { elsewhere }) });

/** Whether the session of a cookie began with an account of one's organisation. */
export async function beganElsewhere(cookie: string | undefined): Promise<boolean> {
  const secret = env().NEXTAUTH_SECRET;
  const token = cookie ? await decode({ token: cookie, secret }).catch(() => null) : null;
  return token?.elsewhere === true;
}

/** Whose cookies were opened lately, oldest first. Whether a session counts is asked of its row each time. */
const opened = new Map<string, string>();
const MOST_OPENED = 5_000;

/** The session id in a cookie, or null for anything that is not exactly one of ours. Opening one is not free, so it is done once. */
export async function openSession(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const known = opened.get(cookie);
  if (known !== undefined) return known;
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  if (!isId(token?.sid)) return null;
  opened.set(cookie, token.sid);
  for (const [oldest] of opened) {
    if (opened.size <= MOST_OPENED) break;
    opened.delete(oldest);
  }
  return token.sid;
}

/** What stands between showing who one is and a code, and whether it began with an account of one's organisation. */
export interface Step {
  readonly id: string;
  readonly elsewhere: boolean;
}

/** The same for the step before a right code, which opens no page: its cookie is read as nothing else. */
export const sealStep = ({ id, elsewhere }: Step): Promise<string> =>
  encode({ token: { step: id, elsewhere }, secret: env().NEXTAUTH_SECRET, maxAge: 10 * 60 });

export async function openStep(cookie: string | undefined): Promise<Step | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  return isId(token?.step) ? { id: token.step, elsewhere: token.elsewhere === true } : null;
}
