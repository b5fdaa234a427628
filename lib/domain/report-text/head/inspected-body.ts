import type { ReadingLine } from "../lines/reading-line";
import type { InspectedBody } from "../reading";

/** "Cleveland Fire Authority", "Norfolk Fire and Rescue Service", "the brigade": who puts out fires, and is no police force. */
const FIRE_SERVICE =
  /(?:\p{Lu}[\p{L}’]+(?:,? (?:and |& |of )?\p{Lu}[\p{L}’]+){0,5}? )(?:Fire (?:and|&) Rescue (?:Service|Authority)|Fire Authority|Fire Brigade|Fire Service|FRS)\b/u;

/** Whom a report is about: the force that it names, or a fire and rescue service as its head prints it. */
export function inspectedBody(
  force: string | null,
  title: string | null,
  lines: readonly ReadingLine[],
): InspectedBody | null {
  if (force !== null) return { kind: "police-force", name: force };
  const named = [title ?? "", ...lines.slice(0, 14).map(({ text }) => text.slice(0, 300))]
    .map((text) => FIRE_SERVICE.exec(text)?.[0])
    .find((name) => name !== undefined);
  return named ? { kind: "fire-and-rescue-service", name: named } : null;
}
