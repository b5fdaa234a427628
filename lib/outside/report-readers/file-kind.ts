import { isMessage } from "./mime";

/** How a file is to be read; or why it is not. */
export type FileKind = "pdf" | "docx" | "xlsx" | "message" | "html" | "text" | { readonly why: string };

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);
const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

const KINDS_READ =
  "Reports are read from text, web page (.html, .mhtml), mail (.eml), Word (.docx), Excel (.xlsx) and PDF files.";

const TO_WORD = "Open it and save it as Word (.docx) or PDF, or paste its text.";

/** What a package of Apple's programs is: by the parts that only one of them has, else by its name. */
function whyApple(all: Buffer, name: string): string {
  const file = name.toLowerCase();
  if (all.includes("Index/Slide") || file.endsWith(".key")) return `This is a Keynote presentation. ${TO_WORD}`;
  if (file.endsWith(".numbers"))
    return "This is a Numbers spreadsheet. Open it and export it as Excel (.xlsx), or paste its text.";
  return file.endsWith(".pages")
    ? `This is a Pages document. ${TO_WORD}`
    : `This is a document of Pages, Numbers or Keynote. ${TO_WORD}`;
}

/** What a package is, by its first part or the names of its parts. */
function kindOfPackage(bytes: Uint8Array, name: string): FileKind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [, format = ""] = /mimetypeapplication\/([\w.+-]{1,80})/.exec(latin(bytes, 30, 160)) ?? [];
  if (format.startsWith("vnd.oasis.opendocument"))
    return { why: `This is an OpenDocument file (.odt or .ods), as LibreOffice keeps it. ${TO_WORD}` };
  if (format.startsWith("epub")) return { why: `This is an electronic book (.epub). ${TO_WORD}` };
  if (all.includes("ppt/presentation.xml")) return { why: `This is a PowerPoint presentation. ${TO_WORD}` };
  if (all.includes("Index/Document.iwa") || all.includes("index.apxl") || all.includes("index.xml.gz"))
    return { why: whyApple(all, name) };
  if (all.includes("xl/workbook.bin"))
    return { why: "This is a binary Excel workbook (.xlsb). Save it as .xlsx, or paste its text." };
  return all.includes("xl/workbook.xml") && !all.includes("word/document.xml") ? "xlsx" : "docx";
}

const utf16 = (words: string) => Buffer.from(words, "utf16le");

/** What a file in the form of Office before 2007 is, by the names of its streams. */
function whyOld(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (all.includes(utf16("__substg1.0")))
    return "This is an Outlook message (.msg). Save it from Outlook as HTML or text, or paste its text.";
  if (all.includes(utf16("Workbook"))) return "This is an old Excel file (.xls). Save it as .xlsx, or paste its text.";
  return "This is an old Word file, or one protected by a password. Save it as .docx without a password, or paste its text.";
}

/** What a file of XML is that is no web page. */
function whyXml(head: string): string | null {
  if (head.includes("<office:document"))
    return `This is a flat OpenDocument file (.fodt), as LibreOffice keeps it. ${TO_WORD}`;
  if (head.includes("word.document") || head.includes("<w:worddocument") || head.includes("<pkg:package"))
    return `This is a Word document in the form of XML. ${TO_WORD}`;
  return head.includes("excel.sheet") ? "This is an Excel file in the form of XML. Save it as .xlsx." : null;
}

/** Tells a file by its first bytes; by its name only where text could be two things. */
export function kindOfFile(bytes: Uint8Array, name: string): FileKind {
  const head = latin(bytes, 0, 1024);
  if (head.includes("%PDF-")) return "pdf";
  if (begins(bytes, 0x50, 0x4b)) return kindOfPackage(bytes, name);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { why: whyOld(bytes) };
  if (head.startsWith("{\\rtf")) return { why: `This is a rich text file. ${KINDS_READ}` };
  if (isBinary(bytes)) return { why: `This file is not text. ${KINDS_READ}` };
  const text = head.replaceAll("\0", "").trimStart().toLowerCase();
  const why = text.startsWith("<") || text.startsWith("ï»¿<") ? whyXml(latin(bytes, 0, 4_096).toLowerCase()) : null;
  if (why) return { why };
  if (isMessage(latin(bytes, 0, 8_192))) return "message";
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
