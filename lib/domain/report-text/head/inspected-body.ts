import type { ReadingLine } from "../lines/reading-line";
import type { InspectedBody, LetterHead } from "../reading";
import { fireServiceIn } from "./fire-service";
import { printedForce } from "./force-named";

/** Whom a report is about, by the name that it prints: the force that it names, or a fire and rescue service of its head. */
export function inspectedBody(
  force: string | null,
  title: string | null,
  letter: LetterHead | null,
  lines: readonly ReadingLine[],
): InspectedBody | null {
  const head = [title ?? "", ...(letter?.to ?? [])];
  if (force !== null) return { kind: "police-force", name: printedForce(force, head, lines) ?? force };
  const named = [...head, ...lines.slice(0, 14).map(({ text }) => text)]
    .map(fireServiceIn)
    .find((name) => name !== null);
  return named ? { kind: "fire-and-rescue-service", name: named } : null;
}
