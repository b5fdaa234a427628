import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import { unzipped } from "@/lib/outside/testing/unzip";
import { figure } from "@/scripts/prove/figure";
import { readSpreadsheet } from "./read-spreadsheet";
import { writeSpreadsheet } from "./write-spreadsheet";

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const BOOK = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const BOOK_RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const withRelation = (id: string, kind: string, target: string) =>
  BOOK_RELS.replace(
    "</Relationships>",
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`,
  );
const sheetOf = (rows: string, before = "") =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;
const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

/** A workbook of one sheet, with whatever else somebody put into the package. */
function workbook(
  rows: string,
  { more = {}, before = "" }: { more?: Record<string, Uint8Array>; before?: string } = {},
) {
  return zipSync({
    "[Content_Types].xml": strToU8(TYPES),
    "_rels/.rels": strToU8(RELS),
    "xl/workbook.xml": strToU8(BOOK),
    "xl/_rels/workbook.xml.rels": strToU8(BOOK_RELS),
    "xl/worksheets/sheet1.xml": strToU8(sheetOf(rows, before)),
    ...more,
  });
}
const csv = (words: string) => strToU8(words);
const refusal = async (bytes: Uint8Array) => {
  const read = await readSpreadsheet(bytes);
  return read.ok ? "read" : read.why;
};
const cells = async (bytes: Uint8Array) => {
  const read = await readSpreadsheet(bytes);
  return read.ok ? read.sheets[0]?.rows.map((row) => row.cells) : read.why;
};

const headings = `<row r="1">${text("A1", "Reference")}${text("B1", "Text")}</row>`;
const randomBytes = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7_919 + (at >> 3)) % 256);

const REFUSED: readonly (readonly [string, () => Uint8Array, SpreadsheetRefusal])[] = [
  ["an empty file", () => new Uint8Array(), "empty"],
  ["a file over 5 MB", () => new Uint8Array(5 * 1024 * 1024 + 1).fill(65), "too-large"],
  ["one line of almost 5 MB", () => csv(`Reference,Text\n${"x".repeat(5_000_000)}`), "too-much-text"],
  ["a million rows of text", () => csv(`Reference,Text\n${"a,b\n".repeat(1_000_000)}`), "too-many-rows"],
  ["four thousand columns", () => csv(`${"Owner,".repeat(4_000)}Text\n`), "too-many-columns"],
  [
    "a row below ten thousand empty ones",
    () => csv(`Reference,Text\n1,The force should act.\n${",\n".repeat(10_100)}2,The force should act again.\n`),
    "cell-far-below",
  ],
  [
    "a mail message that begins with whom it was delivered to",
    () =>
      csv(
        "Delivered-To: a@b.example\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nFrom: c@d.example\nMessage-ID: <1@d.example>\nSubject: x\n\nHello, you\n",
      ),
    "web-page",
  ],
  [
    "a mail message that begins with its day",
    () =>
      csv(
        "Date: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain\n\nHello, you\n",
      ),
    "web-page",
  ],
  ["a document of Numbers", () => zipSync({ "Index/Document.iwa": strToU8("x"), "Data/a": strToU8("y") }), "numbers"],
  ["a binary workbook", () => zipSync({ "xl/workbook.bin": strToU8("x") }), "binary-workbook"],
  ["a quotation mark that never ends", () => csv('Reference,Text\n1,"never\n'), "quotes"],
  [
    "a picture named .csv",
    () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    "not-a-spreadsheet",
  ],
  ["a PDF named .xlsx", () => csv("%PDF-1.7\n1 0 obj"), "pdf"],
  ["a web page named .xls", () => csv("<html><table><tr><td>Reference</td></tr></table></html>"), "web-page"],
  ["a saved page", () => csv("MIME-Version: 1.0\nContent-Type: text/html\n\n<table>"), "web-page"],
  [
    "a workbook of 2003",
    () => csv('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    "excel-xml",
  ],
  ["a flat OpenDocument sheet", () => csv('<?xml version="1.0"?><office:document/>'), "open-document"],
  [
    "an OpenDocument sheet",
    () => zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] }),
    "open-document",
  ],
  [
    "an old workbook, or one with a password",
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    "old-or-protected",
  ],
  [
    "a Word file named .xlsx",
    () => zipSync({ "[Content_Types].xml": strToU8(TYPES), "word/document.xml": strToU8("<a/>") }),
    "word",
  ],
  ...["c r", "f x", "v", "row r"].map(
    (tag) =>
      [
        `hundreds of thousands of <${tag} that never end`,
        () => workbook(`${headings}${Array.from({ length: 200_000 }, (_, at) => `<${tag}${at % 977}`).join("")}`),
        "damaged",
      ] as const,
  ),
  [
    "a format of half a million signs",
    () =>
      workbook(headings, {
        more: {
          "xl/_rels/workbook.xml.rels": strToU8(withRelation("rId2", "styles", "styles.xml")),
          "xl/styles.xml": strToU8(`<styleSheet><numFmt formatCode='${"[&quot;".repeat(100_000)}'/></styleSheet>`),
        },
      }),
    "damaged",
  ],
  ["a cut-off workbook", () => workbook(headings).slice(0, 700), "damaged"],
  ["random bytes behind a package's first four", () => Uint8Array.of(0x50, 0x4b, 3, 4, ...randomBytes), "damaged"],
  ["macros", () => workbook(headings, { more: { "xl/vbaProject.bin": strToU8("macro") } }), "macros"],
  [
    "macros in a type",
    () =>
      workbook(headings, {
        more: { "[Content_Types].xml": strToU8(TYPES.replace("sheet.main", "sheet.macroEnabled.main")) },
      }),
    "macros",
  ],
  [
    "an external entity",
    () => workbook(headings, { before: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>` }),
    "declarations",
  ],
  [
    "entities that expand",
    () => workbook(headings, { before: `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>` }),
    "declarations",
  ],
  [
    "a zip bomb in a sheet",
    () => workbook(headings, { more: { "xl/worksheets/sheet2.xml": new Uint8Array(4 * 1024 * 1024) } }),
    "unpacks-too-large",
  ],
  [
    "a zip bomb beside the sheets",
    () => workbook(headings, { more: { "xl/media/picture.png": new Uint8Array(4 * 1024 * 1024) } }),
    "unpacks-too-large",
  ],
  [
    "thousands of parts",
    () =>
      workbook(headings, {
        more: Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`xl/media/${at}.png`, new Uint8Array(1)])),
      }),
    "unpacks-too-large",
  ],
  [
    "a cell in the millionth row",
    () => workbook(`${headings}<row r="1048576">${text("A1048576", "far")}</row>`),
    "cell-far-below",
  ],
  [
    "a cell in the last corner",
    () => workbook(`${headings}<row r="1048576">${text("XFD1048576", "far")}</row>`),
    "cell-far-below",
  ],
  [
    "a cell in the last column",
    () => workbook(`<row r="1">${text("A1", "Reference")}${text("XFD1", "far")}</row>`),
    "too-many-columns",
  ],
  [
    "a sheet in the place of the shared texts, with a cell far below",
    () =>
      workbook(headings, {
        more: {
          "xl/_rels/workbook.xml.rels": strToU8(BOOK_RELS.replace("worksheets/sheet1.xml", "sharedStrings.xml")),
          "xl/sharedStrings.xml": strToU8(sheetOf(`${headings}<row r="20000">${text("A20000", "far")}</row>`)),
        },
      }),
    "cell-far-below",
  ],
  [
    "two sheets in one part",
    () =>
      workbook(headings, {
        more: {
          "xl/workbook.xml": strToU8(
            BOOK.replace("</sheets>", '<sheet name="Again" sheetId="2" r:id="rId1"/></sheets>'),
          ),
        },
      }),
    "damaged",
  ],
  ["cells without an address", () => workbook(`<row>${"<c><v>1</v></c>".repeat(5_000)}</row>`), "too-many-columns"],
  ["rows without a number", () => workbook("<row><c><v>1</v></c></row>".repeat(20_000)), "too-many-rows"],
  [
    "a cell longer than Excel has",
    () => workbook(`<row r="1">${text("A1", "x".repeat(40_000))}</row>`),
    "too-much-text",
  ],
];

