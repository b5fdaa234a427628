import { describe, expect, it } from "vitest";
import { letterOf } from "@/lib/domain/register-import/headings";
import { MOST_COLUMNS, MOST_ROWS } from "@/lib/domain/register-import/limits";
import { NotUnderstood } from "./not-understood";
import { plainSheet } from "./plain-sheet";

const SHARED = {
  strings: ["one", ""],
  formats: [null, null, '"REC-"000', "dd/mm/yyyy", "mmm-yy"],
  dayOf: (serial: number) => new Date((serial - 25_569) * 86_400_000),
};
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
/** The cells that say something, "B2=1", or why none are read. */
function plain(rows: string): string {
  try {
    const read = plainSheet(sheet(rows), SHARED).rows;
    return read
      .flatMap(({ row, cells }) => cells.map((words, at) => (words === "" ? "" : `${letterOf(at)}${row}=${words}`)))
      .filter(Boolean)
      .join(" ");
  } catch (error) {
    if (error instanceof NotUnderstood) return error.why;
    throw error;
  }
}
const cell = (attributes: string) => `<row r="2"><c ${attributes}><v>1</v></c></row>`;
const ONE_AT_B2 = '<row r="2"><c r="B2" t="n"><v>1</v></c></row>';

describe("where a cell stands", () => {
  it.each([
    ["as Excel writes it", 'r="B2"'],
    ["in single quotes", "r='B2'"],
    ["among other attributes", 'x14ac:dyDescent="0.25" r="B2" cm="1"'],
    ["with an entity", 'r="&#66;2"'],
    ["after a line's end", '\n  r="B2"\n'],
  ])("is read %s, whatever else its tag says", (_how, attributes) => {
    expect(plain(cell(attributes))).toBe("B2=1");
  });

  it.each([
    "B",
    "2",
    "",
    "b2",
    "$B$2",
    "B$2",
    "B02",
    "B0",
    "B2 ",
    " B2",
    "ABCD2",
    "B12345678",
    "B-2",
    "B+2",
    "B2.0",
    "B2e1",
    "B2:C2",
    "Sheet!B2",
    "R2C2",
    "Ｂ2",
    "B２",
    "B0x2",
  ])("is refused where it is written %j", (address) => {
    expect(plain(cell(`r="${address}"`))).toBe("address-unclear");
  });

  it.each(["0", "", "02", "-2", "+2", "2.0", "2e0", "0x2", " 2", "2 ", "12345678", "A2", "２"])(
    "is refused where its row is numbered %j",
    (number) => {
      expect(plain(`<row r="${number}"><c r="B2"><v>1</v></c></row>`)).toBe("address-unclear");
    },
  );

  it.each(['x:r="B2"', 'R="B2"', 'r="B2" x:r="B9"'])("is refused where it has another name: %s", (attributes) => {
    expect(plain(cell(attributes))).toBe("address-unclear");
  });

  it.each(['r = "B2"', "r=B2", 'r="B2" r="B3"', 'r="B2', 'r="B2"s="1"', 'r="&unknown;2"'])(
    "is damage where XML does not allow it: %s",
    (attributes) => {
      expect(plain(cell(attributes))).toBe("damaged");
    },
  );

  it.each([
    ["in another row than its own", '<row r="2"><c r="B3"><v>1</v></c></row>'],
    ["twice", '<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>2</v></c></row>'],
    ["left of the one before", '<row r="2"><c r="C2"><v>1</v></c><c r="B2"><v>2</v></c></row>'],
    [
      "left of one that gives no address",
      '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="C2"><v>3</v></c></row>',
    ],
    ["in a row that stood before", `${ONE_AT_B2}${ONE_AT_B2}`],
    ["above the row before", `<row r="3"><c r="A3"><v>1</v></c></row>${ONE_AT_B2}`],
  ])("is refused %s", (_how, rows) => {
    expect(plain(rows)).toBe("address-unclear");
  });

  it("is the next place where the file does not say it", () => {
    expect(
      plain('<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>'),
    ).toBe("A1=1 C1=2 D1=3 A3=4");
  });

  it.each([
    ["a cell in a cell", '<row r="2"><c r="B2"><c r="C2"><v>1</v></c></c></row>'],
    ["a row in a row", '<row r="2"><row r="3"/></row>'],
    ["a cell outside a row", '<c r="B2"><v>1</v></c>'],
    ["a cell in something unknown", '<row r="2"><x><c r="B2"><v>1</v></c></x></row>'],
    ["two values", '<row r="2"><c r="B2"><v>1</v><v>2</v></c></row>'],
    ["a second table", `${ONE_AT_B2}</sheetData><sheetData>`],
    ["a kind of cell that is none", '<row r="2"><c r="B2" t="z"><v>1</v></c></row>'],
    ["a shared text that is none", '<row r="2"><c r="B2" t="s"><v>2</v></c></row>'],
    ["a format that is none", '<row r="2"><c r="B2" s="5"><v>1</v></c></row>'],
  ])("is damage: %s", (_how, rows) => {
    expect(plain(rows)).toBe("damaged");
  });
});

