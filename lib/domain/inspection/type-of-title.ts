import type { Entry } from "../list/lists";
import type { InspectionType } from "./inspection";

/** What titles say of the types that the register began with, whatever their entries are called now. */
const SAID: readonly (readonly [RegExp, InspectionType])[] = [
  [/\baccelerated\b/i, "accelerated-cause-of-concern"],
  [/^(?!.*\bre-?(?:visit|inspection)).*\bletter\b/i, "letter"],
  [/\bre-?visit|\bletter\b|\bre-?inspection|\bmonitoring\b/i, "revisit"],
  [/\bcustody\b/i, "custody"],
  [/\bchild protection\b|\bncpi\b/i, "national-child-protection"],
  [/\bcrime data integrity\b|\bcdi\b/i, "crime-data-integrity"],
  [/\bpeel\b|\beffectiveness\b|\befficiency\b|\blegitimacy\b/i, "peel"],
];
const OTHERWISE: InspectionType = "thematic";

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/**
 * The programme that a title names, among the types that are offered: what it is said by, else a type whose own name stands in
 * it, the longest first. A title that names none is taken for a thematic report, or for the first type there is.
 */
export function typeOfTitle(title: string, types: readonly Entry[]): InspectionType {
  const isThere = (key: InspectionType) => types.some((type) => type.key === key);
  const words = plain(title);
  const named = types
    .filter(({ key, name }) => !SAID.some(([, said]) => said === key) && words.includes(plain(name)))
    .toSorted((one, other) => other.name.length - one.name.length || (one.key < other.key ? -1 : 1));
  const said = SAID.find(([pattern, key]) => pattern.test(title) && isThere(key));
  return named[0]?.key ?? said?.[1] ?? (isThere(OTHERWISE) ? OTHERWISE : (types[0]?.key ?? OTHERWISE));
}
