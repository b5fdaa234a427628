import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** How long what is said here may be relied on, in days: RFC 9116, 2.5.5, wants less than a year. */
const GOOD_FOR = 180;
const DAY = 86_400_000;

/** Whom to tell who found a hole (RFC 9116); not there where nobody is named. */
export function GET(): Response {
  const { OUTSTANDING_SECURITY_CONTACT: contact, NEXTAUTH_URL: address } = env();
  if (!contact) return new Response("Nobody is named here.\n", { status: 404 });
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${new Date(Date.now() + GOOD_FOR * DAY).toISOString()}`,
    "Preferred-Languages: en",
    `Canonical: ${new URL("/.well-known/security.txt", address).href}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
