import { getDocumentProxy } from "unpdf";
import { type Block, textOfBlocks } from "@/lib/domain/report-text/lines/block";
import { listening, quotedOnce } from "./cautions";
import { PdfBlocks } from "./pdf-blocks";
import { furnitureOf, type PdfPage } from "./pdf-furniture";
import { linesOfPage, usualHeight } from "./pdf-lines";
import { type TextRun, uprightRuns } from "./pdf-runs";
import { MOST_PAGES, type ReadFile, readAs, refused, TOO_BIG, TOO_MANY_PAGES } from "./reading-result";

/** Fewer letters a page than this is a scan with a stamp on it. */
const LETTERS_A_PAGE = 15;
const LONGEST_TEXT = 10_000_000;
/** How much the library says: what it finds wrong with a file. */
const WARNINGS = 1;
/** What it says of how letters are drawn, which is not done here. */
const OF_LOOKS = [
  "fetchStandardFontData",
  "TT:",
  "getPathGenerator",
  "Setting up fake worker",
  "loadFont",
  "Cannot polyfill",
];
/** Runs after which the usual height of letters is known. */
const MEASURED = 20_000;

/** Text of a PDF, its lines put together again from where their words stand on the page. */
export const textOfPdf = (bytes: Uint8Array): Promise<ReadFile> => listening((said) => readPdf(bytes, said));

async function readPdf(bytes: Uint8Array, said: () => readonly string[]): Promise<ReadFile> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // A copy, since the library takes the bytes for itself; and a plain array, since it refuses Node's own Buffer.
    document = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: WARNINGS,
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
    const pages: PdfPage[] = [];
    const runs: TextRun[] = [];
    let letters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const { runs: own, height } = uprightRuns(content.items, page.getViewport({ scale: 1 }));
      page.cleanup();
      letters += own.reduce((sum, { text }) => sum + text.length, 0);
      if (letters > LONGEST_TEXT) return refused(TOO_BIG);
      pages.push({ lines: linesOfPage(own), height });
      if (runs.length < MEASURED) for (const run of own) runs.push(run);
    }
    const blocks = blocksOf(pages, usualHeight(runs));
    const text = textOfBlocks(blocks.filter(({ kind }) => kind !== "furniture"));
    if (text.replace(/[^\p{L}]/gu, "").length < LETTERS_A_PAGE * Math.max(1, document.numPages / 4)) {
      return refused("The PDF holds pictures of pages and no text (a scan). Find a version with text, or paste it.");
    }
    const heard = said().filter((message) => !OF_LOOKS.some((known) => message.startsWith(known)));
    return readAs(blocks, [
      ...wordless(pages),
      ...quotedOnce("The PDF is damaged or unusual, and some of its words may be missing", heard),
    ]);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** "Pages 3 and 5 show no words": pictures of words perhaps. An empty last page is none. */
function wordless(pages: readonly PdfPage[]): readonly string[] {
  const own = pages.flatMap(({ lines }, i) => (lines.length === 0 && i < pages.length - 1 ? [i + 1] : []));
  if (own.length === 0) return [];
  const which = own.length === 1 ? `Page ${own[0]} has` : `Pages ${own.slice(0, 20).join(", ")} have`;
  return [`${which} no words in the PDF, only pictures or nothing. What is shown there was not read.`];
}

function blocksOf(pages: readonly PdfPage[], usual: number): readonly Block[] {
  const blocks = new PdfBlocks(usual);
  const own = furnitureOf(pages, usual);
  for (const [p, { lines }] of pages.entries()) {
    for (const [i, { segments }] of lines.entries())
      if (own[p]?.[i]) blocks.addFurniture(segments.map(({ text }) => text).join(" "));
    blocks.addPage(lines.filter((_, i) => !own[p]?.[i]));
  }
  return blocks.all();
}
