import { strFromU8, strToU8, zipSync } from "fflate";
import type { Parts } from "../unpack";
import { NotUnderstood } from "./not-understood";
import { plainSheet } from "./plain-sheet";
import { plainStrings, sharedStrings } from "./plain-strings";
import { formatsOf, PLAIN_STYLES } from "./plain-styles";
import type { WorkbookOutline } from "./workbook-outline";
import { escaped } from "./xml-events";

/** The cells that all sheets of a workbook may span together, empty ones between them included: the reader fills them in. */
const MOST_CELLS = 4_000_000;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * A workbook written anew from what was understood of it: every address, reference and name in it is ours. So the reader
 * that it is handed to reads what was checked, and nothing that only it would have understood. With the rows of each sheet that nobody sees.
 */
export function plainWorkbook(
  outline: WorkbookOutline,
  parts: Parts,
): { readonly bytes: Uint8Array; readonly unseen: readonly (readonly number[])[] } {
  const text = (part: string | null) => (part === null || !parts[part] ? null : strFromU8(parts[part]));
  const formats = formatsOf(text(outline.styles) ?? "<styleSheet/>");
  const dayOf = (serial: number) =>
    new Date(Math.round((serial + (outline.from1904 ? 1_462 : 0) - 25_569) * 86_400_000));
  const strings = sharedStrings(text(outline.strings) ?? "<sst/>");
  let cells = 0;
  const sheets = outline.sheets.map(({ name, part }, index) => {
    const xml = text(part);
    if (xml === null) throw new NotUnderstood("damaged");
    const sheet = plainSheet(xml, { strings, formats, dayOf });
    cells += sheet.rows * sheet.columns;
    if (cells > MOST_CELLS) throw new NotUnderstood("unpacks-too-large");
    return {
      name,
      id: `rId${index + 1}`,
      target: `worksheets/sheet${index + 1}.xml`,
      xml: sheet.xml,
      unseen: sheet.unseen,
    };
  });
  const files: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><workbookPr date1904="${outline.from1904 ? 1 : 0}"/><sheets>${sheets
      .map(({ name, id }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="${id}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${sheets
      .map(({ id, target }) => `<Relationship Id="${id}" Type="${DOCUMENT}/worksheet" Target="${target}"/>`)
      .join("")}</Relationships>`,
    "xl/styles.xml": PLAIN_STYLES,
    "xl/sharedStrings.xml": plainStrings(strings),
  };
  for (const { target, xml } of sheets) files[`xl/${target}`] = xml;
  const packed = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]));
  return { bytes: zipSync(packed, { level: 0 }), unseen: sheets.map(({ unseen }) => unseen) };
}
