import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { sessionCookie } from "./auth";

/** Half a year, counted anew from each sign-in. */
const REMEMBERED = 180 * 24 * 60 * 60;

const sealed = (email: string): string =>
  createHmac("sha256", env().NEXTAUTH_SECRET)
    .update(`known browser of ${email.trim().toLowerCase()}`)
    .digest("base64url");

/** A cookie for each account, under a name that does not tell which. */
const nameOf = (email: string): string => `${sessionCookie().name}.known.${sealed(email).slice(0, 8)}`;

/** Whether somebody has signed in to this account with this browser before. It opens nothing: see `lib/data/attempts.ts`. */
export async function isKnownBrowser(email: string): Promise<boolean> {
  const given = Buffer.from((await cookies()).get(nameOf(email))?.value ?? "");
  const right = Buffer.from(sealed(email));
  return given.length === right.length && timingSafeEqual(given, right);
}

/** Remembers that this browser belongs to somebody who can sign in to this account. */
export async function rememberBrowser(email: string): Promise<void> {
  (await cookies()).set(nameOf(email), sealed(email), { ...sessionCookie().options, maxAge: REMEMBERED });
}
