import type { Unfolded } from "@/lib/domain/finding/long-view";

/** More references than any force has causes of concern on one drawing; the rest of an address is not read. */
const MOST = 200;

/** Which causes of concern an address folds out: `unfold` with their references, or "all". What means nothing folds nothing out. */
export function readUnfolded(asked: string | readonly string[] | undefined): Unfolded {
  const values = asked === undefined ? [] : typeof asked === "string" ? [asked] : asked.slice(0, MOST);
  return values.includes("all") ? "all" : [...new Set(values)];
}

/** The same as an address says it: empty where nothing is folded out. */
export const unfoldedAsked = (unfolded: Unfolded): string =>
  new URLSearchParams((unfolded === "all" ? ["all"] : unfolded).map((one) => ["unfold", one])).toString();
