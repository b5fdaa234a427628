import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";

export type SpreadsheetKind = "xlsx" | "csv" | { readonly why: SpreadsheetRefusal };

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);

/** Tells a spreadsheet by its first bytes, whatever its name says: a package is Excel's, text is CSV, and nothing else is read. */
export function kindOfSpreadsheet(bytes: Uint8Array): SpreadsheetKind {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return "xlsx";
  // Excel before 2007, and every file that Excel locks with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { why: "old-or-protected" };
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 512)).trimStart();
  if (head.startsWith("%PDF-") || head.startsWith("{\\rtf") || /^(?:ï»¿)?<(?:!doctype|html|\?xml)/i.test(head))
    return { why: "not-a-spreadsheet" };
  return isText(bytes) ? "csv" : { why: "not-a-spreadsheet" };
}

/** UTF-16 has a mark, and zeros by nature; in any other text a zero is none of its characters. */
function isText(bytes: Uint8Array): boolean {
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) return true;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  }
  return controls * 100 <= bytes.length;
}
