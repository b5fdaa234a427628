import { extractText, getDocumentProxy } from "unpdf";

/** The words of each page of a PDF, as a reader of the printed page has them. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }), {
    mergePages: false,
  });
  return text;
}
