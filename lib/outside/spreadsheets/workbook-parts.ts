import { strFromU8 } from "fflate";
import { type Parts, type Unpacked, unpack } from "../unpack";
import { NotUnderstood } from "./not-understood";
import { type WorkbookOutline, workbookOutline } from "./workbook-outline";

const TYPES = "[Content_Types].xml";
const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";

const PROGRAM = /vbaProject|vbaData|\/(?:macrosheets|dialogsheets)\/|activeX/i;

/**
 * The parts of a workbook that hold cells or say how to read them, by where the workbook itself says that they are;
 * everything else stays packed. Programs are refused. Throws `NotUnderstood`.
 */
export function unpackWorkbook(bytes: Uint8Array): { readonly outline: WorkbookOutline; readonly parts: Parts } {
  const partsOf = (wanted: readonly (string | null)[]) =>
    opened(unpack(bytes, (name) => wanted.includes(name), PROGRAM));
  const head = partsOf([TYPES, WORKBOOK, RELATIONS]);
  const text = (name: string) => (head[name] ? strFromU8(head[name]) : null);
  const [types, workbook, relations] = [text(TYPES), text(WORKBOOK), text(RELATIONS)];
  if (types === null || workbook === null) throw new NotUnderstood("not-a-spreadsheet");
  if (/macroEnabled/i.test(types)) throw new NotUnderstood("macros");
  if (relations === null) throw new NotUnderstood("damaged");
  const outline = workbookOutline(workbook, relations);
  return { outline, parts: partsOf([outline.strings, outline.styles, ...outline.sheets.map(({ part }) => part)]) };
}

function opened(unpacked: Unpacked): Parts {
  if (!unpacked.ok) throw new NotUnderstood(unpacked.why === "programs" ? "macros" : unpacked.why);
  return unpacked.parts;
}
