import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readReportFile } from "./read-report-file";
import { unpackWord } from "./zip-guard";

const TYPES = (extra = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${extra}</Types>`;
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const NUMBERING =
  '<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
const WORD_RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';

const paragraph = (text: string, item = false) =>
  `<w:p>${item ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : ""}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const documentOf = (body: string, declaration = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

function docx(body: string, extra: Record<string, Uint8Array> = {}, types = TYPES(), declaration = ""): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(types),
    "_rels/.rels": strToU8(RELATIONS),
    "word/document.xml": strToU8(documentOf(body, declaration)),
    "word/numbering.xml": strToU8(NUMBERING),
    "word/_rels/document.xml.rels": strToU8(WORD_RELATIONS),
    ...extra,
  });
}

const refusal = async (bytes: Uint8Array, name = "report.docx") => {
  const read = await readReportFile(bytes, name);
  return read.ok ? "read" : read.why;
};

describe("Word files", () => {
  it("are read with their paragraphs and items", async () => {
    const read = await readReportFile(
      docx(
        paragraph("Areas for improvement") +
          paragraph("The force should plan.", true) +
          paragraph("The force should act.", true),
      ),
      "report.docx",
    );
    expect(read).toEqual({
      ok: true,
      text: "Areas for improvement\n\n- The force should plan.\n\n- The force should act.\n",
    });
  });

  it("are told by their first bytes, whatever they are called", async () => {
    expect(await refusal(docx(paragraph("Words")), "report.txt")).toBe("read");
  });

  it("with macros are refused", async () => {
    const extra = { "word/vbaProject.bin": strToU8("macro") };
    expect(await refusal(docx(paragraph("x"), extra), "report.docm")).toContain("macros");
    const types = TYPES().replace("wordprocessingml.document.main+xml", "macroEnabled.main+xml");
    expect(await refusal(docx(paragraph("x"), {}, types))).toContain("macros");
  });

  it("that unpack to far more than a report are refused before they are unpacked", async () => {
    const bomb = docx(paragraph("x"), { "word/a.xml": new Uint8Array(4_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await refusal(bomb)).toContain("unpacks to far more");
  });

  it("with a false size are never unpacked beyond it", () => {
    const bytes = docx(paragraph("x"), { "word/a.xml": new Uint8Array(4_000_000) });
    // The size that the directory at the end declares, made small
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0; i < bytes.length - 46; i += 1) {
      if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) > 1_000_000)
        view.setUint32(i + 24, 1_000, true);
    }
    const unpacked = unpackWord(bytes);
    expect(unpacked.ok && unpacked.parts["word/a.xml"]?.length).toBe(1_000);
  });

  it("that declare entities are refused", async () => {
    const declaration = '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    expect(await refusal(docx(paragraph("&e;"), {}, TYPES(), declaration))).toContain("never writes");
  });

  it("that are other packages, or cut short, are refused", async () => {
    expect(await refusal(zipSync({ "a.xml": strToU8("x") }))).toContain("not a Word document");
    expect(await refusal(docx(paragraph("Words")).slice(0, 300))).toContain("damaged");
  });

  it("of more than 400 pages are refused", async () => {
    expect(
      await refusal(
        docx(paragraph("x"), { "docProps/app.xml": strToU8("<Properties><Pages>401</Pages></Properties>") }),
      ),
    ).toContain("more than 400 pages");
  });
});
