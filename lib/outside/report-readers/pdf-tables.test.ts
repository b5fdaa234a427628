import { describe, expect, it } from "vitest";
import { tableAt } from "./pdf-tables";

const line = (y: number, ...cells: readonly (readonly [x: number, text: string])[]) => ({
  y,
  height: 10,
  segments: cells.map(([x, text]) => ({ text, x, right: x + text.length * 5, height: 10 })),
});
const texts = (lines: readonly ReturnType<typeof line>[]) =>
  tableAt(lines as never, 0)?.rows.map((row) => row.map(({ text }) => text));

describe("a table whose rows stand close together", () => {
  it("begins a row with each name of a sort of finding in its first cell", () => {
    const rows = [
      line(700, [50, "Area for improvement"], [200, "The force should heat its cells"]),
      line(686, [200, "in winter."]),
      line(672, [50, "Recommendation"], [200, "The force should feed its dogs."]),
      line(640, [50, "Area for"], [200, "The force should count its keys."]),
      line(626, [50, "improvement"], [200, "We found none."]),
    ];
    expect(texts(rows)).toEqual([
      ["Area for improvement", "The force should heat its cells in winter."],
      ["Recommendation", "The force should feed its dogs."],
      ["Area for improvement", "The force should count its keys. We found none."],
    ]);
  });
});
