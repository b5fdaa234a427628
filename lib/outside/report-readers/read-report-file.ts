import { LONGEST_REPORT } from "@/lib/domain/longest-text";
import { textOfBlocks } from "@/lib/domain/report-text/lines/block";
import { textOfDocx } from "./docx-text";
import { kindOfFile } from "./file-kind";
import { blocksOfHtml } from "./html-blocks";
import { textOfPdf } from "./pdf-text";
import { LONGEST_FILE, type ReadFile, refused, TOO_BIG, TOO_LONG } from "./reading-result";
import { decodeText } from "./text-encoding";

/**
 * The text of a report file: .txt, .html, .docx or .pdf, told by its first bytes and not by its name alone. Any bytes at
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
    case "html": {
      const blocks = blocksOfHtml(decodeText(bytes, { html: true }));
      return { ok: true, text: textOfBlocks(blocks), blocks };
    }
    case "text":
      return { ok: true, text: decodeText(bytes) };
    default:
      return refused(kind.why);
  }
}
