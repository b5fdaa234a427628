import { strToU8, zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { readReportFile } from "./read-report-file";
import { docx, paragraph } from "./testing/docx";
import { latin, pdf } from "./testing/pdf";

const cautions = async (bytes: Uint8Array, name: string) => {
  const read = await readReportFile(bytes, name);
  return read.ok ? (read.cautions ?? []) : [read.why];
};
const WORDS = "The force should count its keys, and list its vans in each of its stations.";

describe("what a person should look at in the file itself", () => {
  it("is nothing in a file that was read whole", async () => {
    expect(await cautions(docx(paragraph(WORDS)), "a.docx")).toEqual([]);
    expect(await cautions(pdf([[WORDS, WORDS]]), "a.pdf")).toEqual([]);
  });

  it("are parts of a Word file that its library does not know and that hold words", async () => {
    const odd = `<w:odd><w:r><w:t>Unread words.</w:t></w:r></w:odd>`;
    expect(await cautions(docx(paragraph(WORDS) + odd), "a.docx")).toEqual([expect.stringContaining("w:odd")]);
    const plain = '<w:odd><w:x w:val="1"/></w:odd>';
    expect(await cautions(docx(paragraph(WORDS) + plain), "a.docx")).toEqual([]);
    expect(await cautions(docx(`${paragraph(WORDS)}<w:altChunk w:id="1"/>`), "a.docx")).toEqual([
      expect.stringContaining("altChunk"),
    ]);
  });

  it("are pages of a PDF without a word, but for an empty last one", async () => {
    expect(await cautions(pdf([[WORDS], [], [WORDS], []]), "a.pdf")).toEqual([
      expect.stringContaining("Page 2 has no words"),
    ]);
  });

  it("is what the library of PDFs warns of, and none of it goes to the log", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const broken = Buffer.from(pdf([[WORDS]]))
      .toString("latin1")
      .replace("Td (The", "Td <</x /y>> (The")
      .replace(") Tj", ") Tjj");
    const found = await cautions(latin(broken.replace(/startxref\n\d+/, "startxref\n9")), "a.pdf");
    expect(found.join()).toContain("damaged or unusual");
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it("are the files attached to a message", async () => {
    const mail = `From: a@example.org\r\nSubject: Report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlease see the report.\r\n--b\r\nContent-Type: application/pdf; name="x.pdf"\r\nContent-Disposition: attachment; filename="Kent report.pdf"\r\n\r\n%PDF\r\n--b--\r\n`;
    expect(await cautions(latin(mail), "a.eml")).toEqual([expect.stringContaining("Kent report.pdf attached")]);
  });
});

describe("packages of other programs", () => {
  const packed = (...names: readonly string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));
  it.each([
    ["Keynote", packed("Index/Document.iwa", "Index/Slide-1.iwa"), "a.zip"],
    ["Keynote", packed("Index/Document.iwa"), "a.key"],
    ["Numbers", packed("Index/Document.iwa", "Index/Tables/DataList.iwa"), "Register.numbers"],
    ["Pages", packed("Index/Document.iwa"), "Letter.pages"],
    ["Pages, Numbers or Keynote", packed("Index/Document.iwa"), "a.zip"],
    [".xlsb", packed("[Content_Types].xml", "xl/workbook.bin"), "a.xlsb"],
  ])("are named: %s", async (name, bytes, file) => {
    expect((await cautions(bytes, file)).join()).toContain(name);
  });
});
