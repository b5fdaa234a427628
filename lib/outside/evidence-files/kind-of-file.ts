import { open } from "node:fs/promises";
import { saysTable } from "@/lib/domain/evidence/file-name";
import type { FileKind, FileRefusal } from "@/lib/domain/evidence/lists";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { bytesAt } from "./bytes-at";
import { packageKind } from "./office-package";
import { isJpeg, isPng } from "./pictures";
import { looksLikeText, opensAsProgram } from "./text-file";

const HEAD = 4_096;
const TAIL = 2_048;

const begins = (bytes: Buffer, ...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);

/** What old Office programs wrote; also what new ones write with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * What a file is, by its first bytes and by how it goes on; or why it is not kept. A few pieces of it are in memory at a time. Its
 * name is asked only whether a text is a table: whatever it calls itself, it is shown and handed out as what it is.
 */
export async function kindOfFile(path: string, size: number, name: string): Promise<Result<FileKind, FileRefusal>> {
  const file = await open(path, "r");
  try {
    const head = await bytesAt(file, 0, HEAD);
    const tail = await bytesAt(file, Math.max(0, size - TAIL), TAIL);
    if (begins(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return pdf(head, tail);
    if (begins(head, 0x89, 0x50, 0x4e, 0x47)) return (await isPng(file, size)) ? ok("png") : refuse("damaged");
    if (begins(head, 0xff, 0xd8, 0xff)) return (await isJpeg(file, size)) ? ok("jpeg") : refuse("damaged");
    if (begins(head, 0x50, 0x4b)) return await packageKind(file, size);
    if (begins(head, ...OLE)) return refuse(/\.(docx|xlsx|pptx)\s*$/i.test(name) ? "protected" : "kind-not-kept");
    if (opensAsProgram(head)) return refuse("web-page");
    return (await looksLikeText(file, size)) ? ok(saysTable(name) ? "csv" : "text") : refuse("kind-not-kept");
  } finally {
    await file.close();
  }
}

/** Begun as a PDF of some version and ended as one. */
const pdf = (head: Buffer, tail: Buffer): Result<FileKind, FileRefusal> => {
  const begun = /^%PDF-[12]\.\d[\r\n ]/.test(head.toString("latin1", 0, 16));
  const ended = /startxref\s+\d+\s+%%EOF\s*$/.test(tail.toString("latin1").replace(/\0+$/, ""));
  return begun && ended ? ok("pdf") : refuse("damaged");
};
