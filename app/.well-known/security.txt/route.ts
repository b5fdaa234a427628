import { securityText } from "@/lib/web/security-text";

export const dynamic = "force-dynamic";

/** Whom to tell who found a hole; not there where nobody is named. */
export function GET(): Response {
  const text = securityText(new Date());
  if (!text) return new Response("Nobody is named here.\n", { status: 404 });
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
}
