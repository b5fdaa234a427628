import { LONGEST_REPORT } from "@/lib/domain/longest-text";
import { textOfDocx } from "./docx-text";
import { kindOfFile } from "./file-kind";
import { blocksOfHtml } from "./html-blocks";
import { bodyOfMessage } from "./mime";
import { textOfPdf } from "./pdf-text";
import { LONGEST_FILE, type ReadFile, readAs, refused, TOO_BIG, TOO_LONG } from "./reading-result";
import { decodeText } from "./text-encoding";
import { textOfWorkbook } from "./workbook-text";

/**
 * The text of a report file: .txt, .html, .mhtml, .eml, .docx, .xlsx or .pdf, told by its first bytes and not by its name alone. Any bytes at
 * all can be given: what cannot be read is refused in a sentence, and nothing is thrown.
 */
export async function readReportFile(bytes: Uint8Array, name: string): Promise<ReadFile> {
  try {
    if (bytes.length > LONGEST_FILE) return refused(TOO_BIG);
    if (bytes.length === 0) return refused("The file is empty.");
    const read = await readKind(bytes, name);
    if (read.ok && read.text.length > LONGEST_REPORT) return refused(TOO_LONG);
    if (read.ok && read.text.trim() === "") return refused("The file holds no text.");
    return read;
  } catch {
    return refused("The file is damaged or not of the kind that its name says, and could not be read.");
  }
}

async function readKind(bytes: Uint8Array, name: string): Promise<ReadFile> {
  const kind = kindOfFile(bytes, name);
  switch (kind) {
    case "pdf":
      return textOfPdf(bytes);
    case "docx":
      return textOfDocx(bytes);
    case "xlsx":
      return textOfWorkbook(bytes);
    case "message": {
      const message = bodyOfMessage(bytes);
      if (!message)
        return refused("The message holds no words of its own. Save what is attached to it, and choose that.");
      const cautions = message.attached.map(
        (file) => `The message has ${file} attached, which was not read. If it is the report, save it and choose that.`,
      );
      if (message.kind === "text") {
        const text = message.subject ? `${message.subject}\n\n${message.words}` : message.words;
        return { ok: true, text, ...(cautions.length > 0 ? { cautions } : {}) };
      }
      const page = blocksOfHtml(message.words);
      return readAs(message.subject ? [{ kind: "heading", level: 1, text: message.subject }, ...page] : page, cautions);
    }
    case "html":
      return readAs(blocksOfHtml(decodeText(bytes, { html: true })));
    case "text":
      return { ok: true, text: decodeText(bytes) };
    default:
      return refused(kind.why);
  }
}
