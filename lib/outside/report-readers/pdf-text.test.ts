import { describe, expect, it } from "vitest";
import { readReport } from "@/lib/domain/report-text/read-report";
import { PdfBlocks } from "./pdf-blocks";
import { linesOfPage } from "./pdf-lines";
import { readReportFile } from "./read-report-file";
import { latin, pdf } from "./testing/pdf";

const why = async (bytes: Uint8Array) => {
  const read = await readReportFile(bytes, "report.pdf");
  return read.ok ? `read: ${read.text}` : read.why;
};

describe("PDF files", () => {
  it("are read with their lines put together again", async () => {
    const bytes = pdf([
      [
        "Areas for improvement",
        "- The force should improve the way it works with partners to share",
        "  information and to safeguard vulnerable people.",
        "- The force should plan.",
        "4",
      ],
    ]);
    const read = await readReportFile(bytes, "report.pdf");
    expect(read.ok && readReport(read.text).findings.map((finding) => finding.text)).toEqual([
      "The force should improve the way it works with partners to share information and to safeguard vulnerable people.",
      "The force should plan.",
    ]);
  });

  it("are read as a file read from disk gives them", async () => {
    const read = await readReportFile(
      Buffer.from(pdf([["The force should plan for the demand that it will face."]])),
      "report.pdf",
    );
    expect(read.ok && read.text).toContain("plan for the demand");
  });

  it("without text are said to be scans", async () => {
    expect(await why(pdf([[], []]))).toContain("(a scan)");
  });

  it("of more than 400 pages are refused", async () => {
    expect(await why(pdf(Array.from({ length: 401 }, () => ["Words of a page"])))).toContain("more than 400 pages");
  });

  it("with a password are refused as such", async () => {
    const locked =
      "/Encrypt << /Filter /Standard /V 1 /R 2 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <0000000000000000000000000000000000000000000000000000000000000000> /P -44 >> /ID [<00> <00>]";
    expect(await why(pdf([["Words of a page"]], locked))).toContain("password");
  });

  it("cut short, or of nothing but a beginning, are refused or read, and never thrown", async () => {
    const bytes = pdf([["Words of a page that has some length to it, and then some more"]]);
    for (const share of [0.1, 0.5, 0.9])
      expect(await why(bytes.slice(0, Math.floor(bytes.length * share)))).toMatch(/\.$|^read:/);
    expect(await why(latin("%PDF-1.7\n"))).toMatch(/\.$/);
  });
});

const run = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 5, height: 10 });
const large = (text: string, y: number) => ({ text, x: 50, y, width: text.length * 10, height: 22 });

/** The blocks of pages from their runs, each as its kind and its words. */
function blocksOf(...pages: (readonly ReturnType<typeof run>[])[]) {
  const blocks = new PdfBlocks(10);
  for (const runs of pages) blocks.addPage(linesOfPage(runs));
  return blocks.all().map((block) => {
    if (block.kind === "table") return block.rows.map((row) => row.map(({ text }) => text).join(" | "));
    return block.kind === "item" ? `${"  ".repeat(block.depth)}${block.mark} ${block.text}` : block.text;
  });
}

