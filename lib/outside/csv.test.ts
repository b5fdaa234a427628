import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harmless, toCsv } from "./csv";

describe("a CSV file", () => {
  it.each([
    '=HYPERLINK("http://evil.example","x")',
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "|cmd",
    "  =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n-1",
    "\u00a0=1",
    "\ufeff=1",
    "＝1+1",
    "＠SUM(1)",
    "\tword",
  ])("shows %j as text", (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`);
  });

  it.each(["", "WMP-2023-004", "2024-06-30", "0", "a = b", "no"])("leaves %j alone", (cell) => {
    expect(harmless(cell)).toBe(cell);
  });

  it("begins with the mark that tells Excel it is UTF-8, and ends each row with CRLF", () => {
    expect(toCsv(["Reference", "Text"], [["WMP-2023-004", 'It says "now",\nand means it']])).toBe(
      '\ufeff"Reference","Text"\r\n"WMP-2023-004","It says ""now"",\nand means it"\r\n',
    );
  });

  it("gives back every cell as it was, but for the apostrophes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: "binary" })), { minLength: 1 }), (rows) => {
        const read = parse(toCsv(["One", "Two"], rows), { bom: true, record_delimiter: "\r\n" });
        expect(read).toEqual([["One", "Two"], ...rows.map((row) => row.map(harmless))]);
      }),
    );
  });
});
