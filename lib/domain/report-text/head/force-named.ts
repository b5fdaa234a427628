import type { ReadingLine } from "../lines/reading-line";
import { onlyCardOut } from "../phrases/engage-card";
import { areaOf, FORCE_NAMES } from "../phrases/force-names";
import type { LetterHead } from "../reading";
import { isOnFireService } from "./fire-service";

/** How much of a report is searched for the force that it speaks of. */
const SEARCHED = 20_000;

interface ForcePatterns {
  readonly name: string;
  readonly full: RegExp;
  readonly area: RegExp;
  readonly address: RegExp;
}

const PATTERNS: readonly ForcePatterns[] = FORCE_NAMES.map((names) => {
  const name = names[0] ?? "";
  const areas = [...new Set(names.map(areaOf))];
  const slug = areas
    .map((area) =>
      area
        .toLowerCase()
        .replace(" & ", " ")
        .replace(/[^a-z]+/g, "-"),
    )
    .join("|");
  const full = names.map((each) => each.replace(/ and /g, " (?:and|&) "));
  return {
    name,
    full: new RegExp(`\\b(?:${full.join("|")})\\b`, "gi"),
    area: new RegExp(`\\b(?:${areas.map((area) => area.replace(/ and /g, " (?:and|&) ")).join("|")})\\b`, "i"),
    address: new RegExp(`(?:^|[/_.-])(?:${slug})(?:[/_.-]|$)`),
  };
});

const only = (found: readonly ForcePatterns[]): string | null => (found.length === 1 ? (found[0]?.name ?? null) : null);

/** "Police forces in Engage" */
const SEVERAL = /\bpolice forces\b/i;

/** Whether a text names a force in full: "Kent Police", and not the county alone. */
const namesForce = (text: string): boolean => PATTERNS.some((force) => text.search(force.full) >= 0);

/** A force's name as a report prints it: in its head, or where it first stands in the text; null where it names the area alone. */
export function printedForce(name: string, head: readonly string[], lines: readonly ReadingLine[]): string | null {
  const full = PATTERNS.find((force) => force.name === name)?.full;
  if (!full) return null;
  for (const text of [...head, beginningOf(lines)]) {
    const [printed] = text.match(full) ?? [];
    if (printed) return printed;
  }
  return null;
}

/**
 * The one force that a report is about: named in its title, in the letter's addressee, in its address, or by far the most
 * often in its text. Null for reports on several forces.
 */
export function forceNamed(
  title: string | null,
  letter: LetterHead | null,
  lines: readonly ReadingLine[],
): string | null {
  if (isOnFireService(title, letter, lines, namesForce)) return null;
  if (SEVERAL.test(title?.slice(0, 200) ?? "")) return onlyCardOut(lines)?.force ?? null;
  const titled = title !== null && title.length < 200 ? PATTERNS.filter((force) => force.area.test(title)) : [];
  if (titled.length > 0) return only(withinOthers(titled));
  const addressee = letter?.to.join(" ") ?? "";
  const written = PATTERNS.filter((force) => addressee.search(force.full) >= 0);
  if (written.length > 0) return only(written);
  const address =
    lines
      .slice(0, 3)
      .find((line) => /^(?:https?:\/\/|www\.)/i.test(line.text))
      ?.text.toLowerCase() ?? "";
  const addressed = PATTERNS.filter((force) => force.address.test(address.slice(0, 400)));
  if (addressed.length > 0) return only(withinOthers(addressed));
  return mostNamed(lines);
}

/** Without areas whose name is part of the name of another one found. */
const withinOthers = (found: readonly ForcePatterns[]) =>
  found.filter((force) => !found.some((other) => other !== force && areaOf(other.name).includes(areaOf(force.name))));

function beginningOf(lines: readonly ReadingLine[]): string {
  let text = "";
  for (const line of lines) {
    if (text.length > SEARCHED) break;
    text += `${line.text.slice(0, SEARCHED)}\n`;
  }
  return text;
}

function mostNamed(lines: readonly ReadingLine[]): string | null {
  const text = beginningOf(lines);
  const counts = PATTERNS.map((force) => ({ name: force.name, count: text.match(force.full)?.length ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const top = counts.toSorted((a, b) => b.count - a.count)[0];
  return top && top.count >= total * 0.75 ? top.name : null;
}
