import readWorkbook from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { unzipped } from "../testing/unzip";
import { type ListCell, streamedWorkbook } from "./streamed-workbook";

async function* inPieces(
  rows: readonly (readonly ListCell[])[],
  size = 2,
): AsyncGenerator<readonly (readonly ListCell[])[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

async function made(rows: readonly (readonly ListCell[])[], name = "Findings: 3"): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const sheet = {
    ...{ name, above: ["Findings: 3", "OFFICIAL"], foot: "OFFICIAL & <so>", heads: ["Words", "Number", "Day"] },
    ...{ widths: [20, 10, 12], pieces: inPieces(rows) },
  };
  for await (const part of streamedWorkbook(sheet, new Date("2024-09-30T12:00:00Z"))) parts.push(part);
  return Buffer.concat(parts);
}

const HOSTILE = [
  "=1+1",
  "@SUM(A1)",
  "-2+3+cmd|' /C calc'!A0",
  "<b>&\"'",
  "a\u0000b\u000bc\ufffe",
  "_x0041_",
  "line\nbreak\ttab",
  "\ud800 alone",
  " spaces ",
  "𝔘𝔫𝔦",
];

describe("a workbook that is made as it is sent", () => {
  it("has real numbers and days, and every word as it was, none of it a formula", async () => {
    const rows = HOSTILE.map((text, at): readonly ListCell[] => [text, at - 1.5, { on: `2024-0${(at % 9) + 1}-28` }]);
    const [sheet] = await readWorkbook(await made(rows));
    const read = sheet?.data ?? [];
    expect(read.slice(0, 3).map((row) => row.filter((cell) => cell !== null))).toEqual([
      ["Findings: 3"],
      ["OFFICIAL"],
      ["Words", "Number", "Day"],
    ]);
    const cells = read.slice(3);
    expect(cells).toHaveLength(HOSTILE.length);
    expect(cells.map(([, number]) => number)).toEqual(rows.map(([, number]) => number));
    expect(cells.map(([, , day]) => (day as unknown as Date).toISOString().slice(0, 10))).toEqual(
      rows.map(([, , day]) => (day as { on: string }).on),
    );
    expect(cells[0]?.[0]).toBe("=1+1");
    expect(cells[3]?.[0]).toBe("<b>&\"'");
    expect(cells[6]?.[0]).toBe("line\nbreak\ttab");
  });

  it("is the same however its rows come, with a filter from the head to the last row, and empty cells left out", async () => {
    const xml = new TextDecoder().decode(
      (
        await unzipped(
          await made([
            ["a", null, null],
            [null, 2, null],
            ["", 3, null],
          ]),
        )
      )["xl/worksheets/sheet1.xml"],
    );
    expect(xml).not.toContain("<f>");
    expect(xml).toContain('<autoFilter ref="A3:C6"/>');
    expect(xml).toContain('<row r="5"><c r="B5"><v>2</v></c></row>');
    expect(xml).toContain("&amp;LOFFICIAL &amp;&amp; &lt;so&gt;");
  });

  it("cuts a cell that Excel would call damaged, and says so", async () => {
    const [sheet] = await readWorkbook(await made([["x".repeat(40_000), null, null]]));
    const cell = String(sheet?.data[3]?.[0]);
    expect(cell.length).toBe(32_767);
    expect(cell).toMatch(/cut: Excel takes no more\)$/);
  });

  it("is one of no rows, too", async () => {
    const [sheet] = await readWorkbook(await made([], "A/B:C*?'"));
    expect(sheet?.data).toHaveLength(3);
  });
});
