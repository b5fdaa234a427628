import { strFromU8, strToU8, unzipSync } from "fflate";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";

/** What a workbook may unpack to, in bytes, and how many times smaller it may be packed. */
const LARGEST_UNPACKED = 60 * 1024 * 1024;
const LARGEST_PART = 40 * 1024 * 1024;
const TIGHTEST = 150;
const MOST_PARTS = 2_000;

/** The parts that hold cells and say how to read them; everything else stays packed. */
const READ_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:styles|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

export type WorkbookParts =
  | { readonly ok: true; readonly parts: Record<string, Uint8Array> }
  | { readonly ok: false; readonly why: SpreadsheetRefusal };

/**
 * Unpacks the parts of a workbook that are read, once the sizes that it declares are within bounds: a packed gigabyte of
 * nothing is never unpacked, programs are never taken out, and declarations that could fetch or expand are refused.
 */
export function unpackWorkbook(bytes: Uint8Array): WorkbookParts {
  let why: SpreadsheetRefusal | null = null;
  let total = 0;
  let count = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize, size }) => {
      count += 1;
      total += originalSize;
      if (/vbaProject|vbaData|\/(?:macrosheets|dialogsheets)\/|activeX/i.test(name)) why ??= "macros";
      const tight = originalSize > 1_000_000 && originalSize > size * TIGHTEST;
      if (count > MOST_PARTS || total > LARGEST_UNPACKED || originalSize > LARGEST_PART || tight)
        why ??= "unpacks-too-large";
      return why === null && READ_PART.test(name);
    },
  });
  if (why !== null) return { ok: false, why };
  const types = parts["[Content_Types].xml"];
  if (!types || !parts["xl/workbook.xml"]) return { ok: false, why: "not-a-spreadsheet" };
  if (/macroEnabled/i.test(strFromU8(types))) return { ok: false, why: "macros" };
  for (const part of Object.values(parts))
    if (/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part))) return { ok: false, why: "declarations" };
  return { ok: true, parts };
}

/** A part with its text changed. */
export const rewritten = (part: Uint8Array, change: (text: string) => string): Uint8Array =>
  strToU8(change(strFromU8(part)));
export const textOf = (part: Uint8Array): string => strFromU8(part);
