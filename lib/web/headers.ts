/** The headers of every answer, and which writes are refused before anything reads them. Pure; `server/gate.ts` applies it. */

/** Names a request for the page that stands where nothing is; next.config.js has it too. Only the gate sends it. */
export const NOTHING_HERE = "x-nothing-here";

/** What a page may load. A nonce belongs to one request; without one (`null`) no script runs at all, as on public pages. */
export function contentSecurityPolicy({
  nonce,
  development,
  leadsTo,
}: {
  nonce: string | null;
  development: boolean;
  /** Where a form of ours may lead besides: to the provider of single sign-on. */
  leadsTo?: string | undefined;
}): string {
  const scripts = nonce === null ? "'none'" : `'nonce-${nonce}' 'strict-dynamic'`;
  return Object.entries({
    "default-src": "'none'",
    // In development React evaluates code for its stack traces, and the overlay of Next writes its own styles.
    "script-src": development && nonce !== null ? `${scripts} 'unsafe-eval'` : scripts,
    "style-src": development ? "'self' 'unsafe-inline'" : "'self'",
    "img-src": development ? "'self' data:" : "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": leadsTo ? `'self' ${leadsTo}` : "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

/** Of a file that is handed out or drawn: nothing in it runs, loads or asks for anything, wherever it is opened. */
export const FILE_POLICY =
  "sandbox; default-src 'none'; script-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

const PERMISSIONS = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics", "display-capture"];

/** The headers beside the policy. `https` says that people reach the site by HTTPS: only then may it be remembered. */
export const securityHeaders = ({ https }: { https: boolean }): Readonly<Record<string, string>> => ({
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": PERMISSIONS.map((permission) => `${permission}=()`).join(", "),
  // `no-referrer` would make a browser send "Origin: null" with our own forms, which are then refused as foreign.
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  ...(https && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
});

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

interface Asked {
  readonly method: string;
  readonly headers: Pick<Headers, "get">;
}

/** The host of an address, or null when it is no address ("null" is what a browser sends for an opaque origin). */
const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null);

/**
 * Whether a write comes from another site's page. `publicAddresses` are where people reach us when a proxy in front changes
 * the Host header. Programs that are no browser send neither header and carry nobody's cookie.
 */
export function isForeignWrite({ method, headers }: Asked, publicAddresses: readonly string[] = []): boolean {
  if (READS.has(method.toUpperCase())) return false;
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return true;
  const origin = headers.get("origin");
  if (origin === null) return false;
  const from = hostOf(origin);
  const ours = [headers.get("host"), ...publicAddresses.map(hostOf)];
  return from === null || !ours.includes(from);
}
