import { describe, expect, it } from "vitest";
import { readReportFile } from "./read-report-file";

const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = async (bytes: Uint8Array, name: string) => {
  const read = await readReportFile(bytes, name);
  return read.ok ? read.text : `refused: ${read.why}`;
};

describe("text files", () => {
  it("are read in the encodings that they come in", async () => {
    const words = "The force’s plan – now";
    const utf16 = (littleEndian: boolean) => {
      const view = new DataView(new ArrayBuffer(2 + words.length * 2));
      [0xfeff, ...[...words].map((sign) => sign.charCodeAt(0))].forEach((code, i) => {
        view.setUint16(i * 2, code, littleEndian);
      });
      return new Uint8Array(view.buffer);
    };
    expect(await textOf(utf8(words), "a.txt")).toBe(words);
    expect(await textOf(utf8(`\ufeff${words}`), "a.txt")).toBe(words);
    expect(await textOf(utf16(true), "a.txt")).toBe(words);
    expect(await textOf(utf16(false), "a.txt")).toBe(words);
    const windows = Uint8Array.from("The force\u0092s plan \u0096 now", (sign) => sign.charCodeAt(0));
    expect(await textOf(windows, "a.txt")).toBe(words);
  });

  it.each([
    ["empty", new Uint8Array(0), "The file is empty."],
    ["blank", utf8(" \n "), "The file holds no text."],
    ["zeros", new Uint8Array(100), "This file is not text."],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), "This file is not text."],
    ["an old Word file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), "This is an old Word file"],
    ["rich text", utf8("{\\rtf1 x}"), "This is a rich text file."],
    [
      "more than 2,000,000 characters",
      utf8("A word. ".repeat(250_001)),
      "The file holds more than 2,000,000 characters",
    ],
    ["more than 5 MB", new Uint8Array(5 * 1024 * 1024 + 1).fill(97), "The file is larger than 5 MB."],
  ])("%s: refused in a sentence", async (_, bytes, why) => {
    expect(await textOf(bytes, "a.txt")).toContain(`refused: ${why}`);
  });

  it("one long line is read as it stands", async () => {
    const line = "The force should act. ".repeat(80_000);
    expect((await textOf(utf8(line), "a.txt")).length).toBe(line.length);
  });
});

describe("whatever the bytes", () => {
  const random = (seed: number, length: number) => {
    let state = seed;
    return Uint8Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state >> 16;
    });
  };
  const starts = [
    [],
    [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31],
    [0x50, 0x4b, 3, 4],
    [0xff, 0xfe],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0x3c, 0x68, 0x74, 0x6d, 0x6c],
  ];

  it("nothing is thrown, and a refusal is a sentence", async () => {
    for (const [i, start] of starts.entries()) {
      for (const length of [8, 300, 20_000]) {
        const read = await readReportFile(
          Uint8Array.from([...start, ...random(i * 31 + length, length)]),
          ["a.txt", "a.docx", "a.pdf", "a.html"][i % 4] ?? "",
        );
        expect(read.ok || read.why.endsWith(".")).toBe(true);
      }
    }
  });
});
