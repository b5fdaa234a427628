import { NotUnderstood } from "./not-understood";
import type { Attributes } from "./xml-events";

/** Counted from 1: "A" is 1, "AA" is 27. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const ROW = /^[1-9]\d{0,6}$/;
const CELL = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/**
 * The number that a row gives itself, or null where it gives none and is the next one. What no spreadsheet program writes
 * is not taken for none: it is refused, since another reader might believe it.
 */
export function rowNumberOf(attributes: Attributes): number | null {
  const written = own(attributes);
  if (written === undefined) return null;
  if (!ROW.test(written)) throw new NotUnderstood("address-unclear");
  return Number(written);
}

/** Where a cell says that it stands, or null where it says nothing and is the next one of its row. */
export function addressOf(attributes: Attributes): { readonly row: number; readonly column: number } | null {
  const written = own(attributes);
  if (written === undefined) return null;
  const [, letters, number] = CELL.exec(written) ?? [];
  if (letters === undefined || number === undefined) throw new NotUnderstood("address-unclear");
  return { row: Number(number), column: columnOf(letters) };
}

/** The address as it is written; one under another name, `R` or `x:r`, is none that the format knows. */
function own(attributes: Attributes): string | undefined {
  for (const name in attributes) {
    if (name !== "r" && /(?:^|:)r$/i.test(name)) throw new NotUnderstood("address-unclear");
  }
  return attributes.r;
}
