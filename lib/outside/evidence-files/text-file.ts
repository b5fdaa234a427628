import type { FileHandle } from "node:fs/promises";
import { bytesAt } from "./bytes-at";

const PIECE = 65_536;

/** Text that a program or a browser would run or draw rather than show: web pages, drawings, scripts, rich text, PostScript. */
export function opensAsProgram(head: Buffer): boolean {
  const text = head
    .toString("latin1")
    .replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/, "")
    .replaceAll("\0", "")
    .trimStart()
    .toLowerCase();
  return (
    /^(<\?xml|<!|<html|<head|<body|<script|<svg|<iframe|<math|<\?php|<%|#!|\{\\rtf|%!ps)/.test(text) ||
    /<(script|iframe|object|embed|svg|html)[\s>]/.test(text)
  );
}

/**
 * Whether all of it is text: UTF-8, UTF-16 with its mark, or the one byte a letter of older Windows programs. No zero, and no
 * control sign that is not a tab, a line's or a page's end.
 */
export async function looksLikeText(file: FileHandle, size: number): Promise<boolean> {
  const mark = await bytesAt(file, 0, 2);
  const wide = (mark[0] === 0xff && mark[1] === 0xfe) || (mark[0] === 0xfe && mark[1] === 0xff);
  if (wide) return isWide(file, size, mark[0] === 0xff ? "utf-16le" : "utf-16be");
  for (let at = 0; at < size; at += PIECE)
    for (const byte of await bytesAt(file, at, PIECE))
      if (byte < 9 || (byte > 10 && byte < 12) || (byte > 13 && byte < 32) || byte === 127) return false;
  return true;
}

async function isWide(file: FileHandle, size: number, name: string): Promise<boolean> {
  const decoder = new TextDecoder(name, { fatal: true });
  try {
    for (let at = 0; at < size; at += PIECE) {
      const text = decoder.decode(await bytesAt(file, at, PIECE), { stream: at + PIECE < size });
      if (/\p{Cc}/u.test(text.replace(/[\t\n\r\f]/g, ""))) return false;
    }
    return true;
  } catch {
    return false;
  }
}
