import { createHash } from "node:crypto";

/** How many texts of statements are remembered, the last asked. */
const MOST_SEEN = 2_000;
const seen = new Map<string, string>();

/**
 * The name under which a connection keeps a statement prepared: long ones take longer to plan than to answer. What filters
 * make is of no end of shapes, so a statement is kept from the second time it is asked; undefined before. Named by what it says,
 * for a connection serves several bundles of the framework, each with names of its own.
 */
export function nameOf(text: string): string | undefined {
  const name = seen.get(text);
  if (name !== undefined) seen.delete(text);
  seen.set(text, name ?? createHash("sha256").update(text).digest("base64url"));
  const [longestAgo] = seen.keys();
  if (seen.size > MOST_SEEN && longestAgo !== undefined) seen.delete(longestAgo);
  return name;
}

/** A statement shorter than this is planned as fast as it is looked up. */
const LONG = 200;

/**
 * The same for a statement that Prisma sends: of those written by us. Those it makes itself are planned at once, and differ with
 * every number of things that are asked for. Empty for what is not kept.
 */
export const nameOfOurs = ({ sql }: { readonly sql: string }): string =>
  sql.length < LONG || sql.includes('"public"."') ? "" : (nameOf(sql) ?? "");

/**
 * How long a connection that nobody uses is kept, in milliseconds, and how old one becomes, in seconds. With a connection goes
 * what it has planned, and each that is begun anew takes longer than a page.
 */
export const KEPT = { idleTimeoutMillis: 5 * 60_000, maxLifetimeSeconds: 60 * 60 } as const;
