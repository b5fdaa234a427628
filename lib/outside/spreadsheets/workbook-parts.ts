import { strFromU8, strToU8 } from "fflate";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { type Parts, unpack } from "../unpack";

/** The parts that hold cells and say how to read them; everything else stays packed. */
const READ_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:styles|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

export type WorkbookParts =
  | { readonly ok: true; readonly parts: Parts }
  | { readonly ok: false; readonly why: SpreadsheetRefusal };

const PROGRAM = /vbaProject|vbaData|\/(?:macrosheets|dialogsheets)\/|activeX/i;

/** A `<` that another one or the end of the text follows before its `>`: readers of XML would search on and on. */
const TAG_WITHOUT_END = /<[^<>]*(?:<|$)/;
/** Excel has 255 signs of a format at most. */
const ENDLESS_FORMAT = /\bformatCode\s{0,9}=\s{0,9}["'][^"'<>]{1000}/;

/**
 * Unpacks the parts of a workbook that are read. Programs are refused, and so are declarations that could fetch or expand,
 * and what no spreadsheet program writes.
 */
export function unpackWorkbook(bytes: Uint8Array): WorkbookParts {
  const unpacked = unpack(bytes, READ_PART, PROGRAM);
  if (!unpacked.ok) return { ok: false, why: unpacked.why === "programs" ? "macros" : unpacked.why };
  const { parts } = unpacked;
  const types = parts["[Content_Types].xml"];
  if (!types || !parts["xl/workbook.xml"]) return { ok: false, why: "not-a-spreadsheet" };
  if (/macroEnabled/i.test(strFromU8(types))) return { ok: false, why: "macros" };
  for (const part of Object.values(parts)) {
    const text = strFromU8(part);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { ok: false, why: "declarations" };
    if (TAG_WITHOUT_END.test(text) || ENDLESS_FORMAT.test(text)) return { ok: false, why: "damaged" };
  }
  return { ok: true, parts };
}

/** A part with its text changed. */
export const rewritten = (part: Uint8Array, change: (text: string) => string): Uint8Array =>
  strToU8(change(strFromU8(part)));
export const textOf = (part: Uint8Array): string => strFromU8(part);
