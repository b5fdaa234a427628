import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import readExcel from "read-excel-file/node";

/** What the cells of a Word document's tables say, in their order: read by another program than the one that wrote it. */
export async function cellsOfWord(bytes: Uint8Array): Promise<readonly string[]> {
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return [...html.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = ""]) =>
    cell
      .replace(/<[^>]+>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  );
}

/** The sheets of a workbook, by their names: words, numbers and days as they are stored. */
export async function sheetsOfWorkbook(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const sheets = await readExcel(Buffer.from(bytes));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** The parts of a workbook that are sheets, as they are stored. */
export const partsOfWorkbook = (bytes: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    .map(([, part]) => new TextDecoder().decode(part));

/** The rows of a CSV file, cell by cell: read by another program than the one that wrote it. */
export const csvRows = (text: string): readonly (readonly string[])[] =>
  parse(text, { bom: true, relax_column_count: true }) as string[][];