describe("the blocks of a page", () => {
  it("are paragraphs that space parts, and words of one line that gaps part", () => {
    expect(
      blocksOf([
        run("Cause of", 50, 700),
        run("concern", 95, 700),
        run("The force is failing in a way that matters to", 50, 670),
        run("victims of crime.", 50, 658),
        run("It must act.", 50, 630),
      ]),
    ).toEqual(["Cause of concern", "The force is failing in a way that matters to victims of crime.", "It must act."]);
  });

  it("are items where a browser drew the signs and wrote none, over the end of a page and behind an inner list", () => {
    expect(
      blocksOf(
        [
          run("The force should immediately:", 50, 700),
          run("review its backlog of visits that are more than a week late;", 80, 680),
          run("make sure that supervisors:", 80, 660),
          run("know which visits are late; and", 110, 640),
        ],
        [
          run("visit them; and", 110, 700),
          run("record what it finds.", 80, 680),
          run("The force knows this.", 50, 650),
          run("“We will act.”", 80, 630),
        ],
      ),
    ).toEqual([
      "The force should immediately:",
      "• review its backlog of visits that are more than a week late;",
      "• make sure that supervisors:",
      "  • know which visits are late; and",
      "  • visit them; and",
      "• record what it finds.",
      "The force knows this.",
      "“We will act.”",
    ]);
  });

  it("are none of a list where nothing leads into one", () => {
    const box = [
      run("Inspectors said this.", 50, 700),
      run("Cause of concern", 80, 680),
      run("The force is failing.", 80, 650),
    ];
    expect(blocksOf(box).join()).not.toContain("•");
  });

  it("join a title in large letters that takes two lines, also where it breaks after a colon", () => {
    const paragraph = [
      run("The force has improved how it manages the risk and", 50, 640),
      run("will return to routine monitoring, in which all the", 50, 628),
      run("forces are, from today.", 50, 616),
    ];
    expect(
      blocksOf([large("West Midlands Police removed", 700), large("from enhanced monitoring", 674), ...paragraph])[0],
    ).toBe("West Midlands Police removed from enhanced monitoring");
    expect(
      blocksOf([large("The force’s letter:", 700), large("advanced phase of monitoring", 674), ...paragraph])[0],
    ).toBe("The force’s letter: advanced phase of monitoring");
  });

  it("are tables by where their words stand, a cell of several lines in one piece", () => {
    expect(
      blocksOf([
        run("Ref", 50, 700),
        run("Recommendation", 100, 700),
        run("Status", 300, 700),
        run("1", 50, 680),
        run("The force should", 100, 680),
        run("Closed", 300, 680),
        run("review its plans.", 100, 668),
        run("2", 50, 648),
        run("The force should train.", 100, 648),
        run("Open", 300, 648),
        run("This is what we found when we came to see the force in spring.", 50, 610),
      ]),
    ).toEqual([
      [
        "Ref | Recommendation | Status",
        "1 | The force should review its plans. | Closed",
        "2 | The force should train. | Open",
      ],
      "This is what we found when we came to see the force in spring.",
    ]);
  });

  it("are read down one column before the other", () => {
    const left = [
      "The force has a plan for its",
      "vehicles, and some of it",
      "works. But it has none for",
      "the yard in which they",
      "stand by night and day.",
    ];
    const right = [
      "Nobody could tell us who",
      "has the keys to the gate,",
      "nor who had been there in",
      "the week before we came",
      "to see it for ourselves.",
    ];
    const lines = left.flatMap((text, i) => [run(text, 50, 700 - i * 12), run(right[i] ?? "", 320, 700 - i * 12)]);
    expect(blocksOf(lines)).toEqual([left.join(" "), right.join(" ")]);
  });

  it("have raised ordinals in their day, and no raised signs of notes", () => {
    const raised = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 3, height: 6 });
    expect(
      blocksOf([
        run("By 31", 50, 700),
        raised("st", 75, 704),
        run(" March 2026 the force should train its officers", 81, 700),
        raised("1", 317, 704),
        run(" each spring.", 320, 700),
      ]),
    ).toEqual(["By 31st March 2026 the force should train its officers each spring."]);
  });

  it("are a note where the line begins with its raised sign, as large as the paragraphs or not", () => {
    const raised = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 3, height: 6 });
    const [paper, note] = [
      "The force has a plan for its vehicles, and it works well enough.",
      "All forces should keep such a plan for three years at the least.",
    ];
    const blocks = new PdfBlocks(10);
    blocks.addPage(
      linesOfPage([
        run(paper, 50, 700),
        raised("2", 50, 664),
        run(note, 54, 660),
        raised("3", 50, 644),
        run("The force should print it once each year.", 54, 640),
      ]),
    );
    expect(blocks.all()).toEqual([
      { kind: "paragraph", text: paper },
      { kind: "note", text: note },
      { kind: "note", text: "The force should print it once each year." },
    ]);
  });
});
