import type { Correction } from "./correct";
import type { Review } from "./review";

const FACTS = ["title", "type", "publishedOn", "address"] as const;

/** The review after a correction, with the version that it makes written on each part that it changed. */
export function markChanges(before: Review, after: Review, version: number): Review {
  const marked = <Item>(was: readonly Item[], now: readonly Item[]) =>
    now.map((item) => (was.includes(item) ? item : { ...item, changedIn: version }));
  return {
    ...after,
    ...(FACTS.some((fact) => before[fact] !== after[fact]) ? { factsChangedIn: version } : {}),
    findings: marked(before.findings, after.findings),
    judgments: marked(before.judgments, after.judgments),
    changes: marked(before.changes, after.changes),
  };
}

/**
 * Whether what a correction is about has changed since the version that its page showed. Corrections of different parts
 * go together, from however many tabs; a second one of the same part would undo the first unseen.
 */
export function changedSince(review: Review, correction: Correction, version: number): boolean {
  if (correction.do === "set-facts") return (review.factsChangedIn ?? 0) > version;
  const keys = keysOf(correction);
  return [...review.findings, ...review.judgments, ...review.changes].some(
    ({ key, changedIn = 0 }) => keys.includes(key) && changedIn > version,
  );
}

/** The parts that a correction is about; none where it adds one. */
function keysOf(correction: Exclude<Correction, { do: "set-facts" }>): readonly (string | null)[] {
  switch (correction.do) {
    case "add-lines":
      return [];
    case "join":
      return [correction.key, correction.other];
    default:
      return [correction.key];
  }
}
