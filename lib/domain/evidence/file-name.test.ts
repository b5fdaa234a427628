import { expect, it } from "vitest";
import { fileName } from "./file-name";
import type { FileKind } from "./lists";

const CASES: readonly (readonly [given: string, kind: FileKind, name: string])[] = [
  ["Dip sample, May 2024.pdf", "pdf", "Dip sample, May 2024.pdf"],
  ["Étude n° 5 – größer.docx", "docx", "Étude n° 5 – größer.docx"],
  ["../../etc/passwd", "text", "passwd.txt"],
  ["C:\\Users\\me\\Desktop\\sample.xlsx", "xlsx", "sample.xlsx"],
  ["/absolute/path/", "text", "file.txt"],
  ["photo.JPEG", "jpeg", "photo.jpeg"],
  ["report.pdf", "docx", "report.pdf.docx"],
  ["setup.exe", "text", "setup.exe.txt"],
  ["sample\u0000.pdf", "pdf", "sample.pdf"],
  ["sam\r\nple: a\tb.pdf", "pdf", "sample_ ab.pdf"],
  ["fdp\u202efdp.exe", "pdf", "fdpfdp.exe.pdf"],
  ["\u200bhidden\u200b.txt", "text", "hidden.txt"],
  ["half \ud800 pair.csv", "csv", "half pair.csv"],
  ['a<b>c:"d|e?f*.csv', "csv", "a_b_c__d_e_f_.csv"],
  ["...", "png", "file.png"],
  ["", "pdf", "file.pdf"],
  [".pdf", "pdf", "pdf.pdf"],
  ["  spaces   inside  .pdf ", "pdf", "spaces inside.pdf"],
  ["CON.txt", "text", "_CON.txt"],
  ["nul", "pdf", "_nul.pdf"],
  ["com1.csv", "csv", "_com1.csv"],
];

it.each(CASES)("%j, a %s, is called %j", (given, kind, name) => {
  expect(fileName(given, kind)).toBe(name);
});

it("is never longer than 120 signs, keeps its ending, and is not cut within one", () => {
  for (const given of [`${"a".repeat(500)}.pdf`, `${"👮".repeat(300)}.pdf`, `${"é".repeat(117)}👮.pdf`]) {
    const name = fileName(given, "pdf");
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/\.pdf$/);
    expect(name.isWellFormed()).toBe(true);
  }
});
