import { describe, expect, it, vi } from "vitest";
import { blocksOfHtml } from "./html-blocks";
import { textOfHtml } from "./html-text";

const body = (html: string) => textOfHtml(`<!doctype html><html><body>${html}</body></html>`);

describe("web pages", () => {
  it("keep the article and drop what stands around it", () => {
    const page = `<nav>Home</nav><header>Menu</header><main><h1>PEEL 2023–25</h1><p>${"The force is good. ".repeat(20)}</p></main><footer>Crown copyright</footer><script>alert("x")</script><style>p{}</style><noscript>On!</noscript>`;
    const text = body(page);
    expect(text).toMatch(/^PEEL 2023–25\n\nThe force is good\./);
    expect(text).not.toMatch(/Home|Menu|copyright|alert|p\{|On!/);
  });

  it("write headings, paragraphs, items and rows on lines of their own", () => {
    const text = body(
      "<h3>Cause of concern</h3><p>The&nbsp;force<br>fails</p><ul><li>one;<ul><li>deep</li></ul></li><li><p>two.</p></li></ul><table><tr><th>Area</th><th>Grade</th></tr><tr><td>Leadership</td><td><p>Good</p></td></tr></table>",
    );
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "Cause of concern",
      "The\u00a0force",
      "fails",
      "- one;",
      "  - deep",
      "- two.",
      "| Area | Grade |",
      "| Leadership | Good |",
    ]);
  });

  it("know what begins with a raised number as a note, and drop the number from the words", () => {
    const page =
      "<h2>Recommendations</h2><p>By 31<sup>st</sup> May 2026, the force should train its officers.<sup>1</sup></p><p><sup>1</sup> The force should have regard to the code.</p>";
    expect(blocksOfHtml(page).map(({ kind, ...block }) => [kind, "text" in block && block.text])).toEqual([
      ["heading", "Recommendations"],
      ["paragraph", "By 31st May 2026, the force should train its officers."],
      ["note", "The force should have regard to the code."],
    ]);
  });

  it("read a box drawn as a table as prose, and a grade printed as a picture by its description", () => {
    const text = body(
      '<img src="g.png" alt="Requires improvement"><table><tr><td><h4>Area for improvement</h4><p>The force should plan</p></td></tr></table><img src="x" alt="Police officers">',
    );
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "Requires improvement",
      "Area for improvement",
      "The force should plan",
    ]);
  });

  it("keep boxes apart that stand below each other without a paragraph in them", () => {
    const text = body(
      "<table><tr><th>Area for improvement 4</th></tr><tr><td>The force should answer letters.</td></tr></table>",
    );
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "Area for improvement 4",
      "The force should answer letters.",
    ]);
  });

  it("take the title from a page that has it outside the article", () => {
    expect(body(`<header><h1>Gwent Police</h1></header><main><p>${"Words. ".repeat(60)}</p></main>`)).toMatch(
      /^Gwent Police\n/,
    );
  });

  it("never expand what a page declares, nor fall over how deep it goes", () => {
    expect(
      textOfHtml('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><body><p>a &e; b</p></body></html>'),
    ).toContain("a &e; b");
    expect(typeof body("<div>".repeat(20_000))).toBe("string");
    expect(typeof body("<p>Words</p>".repeat(20_000))).toBe("string");
    // Each box is gone through once, however many boxes it stands in
    expect(typeof body("<table><tr><td>".repeat(20_000))).toBe("string");
  });
});

describe("pages that other programs save", () => {
  const kinds = (page: string) =>
    blocksOfHtml(`<html><body>${page}</body></html>`).map((block) => [block.kind, "text" in block && block.text]);
  const WORDS = "The force should train its officers.";
  const NOTE = "The force should have regard to the code.";

  it.each([
    [
      "Word",
      `<p>${WORDS}<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> ${NOTE}</p></div></div>`,
    ],
    [
      "LibreOffice",
      `<p>${WORDS}<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>${NOTE}</p></div>`,
    ],
    [
      "Google Docs",
      `<p>${WORDS}<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;${NOTE}</span></p></div>`,
    ],
    [
      "a page with raised words of its own",
      `<p>${WORDS}<span style="font-size:8pt;vertical-align:super">1</span></p><p><span style="vertical-align: super">1</span> ${NOTE}</p>`,
    ],
  ])("have no sign of a note in their words, and know the note: %s", (_, page) => {
    const blocks = kinds(page).map(([kind, text]) => [kind, String(text).trim()]);
    expect(blocks).toEqual([
      ["paragraph", WORDS],
      ["note", NOTE],
    ]);
  });

  it("have lists whose depth their classes tell", () => {
    const page =
      '<ul class="lst-kix_a1-0 start"><li>train its officers:</li></ul><ul class="lst-kix_a1-1 start"><li>in May; and</li></ul><ul class="lst-kix_a1-0"><li>count its keys.</li></ul>';
    expect(blocksOfHtml(page)).toMatchObject([{ depth: 0 }, { depth: 1 }, { depth: 0 }]);
  });

  it("keep links and raised words that are no notes", () => {
    expect(kinds('<p><a href="#part2">2</a> Leadership</p><p>Widget<sup>TM</sup> was bought</p>')).toEqual([
      ["paragraph", "2 Leadership"],
      ["paragraph", "WidgetTM was bought"],
    ]);
  });
});

describe("long pages", () => {
  it.each([
    ["lines", "a<br>"],
    ["paragraphs", "<p>a</p>"],
    ["rows", "<tr><td>a</td><td>b</td></tr>"],
    ["items", "<li>a</li>"],
    ["pieces", "<span>a</span>"],
  ])("of nothing but %s are read without moving all of what is left for each", (_kind, piece) => {
    const pieces = 2_000;
    let moved = 0;
    const shift = vi.spyOn(Array.prototype, "shift").mockImplementation(function (this: unknown[]) {
      moved += this.length;
      return this.splice(0, 1)[0];
    });
    const text = textOfHtml(`<table>${piece.repeat(pieces)}</table>`);
    shift.mockRestore();
    expect(text.match(/a/g)).toHaveLength(pieces);
    expect(moved).toBeLessThan(pieces);
  });
});