describe("how much a sheet holds", () => {
  const at = (row: number, letters: string) => `<row r="${row}"><c r="${letters}${row}"><v>1</v></c></row>`;
  const lowest = MOST_ROWS + 30;

  it("is read up to the bounds, and refused one beyond", () => {
    expect(MOST_COLUMNS).toBe(100);
    expect(plain(at(1, "CV"))).toBe("CV1=1");
    expect(plain(at(1, "CW"))).toBe("too-many-columns");
    expect(plain(at(lowest, "A"))).toBe(`A${lowest}=1`);
    expect(plain(at(lowest + 1, "A"))).toBe("cell-far-below");
    expect(plain(Array.from({ length: lowest + 1 }, (_, row) => at(row + 1, "A")).join(""))).toBe("too-many-rows");
  });

  it("does not count what says nothing", () => {
    const nothing = ["<v/>", "<v> </v>", "<f>1+1</f>", "<is><t> </t></is>", "<x/>"];
    for (const inside of nothing) expect(plain(`<row r="50000"><c r="ZZ50000">${inside}</c></row>`)).toBe("");
    expect(plain('<row r="50000"><c r="A50000" t="s"><v>1</v></c><c r="B50000" t="e"><v>#REF!</v></c></row>')).toBe("");
  });

  it("is told by what is written: text in pieces, comments, and reading aids left out", () => {
    const inside = "<is><r><t>a</t></r><!-- x --><r><t><![CDATA[<b>]]>&amp;</t></r><rPh><t>c</t></rPh></is>";
    expect(plain(`<row r="1"><c r="A1" t="inlineStr">${inside}</c></row>`)).toBe("A1=a<b>&");
    expect(plain('<row r="1"><c r="A1" t="str" s="2"><v>12</v></c><c r="B1" s="2"><v>12</v></c></row>')).toBe(
      "A1=12 B1=REC-012",
    );
  });
});

const says = (words: string) => ` t="inlineStr"><is><t>${words}</t></is></c>`;

describe("what a cell says", () => {
  it("is what it shows: days as days, other numbers in their format", () => {
    const rows =
      '<row r="1"><c r="A1" s="2"><v>7</v></c><c r="B1" s="3"><v>45000</v></c><c r="C1" s="4"><v>45717</v></c></row>';
    expect(plain(rows)).toBe("A1=REC-007 B1=15/03/2023 C1=Mar-25");
  });

  it("is an error’s name, or the formula that nobody worked out, in a row that says something else", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><f>A9</f><v>#REF!</v></c><c r="C1"><f>A1+90</f><v/></c><c r="D1" t="str"><f>IF(A1,"","x")</f><v></v></c></row>';
    expect(plain(rows)).toBe("A1=1 B1=#REF! C1==A1+90");
  });

  it("is yes or no, a day that is written as one, and text with the signs that XML cannot hold", () => {
    const rows =
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="d"><v>2021-06-10T00:00:00Z</v></c>' +
      `<c r="D1"${says(" two_x000D_\nlines, _x005F_x0041_ ")}<c r="E1"><v>0012.50</v></c></row>`;
    expect(plain(rows)).toBe("A1=Yes B1=No C1=10/06/2021 D1=two\r\nlines, _x0041_ E1=12.5");
  });

  it.each(['t="b"><v>2', 't="d"><v>soon', 't="n"><v>twelve', 's="3"><v>never'])(
    "is damage where it is not of its kind: %s",
    (inside) => {
      expect(plain(`<row r="1"><c r="A1" ${inside}</v></c></row>`)).toBe("damaged");
    },
  );

  it("is said by every row that a merged cell covers, and by no other", () => {
    const rows = [1, 2, 3, 4]
      .map(
        (row) => `<row r="${row}"><c r="A${row}"${row === 1 ? says("P") : "/>"}<c r="B${row}"><v>${row}</v></c></row>`,
      )
      .join("");
    const merged = (ref: string) =>
      plainSheet(
        `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="${ref}"/></mergeCells></worksheet>`,
        SHARED,
      ).rows.map(({ cells }) => cells[0] === "P");
    expect(merged("A1:A3")).toEqual([true, true, true, false]);
    expect(merged("A1:A1048576")).toEqual([true, true, true, true]);
    expect(merged("A3:A1")).toEqual([true, false, false, false]);
  });
});
