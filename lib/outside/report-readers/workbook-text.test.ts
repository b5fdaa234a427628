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

describe("a workbook that is not read", () => {
  it("is refused in the words of a spreadsheet", async () => {
    const bytes = (await writeSpreadsheet("xlsx", { sheet: "A", headings: ["A"], rows: [] })).slice(0, -200);
    const read = await readReportFile(bytes, "a.xlsx");
    expect(read.ok ? "read" : read.why).toMatch(/damaged/);
  });
});
