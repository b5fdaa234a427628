import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readReportFile } from "./read-report-file";
import { docx } from "./testing/docx";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
type Shape = readonly [format: string, text: string, more?: string];
const level = (at: number, [format, text, more = ""]: Shape) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (definitions: readonly (readonly Shape[])[], lists: string) =>
  strToU8(
    `<?xml version="1.0"?><w:numbering ${W}>${definitions
      .map(
        (shapes, id) =>
          `<w:abstractNum w:abstractNumId="${id}">${shapes.map((shape, at) => level(at, shape)).join("")}</w:abstractNum>`,
      )
      .join("")}${lists}</w:numbering>`,
  );
const list = (id: number, definition: number, own = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${own}</w:num>`;
const para = (text: string, place?: readonly [number, number], style = "") =>
  `<w:p><w:pPr>${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}${
    place ? `<w:numPr><w:ilvl w:val="${place[1]}"/><w:numId w:val="${place[0]}"/></w:numPr>` : ""
  }<w:ind w:left="720"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

async function blocksOf(body: string, parts: Record<string, Uint8Array>) {
  const read = await readReportFile(docx(body, parts), "report.docx");
  return read.ok ? (read.blocks ?? []) : [];
}
const marksOf = async (body: string, parts: Record<string, Uint8Array>) =>
  (await blocksOf(body, parts)).map((block) => (block.kind === "item" ? block.mark : block.kind));

describe("the numbers that Word counts", () => {
  it.each<readonly [Shape, readonly string[]]>([
    [
      ["decimal", "%1."],
      ["1.", "2.", "3."],
    ],
    [
      ["lowerLetter", "(%1)"],
      ["(a)", "(b)", "(c)"],
    ],
    [
      ["lowerRoman", "%1)"],
      ["i)", "ii)", "iii)"],
    ],
    [
      ["upperLetter", "%1."],
      ["A.", "B.", "C."],
    ],
    [
      ["decimalZero", "%1"],
      ["01", "02", "03"],
    ],
    [
      ["bullet", "\uf0a7"],
      ["•", "•", "•"],
    ],
  ])("%j", async (shape, marks) => {
    const body = ["one", "two", "three"].map((text) => para(text, [1, 0])).join("");
    expect(await marksOf(body, { "word/numbering.xml": numbering([[shape]], list(1, 0)) })).toEqual(marks);
  });

  it("go by their levels, and begin anew below the next number of the level above", async () => {
    const shapes: Shape[] = [
      ["decimal", "%1."],
      ["decimal", "%1.%2"],
      ["lowerLetter", "(%3)"],
    ];
    const body = [0, 1, 1, 2, 2, 0, 1].map((depth) => para("words", [1, depth])).join("");
    expect(await marksOf(body, { "word/numbering.xml": numbering([shapes], list(1, 0)) })).toEqual([
      "1.",
      "1.1",
      "1.2",
      "(a)",
      "(b)",
      "2.",
      "2.1",
    ]);
  });

  it("of two lists of one definition go on with each other, and begin anew where the file says so", async () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const parts = {
      "word/numbering.xml": numbering([[["decimal", "%1."]]], list(1, 0) + list(2, 0) + list(3, 0, again)),
    };
    const body = [1, 1, 2, 3, 3].map((id) => para("words", [id, 0])).join("");
    expect(await marksOf(body, parts)).toEqual(["1.", "2.", "3.", "1.", "2."]);
  });

  it("may be given by a style, and by the one that it is based on; number 0 takes them away", async () => {
    const styles = `<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="Rec"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Rec"/></w:style></w:styles>`;
    const parts = {
      "word/numbering.xml": numbering([[["decimal", "%1."]]], list(1, 0)),
      "word/styles.xml": strToU8(styles),
    };
    const body = para("one", undefined, "Rec") + para("two", undefined, "Own") + para("none", [0, 0], "Rec");
    expect(await marksOf(body, parts)).toEqual(["1.", "2.", "paragraph"]);
  });

  it("with words of their own are part of the words: a label, on its line or as a heading", async () => {
    const parts = {
      "word/numbering.xml": numbering(
        [[["decimal", "AFI %1:"]], [["decimal", "Recommendation %1"]]],
        list(1, 0) + list(2, 1),
      ),
    };
    const body =
      para("The force should lock its gates.", [1, 0]) +
      para("The force should count its keys.", [1, 0]) +
      para("The force should list its vans.", [2, 0]);
    expect(await blocksOf(body, parts)).toEqual([
      { kind: "paragraph", text: "AFI 1: The force should lock its gates." },
      { kind: "paragraph", text: "AFI 2: The force should count its keys." },
      { kind: "paragraph", text: "Recommendation 1: The force should list its vans." },
    ]);
  });

  it("of headings are counted and not shown, and what stands below them is no deeper for it", async () => {
    const styles = `<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>`;
    const parts = {
      "word/numbering.xml": numbering(
        [
          [
            ["decimal", "%1"],
            ["decimal", "%1.%2"],
          ],
        ],
        list(1, 0),
      ),
      "word/styles.xml": strToU8(styles),
    };
    const body = para("Findings", [1, 0], "H") + para("We came.", [1, 1]) + para("We saw.", [1, 1]);
    expect(await blocksOf(body, parts)).toEqual([
      { kind: "heading", level: 1, text: "Findings" },
      { kind: "item", depth: 0, mark: "1.1", text: "We came." },
      { kind: "item", depth: 0, mark: "1.2", text: "We saw." },
    ]);
  });

  it("that are all a cell holds are what the cell says", async () => {
    const parts = { "word/numbering.xml": numbering([[["decimal", "%1."]]], list(1, 0)) };
    const cell = (text: string) => `<w:tc>${text}</w:tc>`;
    const empty = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    const rows = ["one", "two"].map((text) => `<w:tr>${cell(empty)}${cell(para(text))}</w:tr>`).join("");
    expect(await blocksOf(`<w:tbl>${rows}</w:tbl>`, parts)).toMatchObject([
      {
        rows: [
          [{ text: "1." }, { text: "one" }],
          [{ text: "2." }, { text: "two" }],
        ],
      },
    ]);
  });
});

describe("headings that their styles make", () => {
  const styles = `<?xml version="1.0"?><w:styles ${W}>
<w:style w:type="paragraph" w:styleId="P"><w:name w:val="Heading"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Heading Red"/></w:style>
<w:style w:type="paragraph" w:styleId="R"><w:name w:val="Own title"/><w:basedOn w:val="P"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Box head"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`;
  it.each([
    ["of a program that numbers none", "P", 2],
    ["of its own colour", "Q", 2],
    ["based on a heading", "R", 2],
    ["bold by its style", "B", 7],
  ])("%s", async (_, style, depth) => {
    expect(await blocksOf(para("Recommendations", undefined, style), { "word/styles.xml": strToU8(styles) })).toEqual([
      { kind: "heading", level: depth, text: "Recommendations" },
    ]);
  });
});
