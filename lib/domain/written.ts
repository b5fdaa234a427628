/**
 * How ids, slugs and references are written, in addresses, forms and files. What is written otherwise names nothing:
 * nobody looks it up. Callers may hand over anything, since a browser can send anything.
 */

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SLUG = /^[a-z0-9-]{1,200}$/;
/** What stands between the force's code and the year in the reference of each record: WMP-2023-004, WMP-CH-2024-001. */
const MARKS = { finding: "", challenge: "CH-", response: "S55-", pack: "BP-" } as const;
type Marked = keyof typeof MARKS;

/** A series, the year and the number in it: how every reference of the register is written. */
export const numbered = (series: string, year: number | string, number: number): string =>
  `${series}-${year}-${String(number).padStart(3, "0")}`;

/** The reference of a force's record: its code, what the record is, the year and the number. */
export const referenceOf = (of: Marked, code: string, year: number | string, number: number): string =>
  numbered(code, `${MARKS[of]}${year}`, number);

const writtenAs =
  (shape: RegExp) =>
  (given: unknown): given is string =>
    typeof given === "string" && shape.test(given);

export const isId = writtenAs(ID);
export const isSlug = writtenAs(SLUG);

const referenceTo = (of: Marked) => writtenAs(new RegExp(`^[A-Z]{2,5}-${MARKS[of]}\\d{4}-\\d{3,6}$`));
export const isReference = referenceTo("finding");
export const isResponseReference = referenceTo("response");
export const isChallengeReference = referenceTo("challenge");
export const isPackReference = referenceTo("pack");
