import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unpack } from "../unpack";
import { readReportFile } from "./read-report-file";
import { docx, paragraph, TYPES } from "./testing/docx";

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
    expect(read).toMatchObject({
      ok: true,
      blocks: [{ kind: "paragraph" }, { kind: "item", depth: 0, mark: "•" }, { kind: "item", depth: 0, mark: "•" }],
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
    const unpacked = unpack(bytes, (name) => /\.xml$/.test(name), /vbaProject/);
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
