import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, isForeignWrite, NOTHING_HERE, securityHeaders } from "@/lib/web/headers";

const development = process.env.NODE_ENV === "development";

/** Public pages are made without the framework's scripts, so that they can be cached: none may run there. */
const isPublic = (path: string) => path === "/public" || path.startsWith("/public/");

/**
 * Before every page and route: a number for the request, its nonce, the security headers, and no writes from other
 * sites. A convenience, never the lock: who may do what is decided behind it.
 */
export function proxy(request: NextRequest): NextResponse {
  const requestId = randomUUID();
  const address = process.env.NEXTAUTH_URL;
  const shared = { "X-Request-Id": requestId, ...securityHeaders({ https: address?.startsWith("https:") ?? false }) };

  if (isForeignWrite(request, address))
    return new NextResponse("This request came from another website, so it was refused. Nothing was changed.\n", {
      status: 403,
      headers: {
        ...shared,
        "Content-Security-Policy": contentSecurityPolicy({ nonce: null, development }),
        "Content-Type": "text/plain; charset=utf-8",
        "Cache-Control": "no-store",
      },
    });

  const nonce = isPublic(request.nextUrl.pathname) ? null : randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy({ nonce, development });
  // Next reads the nonce from the policy in the request's headers, and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("X-Request-Id", requestId);
  if (nonce) headers.set("X-Nonce", nonce);
  else headers.delete("X-Nonce");

  const response = request.headers.has(NOTHING_HERE)
    ? NextResponse.rewrite(new URL("/nothing-here", request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries({ ...shared, "Content-Security-Policy": policy }))
    response.headers.set(name, value);
  return response;
}

/** Not the built files, which are nobody's. */
export const config = { matcher: ["/((?!_next/static/).*)"] };
