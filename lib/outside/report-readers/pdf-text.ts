import { getDocumentProxy } from "unpdf";
import { linesOfPage, type TextRun } from "./pdf-lines";
import { DrawnList } from "./pdf-lists";
import { MOST_PAGES, type ReadFile, refused, TOO_BIG, TOO_MANY_PAGES } from "./reading-result";

/** Fewer letters a page than this is a scan with a stamp on it. */
const LETTERS_A_PAGE = 15;
const LONGEST_TEXT = 10_000_000;

/** Text of a PDF, its lines put together again from where their words stand on the page. */
export async function textOfPdf(bytes: Uint8Array): Promise<ReadFile> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // A copy, since the library takes the bytes for itself; and a plain array, since it refuses Node's own Buffer.
    document = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      stopAtErrors: false,
    });
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    return refused(
      locked
        ? "The PDF is protected by a password. Save it without one, or paste its text."
        : "The PDF is damaged and could not be read.",
    );
  }
  try {
    if (document.numPages > MOST_PAGES) return refused(TOO_MANY_PAGES);
    const pages: string[] = [];
    const list = new DrawnList();
    let size = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const text = linesOfPage(content.items.flatMap(runOf), list).join("\n");
      page.cleanup();
      pages.push(text);
      size += text.length;
      if (size > LONGEST_TEXT) return refused(TOO_BIG);
    }
    const letters = pages.join("").replace(/[^\p{L}]/gu, "").length;
    if (letters < LETTERS_A_PAGE * Math.max(1, document.numPages / 4)) {
      return refused("The PDF holds pictures of pages and no text (a scan). Find a version with text, or paste it.");
    }
    return { ok: true, text: pages.join("\n\n") };
  } finally {
    await document.loadingTask.destroy();
  }
}

function runOf(item: object): TextRun[] {
  if (!("str" in item && typeof item.str === "string" && "transform" in item && Array.isArray(item.transform)))
    return [];
  const { width, height } = { width: 0, height: 0, ...item };
  const [, , , scale, x, y] = item.transform.map(Number);
  return [
    { text: item.str, x: x ?? 0, y: y ?? 0, width: Number(width), height: Math.abs(Number(height) || scale || 10) },
  ];
}
