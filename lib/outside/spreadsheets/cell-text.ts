import { asTyped } from "../csv";

const two = (number: number) => String(number).padStart(2, "0");

/**
 * A cell as text. Dates as 31/10/2024, however the file shows them; text stays what it is, an equals sign in front
 * included: nothing here calculates. An apostrophe that was put before such a sign, to keep it text, is taken off again.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    return Number.isNaN(value.getTime())
      ? ""
      : `${two(value.getUTCDate())}/${two(value.getUTCMonth() + 1)}/${value.getUTCFullYear()}`;
  }
  if (typeof value === "boolean") return value ? "Yes" : "No";
  const text = String(value);
  // The register's database stores neither; a sign in their place lets the row be named in which they stand.
  // A line that Word ended with a vertical tab, or a page, ends here too: it would join two words.
  return asTyped(text)
    .replaceAll("\0", "\uFFFD")
    .replace(/[\v\f]/g, "\n")
    .toWellFormed();
}