it("empty rows down to the end of a file are none, and the numbers of a workbook that counts from 1904 say so", async () => {
  expect(await cells(csv(`Reference,Text\n1,Act\n${",\n".repeat(50_000)}`))).toHaveLength(2);
  const old = BOOK.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  const read = await readSpreadsheet(workbook(headings, { more: { "xl/workbook.xml": strToU8(old) } }));
  expect(read).toMatchObject({ ok: true, sheets: [{ from1904: true }] });
});

describe("a hostile spreadsheet", () => {
  it.each(REFUSED)("%s is refused, with its reason", async (_name, bytes, why) => {
    const found = await refusal(bytes());
    figure("P12", "hostile files", 1);
    figure("P12", "hostile files taken for another kind", found === why ? 0 : 1);
    expect(found).toBe(why);
  });

  it("is never thrown at the reader's caller, whatever its bytes", async () => {
    const whole = workbook(headings);
    for (let at = 0; at < whole.length; at += 41) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      const read = await readSpreadsheet(broken);
      expect(typeof read.ok).toBe("boolean");
    }
  });
});

describe("formulas and signs", () => {
  it("are inert text in CSV", async () => {
    const read = await cells(csv("Reference,Text\n=1+1,@SUM(A1)\n'=cmd|x,-5\n"));
    expect(read).toEqual([
      ["Reference", "Text"],
      ["=1+1", "@SUM(A1)"],
      ["=cmd|x", "-5"],
    ]);
  });

  it("give their last result in a workbook, the formula where they have none, and the error's name where it is one", async () => {
    const rows = `${headings}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c><c r="B2"><f>1+1</f></c></row><row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c>${text("B3", "=2+2")}</row>`;
    const read = await cells(workbook(rows));
    expect(read).toEqual([
      ["Reference", "Text"],
      ["y", "=1+1"],
      [expect.stringMatching(/^(#DIV\/0!)?$/), "=2+2"],
    ]);
  });

  it("survive a round through our own files as the text they were", async () => {
    const table = {
      sheet: "Register",
      headings: ["Reference", "Text"],
      rows: [
        ["=1+1", "+44 @home"],
        ["-", "\tx"],
      ],
    };
    for (const format of ["csv", "xlsx"] as const) {
      const read = await cells(await writeSpreadsheet(format, table));
      const rows = typeof read === "string" ? [] : (read ?? []);
      expect(rows.slice(1).map((row) => row.toString().trim())).toEqual([
        "=1+1,+44 @home",
        expect.stringMatching(/^-,\s*x$/),
      ]);
    }
  });

  it("are never formulas in what is handed out", async () => {
    const bytes = await writeSpreadsheet("csv", {
      sheet: "S",
      headings: ["A"],
      rows: [["=1+1"], ["@x"], ["+1"], ["-1"], ["  =1+1"], ["＝1+1"]],
    });
    const lines = new TextDecoder().decode(bytes).split("\r\n").slice(1, 7);
    expect(lines).toEqual(["'=1+1", "'@x", "'+1", "'-1", "'  =1+1", "'＝1+1"]);
    expect(await cells(bytes)).toEqual([["A"], ["=1+1"], ["@x"], ["+1"], ["-1"], ["  =1+1"], ["＝1+1"]]);
  });

  it("are none, whatever a cell begins with, in CSV as in a workbook", async () => {
    const signs = ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠", " =", "  +", "\u00a0=", '"=', "'="];
    const begins = signs.flatMap((sign) =>
      ["1+1", "SUM(A1:A2)", "HYPERLINK(A1)", "-1"].map((rest) => `${sign}${rest}`),
    );
    const table = { sheet: "S", headings: ["A"], rows: begins.map((one) => [one]) };
    const handedOut = new TextDecoder().decode(await writeSpreadsheet("csv", table));
    const isFormula = (line: string) => /^"?[=+\-@\t\r＝＋－＠]/.test(line);
    const inCsv = handedOut.split("\r\n").slice(1).filter(isFormula);
    const sheet = new TextDecoder().decode(
      unzipped(Buffer.from(await writeSpreadsheet("xlsx", table)))["xl/worksheets/sheet1.xml"],
    );
    const inWorkbook = sheet.match(/<f[ >]/g) ?? [];
    figure("P13", "cells that begin like a formula", 2 * begins.length);
    figure("P13", "formulas handed out", inCsv.length + inWorkbook.length);
    expect([inCsv, inWorkbook]).toEqual([[], []]);
    expect(["=1", '"=1"', "@x"].every(isFormula)).toBe(true);
  });

  it("keep each row on its own and each word apart, whatever ends the lines in a cell", async () => {
    const table = {
      sheet: "S",
      headings: ["A", "B"],
      rows: [
        ["one\ntwo", "three\vfour"],
        ["five", "six"],
      ],
    };
    for (const format of ["csv", "xlsx"] as const)
      expect(await cells(await writeSpreadsheet(format, table))).toEqual([
        ["A", "B"],
        ["one\ntwo", "three\nfour"],
        ["five", "six"],
      ]);
    expect(new TextDecoder().decode(await writeSpreadsheet("csv", table))).toContain('"one\ntwo","three\nfour"\r\n');
  });
});

describe("real spreadsheets", () => {
  it("that are formatted to the millionth row are read as far as they say something", async () => {
    const empty = Array.from(
      { length: 2_000 },
      (_, at) => `<row r="${900_000 + at}" s="3"><c r="A${900_000 + at}" s="3"/></row>`,
    ).join("");
    expect(await cells(workbook(`${headings}<row r="2">${text("A2", "R1")}</row>${empty}`))).toEqual([
      ["Reference", "Text"],
      ["R1", ""],
    ]);
  });

  it("say which of their rows nobody sees, hidden by hand or by a filter, and have them all", async () => {
    const row = (number: number, of = "") => `<row r="${number}"${of}>${text(`A${number}`, `R${number}`)}</row>`;
    const read = await readSpreadsheet(
      workbook(`${headings}${row(2)}${row(3, ' hidden="1"')}${row(4, ' hidden="true"')}<row r="5" hidden="1"/>`),
    );
    expect(read.ok && read.sheets[0]?.unseen).toEqual([3, 4]);
    expect(read.ok && read.sheets[0]?.rows).toHaveLength(4);
  });

  it("keep the numbers of their rows, where the first ones are empty too", async () => {
    const low = `<row r="3">${text("B3", "Ref")}</row><row r="6">${text("B6", "1")}</row>`;
    const lines = async (bytes: Uint8Array) => {
      const read = await readSpreadsheet(bytes);
      const rows = read.ok ? (read.sheets[0]?.rows ?? []) : [];
      return rows.flatMap(({ row, cells: own }) => (own.some((cell) => cell !== "") ? [[row, own[1]]] : []));
    };
    expect(await lines(workbook(low))).toEqual([
      [3, "Ref"],
      [6, "1"],
    ]);
    expect(await lines(csv("\n\n,Ref\n\n\n,1\n"))).toEqual([
      [3, "Ref"],
      [6, "1"],
    ]);
  });

  it("give days as days, in both formats and every time zone", async () => {
    const day = new Date("2024-10-31T00:00:00Z");
    for (const format of ["csv", "xlsx"] as const) {
      const read = await cells(
        await writeSpreadsheet(format, { sheet: "S", headings: ["Due", "No"], rows: [[{ day }, "7"]] }),
      );
      expect(read).toEqual([
        ["Due", "No"],
        ["31/10/2024", "7"],
      ]);
    }
  });

  it("from Excel in other settings: semicolons, UTF-16, Windows letters", async () => {
    expect(await cells(csv("Reference;Text\n1;a, b\n"))).toEqual([
      ["Reference", "Text"],
      ["1", "a, b"],
    ]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Reference\tText\n1\tcafé\n", "utf16le")]);
    expect(await cells(utf16)).toEqual([
      ["Reference", "Text"],
      ["1", "café"],
    ]);
    expect(await cells(Uint8Array.of(...csv("Text,No\nvictim"), 0x92, ...csv("s,1\n")))).toEqual([
      ["Text", "No"],
      ["victim’s", "1"],
    ]);
  });

  it("mark a character that cannot be stored, so that its row can be named", async () => {
    const rows = `<row r="1">${text("A1", "a&#0;b")}</row>`;
    const read = await readSpreadsheet(workbook(rows));
    expect(read.ok ? JSON.stringify(read.sheets) : read.why).not.toContain("\\u0000");
  });
});
