import { type Entry, zipped } from "../zip";
import { escaped } from "./xml-events";

/** What stands in a cell of a list that is handed out: words, a number, a day (`YYYY-MM-DD`), or nothing. */
export type ListCell = string | number | { readonly on: string } | null;

/** A sheet whose rows come in pieces. */
export interface StreamedSheet {
  readonly name: string;
  /** Said above the table, a line each: the title, what it was filtered by, the marking. */
  readonly above: readonly string[];
  /** Stands at the foot of each printed page. */
  readonly foot: string;
  readonly heads: readonly string[];
  /** Widths in characters, in the order of the heads. */
  readonly widths: readonly number[];
  readonly pieces: AsyncIterable<readonly (readonly ListCell[])[]>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Of the styles below: a day, bold words, words that wrap. */
const [DAY, BOLD, WRAPPED] = [1, 2, 3];
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** Excel takes 31 characters, and not these, as the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\']/g, " ").slice(0, 31);

/** What Excel takes as the longest text of a cell; more, and it calls the file damaged. */
const LONGEST = 32_767;
const CUT = "… (cut: Excel takes no more)";

/** What XML takes no part of would make the file unreadable; `_x0041_` would be read as a letter. */
function written(text: string): string {
  const whole = text
    .replace(/[\v\f]/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no place for.
    .replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .toWellFormed()
    .replace(/_(x[0-9A-Fa-f]{4}_)/g, "_x005F_$1");
  const cut = whole.length > LONGEST ? `${whole.slice(0, LONGEST - CUT.length).toWellFormed()}${CUT}` : whole;
  return escaped(cut);
}

const words = (at: string, text: string, style: number): string =>
  `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${written(text)}</t></is></c>`;

const EPOCH = Date.UTC(1899, 11, 30);
const MS_A_DAY = 86_400_000;
/** Words longer than this wrap. */
const ONE_LINE = 30;

/** A text is an inline string, which no spreadsheet computes: nothing in it is a formula. */
function cell(at: string, value: ListCell): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return Number.isFinite(value) ? `<c r="${at}"><v>${value}</v></c>` : "";
  if (typeof value === "string") return words(at, value, value.length > ONE_LINE || value.includes("\n") ? WRAPPED : 0);
  return `<c r="${at}" s="${DAY}"><v>${(Date.parse(`${value.on}T00:00:00Z`) - EPOCH) / MS_A_DAY}</v></c>`;
}

const LETTERS = 26;
const columnName = (at: number): string =>
  at < LETTERS ? String.fromCharCode(65 + at) : columnName(Math.floor(at / LETTERS) - 1) + columnName(at % LETTERS);

/** A row with its cells under the letters of its columns: readers of other programs ask each for its place. */
const row = (number: number, letters: readonly string[], cells: readonly ListCell[], style?: number): string =>
  `<row r="${number}">${cells
    .map((value, at) => {
      const place = `${letters[at]}${number}`;
      return style === undefined || typeof value !== "string" ? cell(place, value) : words(place, value, style);
    })
    .join("")}</row>`;

/** So many rows are made into the part at once: five hundred wide ones are megabytes, several times over. */
const AT_ONCE = 100;

/** The sheet as it is made; `ended` is told the last row, which the filter reaches to. */
async function* sheetIn(
  { above, foot, heads, widths, pieces }: StreamedSheet,
  ended: (last: number) => void,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const head = above.length + 1;
  const letters = heads.map((_, at) => columnName(at));
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  yield encoder.encode(
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${above.map((line, at) => row(at + 1, letters, [line], at === 0 ? BOLD : 0)).join("")}${row(head, letters, heads, BOLD)}`,
  );
  let last = head;
  for await (const rows of pieces) {
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE);
      yield encoder.encode(some.map((cells, nth) => row(last + nth + 1, letters, cells)).join(""));
      last += some.length;
    }
  }
  ended(last);
  yield encoder.encode(
    `</sheetData><autoFilter ref="A${head}:${letters.at(-1)}${last}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;L${written(foot.replaceAll("&", "&&"))}&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
  );
}

/**
 * A workbook of one sheet as it is made: real days and numbers, no cell a formula, a filter on the table, A4 landscape with
 * the foot on each page. However many rows come, one piece of them is in memory at a time.
 */
export async function* streamedWorkbook(sheet: StreamedSheet, at: Date): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const part = (path: string, xml: string): Entry => ({ path, at, packed: false, bytes: once(encoder.encode(xml)) });
  async function* entries(): AsyncGenerator<Entry> {
    yield part(
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/></Types>`,
    );
    yield part(
      "_rels/.rels",
      `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    );
    let last = 0;
    const bytes = sheetIn(sheet, (row) => {
      last = row;
    });
    yield { path: "xl/worksheets/sheet1.xml", at, packed: false, bytes };
    const head = sheet.above.length + 1;
    const range = `$A$${head}:$${columnName(sheet.heads.length - 1)}$${last}`;
    const name = written(sheetName(sheet.name));
    // The filter's own name, and that the head stands on each printed page.
    yield part(
      "xl/workbook.xml",
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${name}'!${range}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$${head}:$${head}</definedName></definedNames></workbook>`,
    );
    yield part(
      "xl/_rels/workbook.xml.rels",
      `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    );
    yield part("xl/styles.xml", STYLES);
  }
  yield* zipped(entries());
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
