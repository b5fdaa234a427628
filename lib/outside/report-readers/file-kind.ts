/** How a file is to be read; or why it is not. */
export type FileKind = "pdf" | "docx" | "html" | "text" | { readonly why: string };

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);
const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

const KINDS_READ = "Reports are read from text, web page (.html), Word (.docx) and PDF files.";

/** Tells a file by its first bytes; by its name only where text could be two things. */
export function kindOfFile(bytes: Uint8Array, name: string): FileKind {
  const head = latin(bytes, 0, 1024);
  if (head.includes("%PDF-")) return "pdf";
  if (begins(bytes, 0x50, 0x4b)) return "docx";
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return {
      why: "This is an old Word file, or one protected by a password. Save it as .docx without a password, or paste its text.",
    };
  }
  if (head.startsWith("{\\rtf")) return { why: `This is a rich text file. ${KINDS_READ}` };
  if (isBinary(bytes)) return { why: `This file is not text. ${KINDS_READ}` };
  const text = head.replaceAll("\0", "").trimStart().toLowerCase();
  const looksLikeHtml =
    /^(?:\W{0,4}\s*<!doctype html|\W{0,4}<html|\W{0,4}<\?xml[^>]*>\s*(?:<!doctype[^>]*>\s*)?<html)/.test(text);
  const tags = /<(?:head|body|div|p|h1|article|main|ul|table)[\s>]/.test(text);
  return looksLikeHtml || (/\.x?html?$/i.test(name) && text.includes("<")) || (text.startsWith("<") && tags)
    ? "html"
    : "text";
}

/** Text in UTF-16 has a mark and zeros by nature; in any other text a zero, or many control characters, are no text at all. */
function isBinary(bytes: Uint8Array): boolean {
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) return false;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls > 8 && controls * 50 > bytes.length;
}
