import { describe, expect, it } from "vitest";
import { readReport } from "@/lib/domain/report-text/read-report";
import { linesOfPage } from "./pdf-lines";
import { readReportFile } from "./read-report-file";

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** A PDF of one page for each list of lines; `draw` puts them at their places. */
function pdf(pages: readonly (readonly string[])[], extra = ""): Uint8Array {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
  ];
  for (const lines of pages) {
    const draw = lines
      .map((line, i) => `BT /F1 10 Tf 50 ${760 - i * 14} Td (${line.replace(/[()\\]/g, "\\$&")}) Tj ET`)
      .join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    objects.push(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
  }
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  return latin(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${xref}\n%%EOF`);
}

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
});
