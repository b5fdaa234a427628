import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FILE_KINDS } from "@/lib/domain/evidence/lists";
import { figure } from "@/scripts/prove/figure";
import { kindOfFile } from "./kind-of-file";
import { aJpeg, aPackage, aPdf, aPng, bytes, CENTRAL, END, LOCAL, PNG_HEAD, patched } from "./testing/files";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function kindOf(file: Buffer, name: string): Promise<string> {
  const path = join(folder, "file");
  await writeFile(path, file);
  const kind = await kindOfFile(path, file.length, name);
  return kind.ok ? kind.value : kind.refusal;
}

const wide = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
const docx = aPackage("docx");
const nothing = new Uint8Array(1);
const zeros = new Uint8Array(2_000_000);
const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);

/** What each file is taken for, or why it is refused; and the name that it comes with, which decides nothing. */
const CASES: readonly (readonly [what: string, name: string, file: Buffer, kind: string])[] = [
  ["a PDF", "a.pdf", aPdf(), "pdf"],
  ["a PDF that calls itself a picture", "a.png", aPdf(), "pdf"],
  ["a PDF with zeros after its end", "a.pdf", Buffer.concat([aPdf(), Buffer.alloc(20)]), "pdf"],
  ["a PDF cut in the middle", "a.pdf", aPdf().subarray(0, 40), "damaged"],
  ["a PDF of no version", "a.pdf", bytes("%PDF-x\nstartxref\n1\n%%EOF\n"), "damaged"],
  ["a PDF with something behind its end", "a.pdf", Buffer.concat([aPdf(), bytes("<html><script>")]), "damaged"],
  ["a PDF behind something else", "a.pdf", Buffer.concat([bytes("GIF89a"), Buffer.alloc(9), aPdf()]), "kind-not-kept"],
  ["nothing but the sign of a PDF", "a.pdf", bytes("%PDF-1.7\n"), "damaged"],
  ["a PNG", "a.png", aPng(), "png"],
  ["a PNG that calls itself a program", "a.exe", aPng(), "png"],
  ["a PNG cut in the middle", "a.png", aPng().subarray(0, 50), "damaged"],
  ["a PNG of no size", "a.png", aPng(0, 1), "damaged"],
  ["a PNG that says it fills all memory", "a.png", aPng(2 ** 31 - 1, 2 ** 31 - 1), "damaged"],
  ["a PNG with a package behind it", "a.png", Buffer.concat([aPng(), docx]), "damaged"],
  ["nothing but the sign of a PNG", "a.png", PNG_HEAD, "damaged"],
  [
    "a PNG whose piece says it is endless",
    "a.png",
    patched(aPng(), bytes("IDAT"), [0xff, 0xff, 0xff, 0xff], -4),
    "damaged",
  ],
  ["a JPEG", "a.jpg", aJpeg(), "jpeg"],
  ["a JPEG with the notes of a camera behind it", "a.jpg", Buffer.concat([aJpeg(), Buffer.alloc(500)]), "jpeg"],
  ["a JPEG cut before its end", "a.jpg", aJpeg().subarray(0, -2), "damaged"],
  ["a JPEG of no size", "a.jpg", aJpeg(0, 0), "damaged"],
  ["a JPEG without a frame", "a.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9, 0, 0, 0]), "damaged"],
  ["nothing but the sign of a JPEG", "a.jpg", Buffer.from([0xff, 0xd8, 0xff]), "damaged"],
  ["a Word file", "a.docx", docx, "docx"],
  ["a Word file that calls itself text", "a.txt", docx, "docx"],
  ["an Excel file", "a.xlsx", aPackage("xlsx"), "xlsx"],
  ["a PowerPoint file", "a.pptx", aPackage("pptx"), "pptx"],
  ["a package cut in the middle", "a.docx", docx.subarray(0, docx.length - 30), "damaged"],
  ["a package without its list", "a.docx", docx.subarray(0, docx.indexOf(CENTRAL)), "damaged"],
  ["a package with something behind its end", "a.docx", Buffer.concat([docx, bytes("MZ")]), "damaged"],
  ["a package with something before its beginning", "a.docx", Buffer.concat([bytes("PK\x03\x04xx"), docx]), "damaged"],
  ["a package that says it has more parts", "a.docx", patched(docx, END, [9, 0], 10), "damaged"],
  ["a package that says it has none", "a.docx", patched(docx, END, [0, 0], 10), "damaged"],
  ["a package over several disks", "a.docx", patched(docx, END, [1, 0, 1, 0], 4), "damaged"],
  ["a package whose parts are not where it says", "a.docx", patched(docx, LOCAL, [0x51], 0), "kind-not-kept"],
  ["a package whose second part is missing", "a.docx", patched(docx, docx.indexOf(LOCAL, 4), [0, 0, 0, 0]), "damaged"],
  [
    "a package whose list names another part",
    "a.docx",
    patched(docx, docx.lastIndexOf(bytes("word/")), [0x57]),
    "damaged",
  ],
  ["a package with a password", "a.docx", patched(docx, CENTRAL, [1], 8), "protected"],
  ["a package with macros", "a.docx", aPackage("docx", { "word/vbaProject.bin": nothing }), "programs"],
  ["a package with controls", "a.xlsx", aPackage("xlsx", { "xl/activeX/activeX1.bin": nothing }), "programs"],
  ["a package with a program", "a.docx", aPackage("docx", { "word/embeddings/setup.exe": nothing }), "programs"],
  [
    "a package that leads out of its folder",
    "a.docx",
    aPackage("docx", { "../../etc/cron": nothing }),
    "hostile-package",
  ],
  ["a package with a path of its own", "a.docx", aPackage("docx", { "/etc/passwd": nothing }), "hostile-package"],
  ["a package with a path of Windows", "a.docx", aPackage("docx", { "..\\evil": nothing }), "hostile-package"],
  ["a package with a drive", "a.docx", aPackage("docx", { "C:evil": nothing }), "hostile-package"],
  ["a package with a control sign in a name", "a.docx", aPackage("docx", { "a\nb": nothing }), "hostile-package"],
  [
    "a package with two parts of one name",
    "a.docx",
    aPackage("docx", { "WORD/document.xml": nothing }),
    "hostile-package",
  ],
  ["a package that unpacks to far too much", "a.docx", aPackage("docx", { "word/a": zeros }), "hostile-package"],
  ["a package that is no document", "a.docx", Buffer.from(aPackage("docx")).subarray(0, 22), "damaged"],
  ["an empty package", "a.zip", Buffer.concat([END, Buffer.alloc(18)]), "damaged"],
  ["an old Word file", "a.doc", ole, "kind-not-kept"],
  ["a Word file with a password", "a.docx", ole, "protected"],
  ["text", "a.txt", Buffer.from("Nine of ten cases – £5"), "text"],
  ["text of older Windows programs", "a.txt", bytes("Caf\xe9 \x80 5"), "text"],
  ["wide text", "a.txt", wide("Nine of ten"), "text"],
  ["a table", "a.csv", Buffer.from("case,signed\n1,yes\n"), "csv"],
  ["a table that calls itself a PDF", "a.pdf", Buffer.from("case,signed\n1,yes\n"), "text"],
  ["a mail", "a.eml", Buffer.from("From: a@example.org\nSubject: Sample\n\nNine of ten."), "text"],
  ["a web page", "a.txt", Buffer.from("  <!DOCTYPE html><p>x"), "web-page"],
  ["a web page in wide letters", "a.txt", wide("<html><body>"), "web-page"],
  ["a drawing", "a.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "web-page"],
  ["text with a script in it", "a.csv", Buffer.from("a,b\n<script>alert(1)</script>"), "web-page"],
  ["a script", "a.txt", Buffer.from("#!/bin/sh\necho"), "web-page"],
  ["rich text", "a.rtf", Buffer.from("{\\rtf1 hello}"), "web-page"],
  ["a program", "a.txt", Buffer.concat([bytes("MZ\x90\0\x03"), Buffer.alloc(100)]), "kind-not-kept"],
  ["text with a zero in it", "a.txt", Buffer.from("Nine\0of ten"), "kind-not-kept"],
  [
    "wide text that ends in half a letter",
    "a.txt",
    Buffer.concat([wide("Nine"), Buffer.from([0x00, 0xd8])]),
    "kind-not-kept",
  ],
  [
    "text that turns to noise far behind",
    "a.txt",
    Buffer.concat([Buffer.alloc(200_000, "a"), Buffer.from([1])]),
    "kind-not-kept",
  ],
  ["a picture of another kind", "a.png", bytes("GIF89a\x01\0\x01\0\0\0\0;"), "kind-not-kept"],
  ["something packed in another way", "a.csv", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), "kind-not-kept"],
];

describe("what a file is, its content says", () => {
  it.each(CASES)("%s (%s)", async (_what, name, file, kind) => {
    const found = await kindOf(file, name);
    figure("P12", "hostile files", FILE_KINDS.includes(kind as never) ? 0 : 1);
    figure("P12", "hostile files taken for another kind", found === kind ? 0 : 1);
    expect(found).toBe(kind);
  });

  it("looks at about sixty awkward files, and at one of each kind that is kept", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
    for (const kind of FILE_KINDS)
      expect(
        CASES.some(([, , , taken]) => taken === kind),
        kind,
      ).toBe(true);
  });
});
