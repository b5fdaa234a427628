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

describe("a table that goes on over the end of a page", () => {
  const columns = [
    { x: 50, right: 182 },
    { x: 271, right: 775 },
  ];
  it("has a row there where its cells begin as its columns do, one alone too", () => {
    const row = line(535, [50, "RAG"], [271, "Closed by HMICFRS"]);
    expect(tableAt([row] as never, 0)).toBeNull();
    expect(tableAt([row] as never, 0, columns)?.rows).toMatchObject([[{ text: "RAG" }, { text: "Closed by HMICFRS" }]]);
    const other = line(535, [80, "We saw"], [240, "what it did."]);
    expect(tableAt([other] as never, 0, columns)).toBeNull();
  });
});

describe("a table whose cells have paragraphs of their own", () => {
  const head = line(700, [50, "Ref"], [100, "Recommendation"], [400, "Update"]);
  const expected = [
    ["Ref", "Recommendation", "Update"],
    ["R1", "The force should heat its cells in winter.\nIt should say how.", "Begun.\nBoilers bought."],
    ["R2", "The force should:\n• feed its dogs; and\n• walk them.", "Dogs fed."],
  ];

  it("parts its rows by the space that leaves none without its first cell", () => {
    const rows = [
      head,
      line(676, [50, "R1"], [100, "The force should heat its cells"], [400, "Begun."]),
      line(664, [100, "in winter."]),
      line(658, [400, "Boilers bought."]),
      line(646, [100, "It should say how."]),
      line(622, [50, "R2"], [100, "The force should:"], [400, "Dogs fed."]),
      line(604, [100, "•"], [115, "feed its dogs; and"]),
      line(586, [100, "•"], [115, "walk them."]),
    ];
    expect(texts(rows)).toEqual(expected);
  });

  it("reads rows whose cells are set in their middle", () => {
    const rows = [
      head,
      line(682, [100, "The force should heat its cells"]),
      line(676, [400, "Begun."]),
      line(670, [100, "in winter."]),
      line(667, [50, "R1"]),
      line(658, [400, "Boilers bought."]),
      line(652, [100, "It should say how."]),
      line(634, [100, "The force should:"]),
      line(616, [50, "R2"], [100, "•"], [115, "feed its dogs; and"], [400, "Dogs fed."]),
      line(598, [100, "•"], [115, "walk them."]),
    ];
    expect(texts(rows)).toEqual(expected);
  });

  it("reads rows whose cells are set at their foot", () => {
    const rows = [
      head,
      line(682, [100, "The force should heat its cells"]),
      line(670, [100, "in winter."], [400, "Begun."]),
      line(652, [50, "R1"], [100, "It should say how."], [400, "Boilers bought."]),
      line(634, [100, "The force should:"]),
      line(616, [100, "•"], [115, "feed its dogs; and"]),
      line(598, [50, "R2"], [100, "•"], [115, "walk them."], [400, "Dogs fed."]),
    ];
    expect(texts(rows)).toEqual(expected);
  });
});
