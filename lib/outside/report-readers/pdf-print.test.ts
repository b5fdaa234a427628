import { describe, expect, it } from "vitest";
import { readReport } from "@/lib/domain/report-text/read-report";
import { readReportFile } from "./read-report-file";
import { bodyOf } from "./reading-result";
import { pdfDrawn } from "./testing/pdf";

const draw = (text: string, x: number, y: number, size = 10, spacing = 0) =>
  `BT /F1 ${size} Tf ${spacing} Tc ${x} ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`;
const oneByOne = (text: string, x: number, y: number, size: number, step: number) =>
  [...text].map((letter, i) => (letter === " " ? "" : draw(letter, x + i * step, y, size))).join("\n");

async function readOf(...drawn: readonly string[]) {
  const file = await readReportFile(pdfDrawn([drawn.join("\n")]), "report.pdf");
  if (!file.ok) throw new Error(file.why);
  const reading = readReport(bodyOf(file));
  return {
    blocks: file.blocks ?? [],
    findings: reading.findings.map(({ kind, text, deadline }) => [kind, text, deadline?.kind]),
  };
}

describe("letters that a page sets wide", () => {
  it.each([1, 2, 4, 8, 14])("%d points apart are the words of a heading", async (spacing) => {
    const { findings } = await readOf(
      draw("AREAS FOR IMPROVEMENT", 50, 760, 14, spacing),
      draw("The force should count its keys.", 50, 730),
      draw("The force should lock its gates.", 50, 700),
    );
    expect(findings.map(([kind]) => kind)).toEqual(["area-for-improvement", "area-for-improvement"]);
  });

  it("and draws one by one are words, too, and no cells of a table", async () => {
    const { blocks } = await readOf(
      oneByOne("PREVENTING CRIME", 50, 760, 14, 20),
      draw("The force does this well, and has done so for years.", 50, 730),
      draw("It will go on to do so.", 50, 700),
    );
    expect(blocks[0]).toMatchObject({ kind: "heading", text: "PREVENTING CRIME" });
  });

  it("are cells of a table where they stand far apart", async () => {
    const { blocks } = await readOf(
      oneByOne("YNYNYN", 50, 760, 10, 60),
      draw("The force does this well, and has done so for years.", 50, 730),
    );
    expect(JSON.stringify(blocks)).not.toContain("YNYNYN");
  });
});

describe("the signs of items", () => {
  // What Word writes of its own fonts where a PDF has no names for their signs: section sign, O with a stroke, u with dots
  it.each(["\u00a7", "\u00d8", "\u00fc", "-", "\u00b7"])(
    "of Word's fonts are none of their words: %s",
    async (sign) => {
      const { findings } = await readOf(
        draw("Recommendations", 50, 760, 14),
        draw("By 31 March 2026, the force should:", 50, 730),
        draw(sign, 60, 715),
        draw("count its keys; and", 78, 715),
        draw(sign, 60, 700),
        draw("lock its gates.", 78, 700),
      );
      expect(findings).toEqual([
        ["recommendation", "By 31 March 2026, the force should count its keys.", "by"],
        ["recommendation", "By 31 March 2026, the force should lock its gates.", "by"],
      ]);
    },
  );

  it("smaller than their words, and a little above or below their line, are signs all the same", async () => {
    const item = (text: string, y: number, up: number) => [draw("-", 60, y + up, 5), draw(text, 78, y)];
    const { findings } = await readOf(
      draw("Recommendations", 50, 760, 14),
      draw("By 31 March 2026, the force should:", 50, 730),
      ...item("count its keys;", 715, 2),
      ...item("list its vans; and", 700, 1),
      ...item("lock its gates.", 685, -1),
    );
    expect(findings.map(([, text]) => text)).toEqual([
      "By 31 March 2026, the force should count its keys.",
      "By 31 March 2026, the force should list its vans.",
      "By 31 March 2026, the force should lock its gates.",
    ]);
  });
});

describe("what is a page's own", () => {
  const page = (number: number, ...drawn: readonly string[]) =>
    [draw("Kent Police: our visit", 50, 815), ...drawn, draw(`Page ${number} of 2`, 50, 20)].join("\n");

  it("is seen and not read, and parts no paragraph that goes on over the page's end", async () => {
    const bytes = pdfDrawn([
      page(
        1,
        draw("Recommendations", 50, 760, 14),
        draw("By 31 March 2026, the force should count the keys of all its stores and of", 50, 730),
      ),
      page(2, draw("all its cells.", 50, 760), draw("The force should lock its gates.", 50, 730)),
    ]);
    const file = await readReportFile(bytes, "report.pdf");
    expect(file).toMatchObject({ text: expect.not.stringContaining("Page 1 of 2") });
    const blocks = file.ok ? (file.blocks ?? []) : [];
    expect(blocks.flatMap((block) => (block.kind === "furniture" ? [block.text] : []))).toEqual([
      "Kent Police: our visit",
      "Page 1 of 2",
      "Kent Police: our visit",
      "Page 2 of 2",
    ]);
    const reading = readReport(blocks);
    expect(reading.lines).toContain("Page 1 of 2");
    expect(reading.findings.map(({ text }) => text)).toEqual([
      "By 31 March 2026, the force should count the keys of all its stores and of all its cells.",
      "The force should lock its gates.",
    ]);
  });
});

describe("words that reach into the cell beside theirs", () => {
  it("are parted from what stands there", async () => {
    const row = (y: number, kind: string, words: string, due: string) => [
      draw(kind, 50, y),
      draw(words, 110, y),
      draw(due, 420, y),
    ];
    const { blocks, findings } = await readOf(
      ...row(760, "Type", "Finding", "Due date"),
      ...row(730, "Recommendation", "The force should count its keys.", "31 January 2026"),
      ...row(700, "AFI", "The force should lock its gates.", ""),
      ...row(670, "Recommendation", "The force should train its staff.", "30 June 2026"),
    );
    expect(JSON.stringify(blocks)).not.toContain("RecommendationThe");
    expect(findings).toEqual([
      ["recommendation", "The force should count its keys.", "by"],
      ["area-for-improvement", "The force should lock its gates.", undefined],
      ["recommendation", "The force should train its staff.", "by"],
    ]);
  });
});
