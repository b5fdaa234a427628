import type { CalendarDate } from "../calendar";
import type { FindingKind } from "../finding/kind";
import type { Step } from "../finding/movement";

type Steps = Step & { readonly count: number };
type Point = { readonly on: CalendarDate; readonly counts: readonly number[] };

/** A drawing takes so many points; more are thinned to the last of each month, which keeps every month's end as it was. */
const MOST_POINTS = 150;

/**
 * How many of each kind were open from each day on which that changed, of many changes at once on a day. Of a long register only
 * the last day of each month is a point, and the last of all.
 */
export function openFrom(steps: readonly Steps[], kinds: readonly FindingKind[]): readonly Point[] {
  const counts = kinds.map(() => 0);
  const points: Point[] = [];
  for (const { on, kind, what, count } of steps.toSorted((a, b) => a.on.localeCompare(b.on))) {
    const at = kinds.indexOf(kind);
    if (at < 0) continue;
    counts[at] = (counts[at] ?? 0) + (what === "closed" ? -count : count);
    if (points.at(-1)?.on === on) points.pop();
    points.push({ on, counts: [...counts] });
  }
  if (points.length <= MOST_POINTS) return points;
  return points.filter(({ on }, at) => points[at + 1]?.on.slice(0, 7) !== on.slice(0, 7));
}
