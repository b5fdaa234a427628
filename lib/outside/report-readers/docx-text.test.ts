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

  it("have no raised number that somebody typed in their words, and know its note", async () => {
    const raised = (text: string) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const words = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const read = await readReportFile(
      docx(
        `<w:p>${words("By 31")}${raised("st")}${words(" May 2026, the force should train its officers.")}${raised("1")}</w:p>` +
          `<w:p>${raised("1")}${words("The force should have regard to the code.")}</w:p>`,
      ),
      "report.docx",
    );
    expect(read).toMatchObject({
      blocks: [
        { kind: "paragraph", text: "By 31st May 2026, the force should train its officers." },
        { kind: "note", text: "The force should have regard to the code." },
      ],
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

describe("what a person sees in a Word file", () => {
  const run = (text: string, of = "") =>
    `<w:r>${of && `<w:rPr>${of}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const para = (inner: string, of = "") => `<w:p>${of}${inner}</w:p>`;
  const seen = async (body: string, extra = {}) => {
    const read = await readReportFile(docx(body, extra), "report.docx");
    return read.ok ? read.text.split("\n").filter((line) => line !== "") : read.why;
  };
  const by = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"';

  it("is what stands after its tracked changes: added and moved words, none that were taken away or moved from", async () => {
    const added = `<w:ins ${by}>${run("number its lockers")}</w:ins>`;
    const gone = `<w:del ${by}><w:r><w:delText>paint its gates</w:delText></w:r></w:del>`;
    const from = `<w:moveFromRangeStart ${by} w:name="m"/><w:moveFrom ${by}>${run("oil its hinges")}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>`;
    const to = `<w:moveToRangeStart ${by} w:name="m"/><w:moveTo ${by}>${run("oil its hinges")}</w:moveTo><w:moveToRangeEnd w:id="1"/>`;
    const whole = para(
      `<w:moveTo ${by}>${run("Nobody had looked.")}</w:moveTo>`,
      `<w:pPr><w:rPr><w:moveTo ${by}/></w:rPr></w:pPr>`,
    );
    const body =
      para(run("The force should ") + added + gone + run(".")) +
      para(from) +
      para(run("It should ") + to + run(".")) +
      whole;
    expect(await seen(body)).toEqual([
      "The force should number its lockers.",
      "It should oil its hinges.",
      "Nobody had looked.",
    ]);
  });

  it("is no hidden word, hidden by itself or by its style", async () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Aside"><w:name w:val="Aside"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
    const body =
      para(
        run("The force should plan") +
          run(" (ask Kim)", "<w:vanish/>") +
          run(" [draft]", '<w:rStyle w:val="Note"/>') +
          run(".", '<w:vanish w:val="0"/>'),
      ) + para(run("Not for print."), '<w:pPr><w:pStyle w:val="Aside"/></w:pPr>');
    expect(await seen(body, { "word/styles.xml": strToU8(styles) })).toEqual(["The force should plan."]);
  });

  it("is what its boxes hold, once, and its content controls without what asks to be filled in", async () => {
    const inside = `<w:txbxContent>${para(run("Within three months, the force should act."))}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx>${inside}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const control = (of: string, inner: string) =>
      `<w:sdt><w:sdtPr>${of}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const body =
      para(run("Recommendation 1") + box) +
      control("", para(run("Owner: ") + control("", run("Stores")))) +
      para(run("Status: ") + control("<w:showingPlcHdr/>", run("Choose an item."))) +
      control("<w:showingPlcHdr/>", para(run("Click or tap here to enter text."))) +
      para(
        `<w:smartTag w:element="place">${run("Kent")}</w:smartTag>` +
          `<w:customXml w:element="x">${run(" Police")}</w:customXml>`,
      );
    expect(await seen(body)).toEqual([
      "Recommendation 1",
      "Within three months, the force should act.",
      "Owner: Stores",
      "Status:",
      "Kent Police",
    ]);
  });

  it("is what its fields last showed, and not what works them out", async () => {
    const field = (code: string, shown: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body =
      para(run("By ") + field("DATE \\@ d", "31 March 2026") + run(", the force should act.")) +
      para(`<w:fldSimple w:instr=" REF rec ">${run("Recommendation 4")}</w:fldSimple>${run(" goes with it.")}`);
    expect(await seen(body)).toEqual(["By 31 March 2026, the force should act.", "Recommendation 4 goes with it."]);
  });

  it("is a tick or an empty box before what it ticks", async () => {
    const box = (on: boolean) =>
      `<w:sdt xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w14:checkbox><w14:checked w14:val="${on ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(on ? "\u2612" : "\u2610")}</w:sdtContent></w:sdt>`;
    const body = para(box(true) + run(" Complete")) + para(box(false) + run(" Open"));
    expect(await seen(body)).toEqual(["☒ Complete", "☐ Open"]);
  });
});
