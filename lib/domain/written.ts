/**
 * How ids, slugs and references are written, in addresses, forms and files. What is written otherwise names nothing:
 * nobody looks it up. Callers may hand over anything, since a browser can send anything.
 */

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SLUG = /^[a-z0-9-]{1,200}$/;
/** The force's code, the year of publication and a number: WMP-2023-004. */
const REFERENCE = /^[A-Z]{2,5}-\d{4}-\d{3,6}$/;

/** Of a challenge: WMP-CH-2024-001. */
const CHALLENGE = /^[A-Z]{2,5}-CH-\d{4}-\d{3,6}$/;

/** Of a published response: WMP-S55-2024-001. */
const RESPONSE = /^[A-Z]{2,5}-S55-\d{4}-\d{3,6}$/;

/** Of a board pack: WMP-BP-2024-001. */
const BOARD_PACK = /^[A-Z]{2,5}-BP-\d{4}-\d{3,6}$/;

const writtenAs =
  (shape: RegExp) =>
  (given: unknown): given is string =>
    typeof given === "string" && shape.test(given);

export const isId = writtenAs(ID);
export const isSlug = writtenAs(SLUG);
export const isReference = writtenAs(REFERENCE);
export const isResponseReference = writtenAs(RESPONSE);
export const isChallengeReference = writtenAs(CHALLENGE);
export const isPackReference = writtenAs(BOARD_PACK);
