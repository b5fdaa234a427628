import { env } from "@/lib/env";

/** How long what it says may be relied on, in milliseconds: RFC 9116, 2.5.5, wants less than a year. */
const GOOD_FOR = 180 * 86_400_000;

/** Whom to tell who found a hole, as `security.txt` says it (RFC 9116); null where nobody is named. */
export function securityText(now: Date): string | null {
  const { OUTSTANDING_SECURITY_CONTACT: contact, NEXTAUTH_URL: address } = env();
  if (!contact) return null;
  return `Contact: ${contact}
Expires: ${new Date(now.getTime() + GOOD_FOR).toISOString()}
Preferred-Languages: en
Canonical: ${new URL("/.well-known/security.txt", address).href}
`;
}
