import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { markedWorkbook } from "./marked-workbook";
import { readSpreadsheet } from "./read-spreadsheet";
import { writeSpreadsheet } from "./write-spreadsheet";

const PART = "xl/worksheets/sheet2.xml";
const own = async () => {
  const register = {
    sheet: "Open & <new>",
    headings: ["Ref", "Text", "Error"],
    rows: [
      ["1", "a", "old"],
      ["2", "b", ""],
    ],
  };
  const bytes = await writeSpreadsheet("xlsx", { sheet: "First", headings: ["Ref"], rows: [] }, [register]);
  const parts = unzipSync(bytes);
  // A formula, a row further down, and a cell right of all that only has a format.
  const xml = strFromU8(parts[PART] ?? new Uint8Array()).replace(
    "</sheetData>",
    `<row r="7" spans="1:3"><c r="A7"><f>1+1</f><v>2</v></c><c r="D7" s="0"/></row></sheetData>`,
  );
  return zipSync({ ...parts, [PART]: strToU8(xml) });
};
const words = new Map([
  [1, "Error"],
  [2, "What <b> & why\u0001"],
  [7, "=1+1"],
]);

describe("a workbook with words beside its rows", () => {
  it("has them in one column of one sheet, in place of what stood there, and else what it had", async () => {
    const marked = markedWorkbook(await own(), { sheet: "Open & <new>", column: 2, words });
    const read = await readSpreadsheet(marked ?? new Uint8Array());
    expect(read.ok && read.sheets[1]?.rows.map(({ row, cells }) => [row, ...cells].join("|"))).toEqual([
      "1|Ref|Text|Error",
      "2|1|a|What <b> & why\uFFFD",
      "3|2|b|",
      "4|||",
      "5|||",
      "6|||",
      "7|2||=1+1",
    ]);
    const xml = strFromU8(unzipSync(marked ?? new Uint8Array())[PART] ?? new Uint8Array());
    expect(xml).toContain("<f>1+1</f><v>2</v>");
    expect([...xml.matchAll(/ r="([A-Z]7)"/g)].map(([, at]) => at)).toEqual(["A7", "C7", "D7"]);
  });

  it("is none where the sheet or a row is not found", async () => {
    const bytes = await own();
    expect(markedWorkbook(bytes, { sheet: "Nowhere", column: 2, words })).toBeNull();
    expect(markedWorkbook(bytes, { sheet: "First", column: 2, words })).toBeNull();
  });
});
