import { describe, expect, it } from "vitest";
import { readReport } from "@/lib/domain/report-text/read-report";
import { linesOfPage } from "./pdf-lines";
import { DrawnList } from "./pdf-lists";
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

describe("lines of a page", () => {
  const run = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 5, height: 10 });

  it("part paragraphs by space, and words of one line by gaps", () => {
    expect(
      linesOfPage([
        run("Cause of", 50, 700),
        run("concern", 95, 700),
        run("The force is failing in a way that matters to", 50, 670),
        run("victims of crime.", 50, 658),
        run("It must act.", 50, 630),
      ]),
    ).toEqual([
      "Cause of concern",
      "",
      "The force is failing in a way that matters to victims of crime.",
      "",
      "It must act.",
    ]);
  });

  it("have signs where a browser drew them and wrote none, over the end of a page too", () => {
    const list = new DrawnList();
    const first = linesOfPage(
      [
        run("The force should immediately:", 50, 700),
        run("review its backlog of visits that are more than a week late;", 80, 680),
        run("tell supervisors which visits are late; and", 80, 660),
        run("18/11/2025, 10:26", 20, 30),
      ],
      list,
    );
    const second = linesOfPage(
      [run("record what it finds.", 80, 700), run("The force knows this.", 50, 670), run("“We will act.”", 80, 650)],
      list,
    );
    expect([...first, ...second].filter((line) => line.includes("•")).map((line) => line.trim())).toEqual([
      "• review its backlog of visits that are more than a week late;",
      "• tell supervisors which visits are late; and",
      "• record what it finds.",
    ]);
  });

  it("join a title in large letters that takes two of them", () => {
    const large = (text: string, y: number) => ({ text, x: 50, y, width: text.length * 10, height: 22 });
    expect(
      linesOfPage([
        large("West Midlands Police removed", 700),
        large("from enhanced monitoring", 674),
        run("The force has improved how it manages the risk and", 50, 640),
        run("will return to routine monitoring, in which all the", 50, 628),
        run("forces are, from today.", 50, 616),
      ])[0],
    ).toBe("West Midlands Police removed from enhanced monitoring");
  });

  it("have none where nothing leads into a list", () => {
    const box = linesOfPage([
      run("Inspectors said this.", 50, 700),
      run("Cause of concern", 80, 680),
      run("The force is failing.", 80, 650),
    ]);
    expect(box.join()).not.toContain("•");
  });

  it("keep the lines of a narrow cell together, and a title that breaks after a colon", () => {
    const large = (text: string, y: number) => ({ text, x: 50, y, width: text.length * 10, height: 22 });
    const lines = linesOfPage([
      large("The Metropolitan Police Service’s letter:", 740),
      large("advanced phase of monitoring", 714),
      run("A paragraph that is as wide as the page is, and gives the others their measure, all in all.", 50, 680),
      run("2 AFI", 50, 640),
      run("The force should", 130, 628),
      run("improve its use of", 130, 616),
      run("plans.", 130, 604),
      run("Superseded", 130, 592),
    ]);
    expect(lines.map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        "The Metropolitan Police Service’s letter: advanced phase of monitoring",
        "The force should improve its use of plans.",
        "Superseded",
      ]),
    );
  });
});
