import { findPack, type PackView } from "@/lib/data/queries/packs";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { Cell, PackColumn, Tabled } from "@/lib/domain/board-pack/document";
import { longDate, shortDate } from "@/lib/format/dates";
import { type WordContents, wordDocument } from "@/lib/outside/documents/word-document";
import { type FilteredSheet, filteredWorkbook } from "@/lib/outside/spreadsheets/filtered-workbook";
import { words } from "@/lib/words/words";

export const PACK_FORMATS = ["docx", "xlsx"] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

/** A Word document of more lines takes minutes to open, and nobody prints it. */
export const MOST_LINES_IN_WORD = 5_000;

const { boardPack: say } = words;

/** A number as it stands on paper: a minus that is one, thousands with their comma. */
const numberOnPaper = (value: number): string => value.toLocaleString("en-GB").replace("-", "−");

/** A cell as it stands on the screen, on paper and in Word; Excel has its day or number as such. */
export function cellInWords(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberOnPaper(cell);
  return typeof cell === "string" ? cell : shortDate(cell.on);
}

const issuedAs = ({ reference, shown }: PackView): string => say.issued(reference, shown.number, shown.on);
export const linesOf = ({ document }: PackView): number =>
  document.tables.reduce((sum, { rows }) => sum + rows.length, 0);

/** How wide columns are, against each other: words take three times what a number takes. */
const PARTS: Record<PackColumn["holds"], number> = { words: 3, number: 1, day: 1.6 };

/** The widths of columns in hundredths of the page. */
function widthsOf({ columns }: Pick<Tabled, "columns">): readonly number[] {
  const all = columns.reduce((sum, { holds }) => sum + PARTS[holds], 0);
  return columns.map(({ holds }) => Math.floor((PARTS[holds] / all) * 100));
}

/** An issued pack as the contents of a Word document. */
export function wordContentsOf(pack: PackView): WordContents {
  const { document, force, shown } = pack;
  const issued = issuedAs(pack);
  return {
    title: document.title,
    subject: issued,
    author: force?.name ?? say.allForces,
    foot: say.page.foot(issued, document.marking),
    of: say.page.of,
    landscape: true,
    blocks: [
      { is: "remark", text: document.marking },
      { is: "fact", term: say.heads.pack, value: issued },
      ...document.facts.map(({ term, value }) => ({ is: "fact", term, value }) as const),
      { is: "fact", term: "SHA-256", value: shown.hash },
      ...say.changed(shown.changed).map((line) => ({ is: "remark", text: line }) as const),
      ...document.tables.flatMap(blocksOf),
    ],
  };
}

/** A table of what a committee reads as parts of a Word document: its title, its rows, its rule. */
export function blocksOf(table: Tabled): WordContents["blocks"] {
  const { title, rule, columns, rows, total, none } = table;
  const row = (cells: readonly Cell[]) => cells.map((cell) => ({ small: cellInWords(cell) }));
  return [
    { is: "heading", text: title },
    ...(rows.length === 0
      ? ([{ is: "text", text: none }] as const)
      : ([
          {
            is: "table",
            head: columns.map(({ head }) => head),
            widths: widthsOf(table),
            rows: [...rows.map(row), ...(total ? [total.map((cell) => ({ strong: cellInWords(cell) }))] : [])],
            right: columns.flatMap(({ holds }, at) => (holds === "number" ? [at] : [])),
          },
        ] as const)),
    { is: "remark", text: rule },
  ];
}

/** An issued pack as the sheets of a workbook: one a table, each with its rule and the marking. */
export function sheetsOf(pack: PackView): readonly FilteredSheet[] {
  const { document, shown } = pack;
  const about = `${issuedAs(pack)} · ${document.title} · ${say.period(document.period.from, document.period.to)}`;
  return [
    ...document.tables.map((table) => sheetOf(table, about, document.marking)),
    {
      name: say.heads.about,
      above: [document.title, issuedAs(pack), document.marking],
      heads: [say.heads.what, say.heads.words],
      widths: [28, 70],
      rows: [
        ...document.facts.map(({ term, value }) => [term, value]),
        ["SHA-256", shown.hash],
        [say.heads.publishedOn, longDate(shown.on)],
      ],
      total: null,
    },
  ];
}

/** One of its tables as a sheet. */
export function sheetOf({ title, rule, columns, rows, total }: Tabled, about: string, marking: string): FilteredSheet {
  const cell = (value: Cell) =>
    value !== null && typeof value === "object" ? { day: new Date(`${value.on}T00:00:00Z`) } : value;
  return {
    name: title,
    above: [title, rule, about, marking],
    heads: columns.map(({ head }) => head),
    widths: columns.map(({ holds }) => (holds === "words" ? 28 : 14)),
    rows: rows.map((row) => row.map(cell)),
    total: total === null ? null : total.map(cell),
  };
}

/** That somebody looks at an issued pack on its page, which is the same document: one entry a view, which the page awaits before it answers. */
export const packIsRead = (actor: Actor, { reference, shown }: Pick<PackView, "reference" | "shown">): Promise<void> =>
  recordAccess(actor, "read", reference, `board pack, version ${shown.number}`);

/** An issued pack as a file; `too-long` where Word would not take it; null where the asker has no such pack. The download is recorded. */
export async function packFile(
  actor: Actor,
  reference: string,
  version: number | null,
  format: PackFormat,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | { readonly tooLong: number } | null> {
  const pack = await findPack(actor, reference, version);
  if (!pack) return null;
  const lines = linesOf(pack);
  if (format === "docx" && lines > MOST_LINES_IN_WORD) return { tooLong: lines };
  await recordAccess(actor, "downloaded", reference, `board pack, version ${pack.shown.number}, ${format}`);
  const name = `${reference}${pack.shown.number > 1 ? ` version ${pack.shown.number}` : ""}.${format}`;
  const bytes = format === "docx" ? await wordDocument(wordContentsOf(pack)) : await filteredWorkbook(sheetsOf(pack));
  return { name, bytes };
}
