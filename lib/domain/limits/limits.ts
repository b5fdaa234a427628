/**
 * What somebody can ask so much of that others wait (`security.md`, HTTP): files that are sent, files that are taken away, and
 * searches, by person; and pages that nobody has to be signed in for, by the address that asks.
 */
export const LIMITED = ["uploads", "exports", "searches", "public"] as const;
export type Limited = (typeof LIMITED)[number];
export type Limits = Readonly<Record<Limited, number>>;

/** Over how long each is counted, in seconds. */
export const COUNTED_OVER = 15 * 60;

/**
 * How many each may be in that time: several times what the busiest day of a person holds. A whole force can sit behind one
 * address, so `public` is that of thousands. `OUTSTANDING_LIMITS` sets others.
 */
export const USUAL_LIMITS: Limits = { uploads: 200, exports: 200, searches: 900, public: 9_000 };

/**
 * How many a process takes from the database at once, and hands out by itself: what is asked for often costs next to nothing, and
 * all processes together never hand out more than the limit.
 */
const AT_ONCE: Limits = { uploads: 1, exports: 1, searches: 10, public: 100 };

/** As many at once as the limit can be divided by, so that it is met exactly. */
export const takenAtOnce = (kind: Limited, limit: number): number => (limit % AT_ONCE[kind] === 0 ? AT_ONCE[kind] : 1);

/** The addresses whose answer is a file that is made or fetched for it. */
const EXPORTS =
  /^\/(downloads\/[^/]+|files\/[^/]+|findings\/download|(findings|inspections)\/[^/]+\/pack|packs\/[^/]+\/file\/[^/]+|forces\/[^/]+\/(long-view|before-they-come\/file)\/[^/]+|updates\/file\/[^/]+|responses\/[^/]+\/[^/]+\/document|import\/([^/]+\/(result|errors)|template)\/[^/]+|sessions\/my-data|people\/[^/]+\/data)\/?$/;
const UPLOADS = /^\/(evidence\/[^/]+\/files|import\/upload)\/?$/;
const PUBLIC = /^\/(public|sign-in|invitation|\.well-known|api\/calendar)(\/|$)/;

/** As what a request counts, by its address; null for all that is not counted. Forms with a file say so themselves. */
export function limitedAs(method: string | undefined, url = "/"): Limited | null {
  const [path = "/", query = ""] = url.split("?", 2);
  if (method === "POST") return UPLOADS.test(path) ? "uploads" : null;
  if (PUBLIC.test(path)) return "public";
  if (EXPORTS.test(path)) return "exports";
  return new URLSearchParams(query).get("text")?.trim() && !path.startsWith("/api/") ? "searches" : null;
}

/** Reads `uploads=400,exports=0`: 0 is no limit, what is not named stays as it is. Null where it says anything else. */
export function readLimits(text: string): Limits | null {
  const limits: Record<Limited, number> = { ...USUAL_LIMITS };
  for (const part of text.split(",")) {
    const [, name, number] = /^\s*([a-z]+)\s*=\s*(\d{1,9})\s*$/.exec(part) ?? [];
    const kind = LIMITED.find((one) => one === name);
    if (!kind) return null;
    limits[kind] = Number(number);
  }
  return limits;
}
