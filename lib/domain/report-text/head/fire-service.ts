import type { ReadingLine } from "../lines/reading-line";
import { endsIn } from "../lines/signs";
import type { LetterHead } from "../reading";

/** How much of a report is its head. */
const HEAD = 14;

/**
 * "Cleveland Fire Authority", "Kent Fire & Rescue", "London Fire Brigade", "CHESHIRE FIRE AND RESCUE SERVICE": a service by
 * its name, and not the inspectorate, which has "Fire & Rescue Services" in its own.
 */
const NAME =
  /\p{Lu}[\p{L}’]+(?:,? (?:and |& |of )?\p{Lu}[\p{L}’]+){0,5}? (?:(?:Fire|FIRE) (?:and|AND|&) (?:Rescue|RESCUE)(?: (?:Service|SERVICE|Authority|AUTHORITY))?(?!\p{L}| (?:Services|SERVICES))|(?:Fire|FIRE) (?:Authority|AUTHORITY|Brigade|BRIGADE|Service|SERVICE|Commissioner|COMMISSIONER)(?!\p{L})|FRS\b)/u;
/** What may stand before the name within one run of capitals. */
const BEFORE = /^(?:The|HMICFRS|HMI|PEEL) /;

/** The fire and rescue service that a text names, as it prints it; null where it names none. */
export const fireServiceIn = (text: string): string | null =>
  NAME.exec(text.slice(0, 300))?.[0].replace(BEFORE, "") ?? null;

/** "Fire and rescue service", "chief fire officer", "/frs-assessment/": one of them, without its name. */
const UNNAMED =
  /\bfire (?:and|&) rescue (?:service|authority)\b|\bfire (?:brigade|authority|service)\b|\bFRS\b|\bchief fire officer\b|[/-]frs[/-]/i;
/** "How efficient is the fire and rescue service at keeping people safe and secure from fire and other risks?" */
const QUESTION = /^How .{2,40}\bthe (?:fire and rescue service|FRS)\b.{4,160}\?$/i;

/** The lines of a report's head that name somebody or something: titles, and no sentences or parties of a letter. */
export const namingLines = (lines: readonly ReadingLine[]): readonly string[] =>
  lines
    .slice(0, HEAD)
    .map(({ text }) => text)
    .filter((text) => text.length <= 120 && !endsIn(text, ".;:"));

/**
 * Whether a report is about a fire and rescue service: the register has none, and a force of the same county is another
 * body. Its title says so, whom the letter is to, its address or its questions; or, where the title names nobody, the
 * first line of its head that names a body. `namesForce` tells whether a line names a police force in full.
 */
export function isOnFireService(
  title: string | null,
  letter: LetterHead | null,
  lines: readonly ReadingLine[],
  namesForce: (text: string) => boolean,
): boolean {
  const [first] = lines;
  const address = /^https?:\/\//i.test(first?.text ?? "") ? (first?.text.slice(0, 400) ?? "") : "";
  const named = title?.slice(0, 400) ?? "";
  if (UNNAMED.test(named) || fireServiceIn(named) !== null) return true;
  if ([address, ...(letter?.to ?? [])].some((text) => UNNAMED.test(text) || fireServiceIn(text) !== null)) return true;
  if (lines.slice(0, HEAD).some(({ text }) => QUESTION.test(text.slice(0, 260)))) return true;
  if (letter !== null || namesForce(named)) return false;
  const body = namingLines(lines).find((text) => namesForce(text) || fireServiceIn(text) !== null);
  return body !== undefined && !namesForce(body);
}
