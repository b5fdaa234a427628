import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

/** Small files of each kind that is kept, made here; and awkward ones that try our guards and harm no other software. */

export const bytes = (text: string): Buffer => Buffer.from(text, "latin1");

export const aPdf = (said = "Dip sample"): Buffer =>
  bytes(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${said}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
  );

const CRC = Uint32Array.from({ length: 256 }, (_, value) => {
  let crc = value;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});
const crcOf = (data: Buffer) =>
  (data.reduce((crc, byte) => (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(name: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, "latin1");
  data.copy(whole, 8);
  whole.writeUInt32BE(crcOf(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

export const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One grey point, or a picture that says it has more. */
export function aPng(width = 1, height = 1): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    PNG_HEAD,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.from([0, 128]))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const segment = (mark: number, ...data: readonly number[]) =>
  Buffer.from([0xff, mark, (data.length + 2) >> 8, (data.length + 2) & 0xff, ...data]);

/** The frame of a picture, without anything to see in it. */
export const aJpeg = (width = 1, height = 1): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 0x4a, 0x46, 0x49, 0x46, 0),
    segment(0xc0, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0),
    segment(0xda, 1, 1, 0, 0, 0x3f, 0),
    Buffer.from([0x12, 0x34, 0xff, 0xd9]),
  ]);

const MAIN = { docx: "word/document.xml", xlsx: "xl/workbook.xml", pptx: "ppt/presentation.xml" } as const;

/** An Office package with its main part, and others beside it. */
export const aPackage = (
  kind: keyof typeof MAIN,
  others: Readonly<Record<string, Uint8Array>> = {},
  level: 0 | 6 = 6,
): Buffer =>
  Buffer.from(
    zipSync({ "[Content_Types].xml": strToU8("<Types/>"), [MAIN[kind]]: strToU8("<document/>"), ...others }, { level }),
  );

/** A copy with some bytes written over, from the first place where `find` stands (or from the last, with a minus). */
export function patched(file: Buffer, find: Buffer | number, put: readonly number[], after = 0): Buffer {
  const at = (typeof find === "number" ? find : file.indexOf(find)) + after;
  const copy = Buffer.from(file);
  Buffer.from(put).copy(copy, at);
  return copy;
}

export const CENTRAL = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
export const LOCAL = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
export const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
