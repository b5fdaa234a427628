import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeSpreadsheet } from "../spreadsheets/write-spreadsheet";
import { readReportFile } from "./read-report-file";

it("a workbook is read as the table that it shows, its titles above", async () => {
  const bytes = await writeSpreadsheet("xlsx", {
    sheet: "Tracker",
    headings: ["Kent Police action plan"],
    rows: [
      ["Ref", "Recommendation", "Status"],
      ["Custody"],
      ["R1", "By 31 May 2025, the force should paint its gates.", "Complete"],
    ],
  });
  expect(await readReportFile(bytes, "tracker.xlsx")).toMatchObject({
    ok: true,
    blocks: [
      { kind: "paragraph", text: "Kent Police action plan" },
      { kind: "table", rows: [[{ text: "Ref" }, {}, {}], [{ text: "Custody", span: 3 }], [{ text: "R1" }, {}, {}]] },
    ],
  });
});

it("a workbook is read with the rows that nobody sees in it, and says so", async () => {
  const bytes = await writeSpreadsheet("xlsx", {
    sheet: "Tracker",
    headings: ["Ref", "Recommendation"],
    rows: [
      ["R1", "The force should paint its gates."],
      ["R2", "The force should oil its hinges."],
    ],
  });
  const parts = unzipSync(bytes);
  const [name = ""] = Object.keys(parts).filter((part) => part.startsWith("xl/worksheets/sheet"));
  const sheet = strFromU8(parts[name] ?? new Uint8Array()).replace('<row r="3"', '<row r="3" hidden="1"');
  expect(await readReportFile(zipSync({ ...parts, [name]: strToU8(sheet) }), "tracker.xlsx")).toMatchObject({
    blocks: [{ rows: { length: 3 } }],
    cautions: ["A row of the sheet “Tracker” is hidden in the workbook, and read all the same."],
  });
});

describe("a workbook that is not read", () => {
  it("is refused in the words of a spreadsheet", async () => {
    const bytes = (await writeSpreadsheet("xlsx", { sheet: "A", headings: ["A"], rows: [] })).slice(0, -200);
    const read = await readReportFile(bytes, "a.xlsx");
    expect(read.ok ? "read" : read.why).toMatch(/damaged/);
  });
});
