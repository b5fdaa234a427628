import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { isMessage } from "@/lib/outside/report-readers/mime";

export type SpreadsheetKind = "xlsx" | "csv" | { readonly why: SpreadsheetRefusal };

/** What a package is that is no workbook, by a part that it has. */
const OTHER_PACKAGES: readonly (readonly [part: string, why: SpreadsheetRefusal])[] = [
  ["word/document.xml", "word"],
  ["xl/workbook.bin", "binary-workbook"],
  ["Index/Document.iwa", "numbers"],
  ["Index.zip", "numbers"],
  ["ppt/presentation.xml", "not-a-spreadsheet"],
];

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);

/** Tells a spreadsheet by its first bytes, whatever its name says: a package is Excel's, text is CSV, and nothing else is read. */
export function kindOfSpreadsheet(bytes: Uint8Array): SpreadsheetKind {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2_048)).trimStart();
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    // An OpenDocument package says what it is in its first part, a Word one in the names of its parts.
    if (head.includes("mimetypeapplication/vnd.oasis.opendocument")) return { why: "open-document" };
    const other = OTHER_PACKAGES.find(([part]) => namesPart(bytes, part));
    return other ? { why: other[1] } : "xlsx";
  }
  // Excel before 2007, and every file that Excel locks with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { why: "old-or-protected" };
  if (head.startsWith("%PDF-")) return { why: "pdf" };
  if (head.startsWith("{\\rtf")) return { why: "not-a-spreadsheet" };
  const written = head.replaceAll("ï»¿", "").toLowerCase();
  if (written.startsWith("<?xml") || written.startsWith("<office:"))
    return written.includes("office:document")
      ? { why: "open-document" }
      : { why: written.includes("excel.sheet") ? "excel-xml" : "not-a-spreadsheet" };
  if (/^(?:<(?:!doctype|html|table|meta)|(?:mime-version|from|received|return-path|message-id):)/.test(written))
    return { why: "web-page" };
  if (isMessage(new TextDecoder("windows-1252").decode(bytes.subarray(0, 8_192)))) return { why: "web-page" };
  return isText(bytes) ? "csv" : { why: "not-a-spreadsheet" };
}

/** Whether the list of parts at a package's end names one. */
const namesPart = (bytes: Uint8Array, part: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(part);

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
