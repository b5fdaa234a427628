import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import type { DoneCode } from "@/lib/words/language/put-right";
import { words } from "@/lib/words/words";

/** In seconds: long enough to arrive, too short to be there when an address is opened again or passed on. */
const SHOWN_FOR = 60;

function doneCookie() {
  const https = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: https ? "__Host-outstanding.done" : "outstanding.done",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: https, maxAge: SHOWN_FOR },
  };
}

/** The page after an action, saying what was done. Only what `words.done` has a line for can be said. */
export const doneAt = (path: string, done: DoneCode, more: Readonly<Record<string, string>> = {}): string =>
  `${path}?${new URLSearchParams({ done, ...more })}`;

/**
 * Makes what an address says true (`?done=close`): a random mark goes with the code, and into a cookie of whoever has
 * just done it. Only there and only for a minute do the two agree; the same address opened by anybody else, made up, or
 * reloaded later says nothing. Called by actions; an address that says nothing stays as it is.
 */
export async function flashed(address: string): Promise<string> {
  const url = new URL(address, "http://here");
  const code = url.searchParams.get("done");
  if (code === null) return address;
  const marked = `${code}.${randomBytes(9).toString("base64url")}`;
  const { name, options } = doneCookie();
  (await cookies()).set(name, marked, options);
  url.searchParams.set("done", marked);
  return `${url.pathname}${url.search}${url.hash}`;
}

/** What has just been done, the sentence for it, what happens next, and how it is put right if it was the wrong thing. Only known codes say anything: nobody puts words on our pages with a link. Null unless this browser has just done it. */
export async function flashFor(marked: string | readonly string[] | undefined): Promise<{
  readonly code: string;
  readonly title: string;
  readonly next: string;
  readonly putRight: string | null;
} | null> {
  if (typeof marked !== "string" || (await cookies()).get(doneCookie().name)?.value !== marked) return null;
  const [code = ""] = marked.split(".");
  if (!Object.hasOwn(words.done, code)) return null;
  const [title, next] = words.done[code as DoneCode];
  return { code, title, next, putRight: words.putRight.of[code as DoneCode] };
}
