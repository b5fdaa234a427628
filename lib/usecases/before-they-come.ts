import type { Today } from "@/lib/data/demonstration";
import { findBeforeTheyCome } from "@/lib/data/queries/before-they-come";
import { findLists } from "@/lib/data/queries/lists";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { Fieldwork } from "@/lib/domain/before-they-come/source";
import { longDate } from "@/lib/format/dates";
import { type WordContents, wordDocument } from "@/lib/outside/documents/word-document";
import { type FilteredSheet, filteredWorkbook } from "@/lib/outside/spreadsheets/filtered-workbook";
import { type BeforeDocument, beforeInWords } from "@/lib/words/before-they-come";
import { words } from "@/lib/words/words";
import { blocksOf, MOST_LINES_IN_WORD, type PackFormat, sheetOf } from "./board-pack/pack-files";

const { boardPack } = words;

/** How many lines a file holds: a workbook is held whole while it is made. */
export const MOST_LINES: Record<PackFormat, number> = { docx: MOST_LINES_IN_WORD, xlsx: 20_000 };

interface AskedVisit {
  readonly slug: string;
  readonly themes: readonly string[];
  readonly fieldwork: Fieldwork;
}

/** What was found on the themes of a visit, in words; null where the force is not the asker's. `most`: findings of elsewhere. */
export async function beforeVisit(
  actor: Actor,
  { slug, themes, fieldwork }: AskedVisit,
  { today, demonstration }: Today,
  most: number,
): Promise<{ readonly document: BeforeDocument; readonly elsewhere: number } | null> {
  const found = await findBeforeTheyCome(actor, slug, themes, most);
  if (!found) return null;
  const lists = await findLists(actor);
  const { force, here, elsewhere } = found;
  return {
    document: beforeInWords(
      { force: force.name, here, elsewhere: elsewhere.findings },
      { themes, fieldwork, today, demonstration, lists },
    ),
    elsewhere: elsewhere.all,
  };
}

/** The same as a file; how many lines it would have where that is too many. That it was taken is recorded first. */
export async function beforeVisitFile(
  actor: Actor,
  asked: AskedVisit,
  day: Today,
  format: PackFormat,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | { readonly tooLong: number } | null> {
  const made = await beforeVisit(actor, asked, day, MOST_LINES[format] + 1);
  if (!made) return null;
  const { document, elsewhere } = made;
  const here = document.tables.reduce((sum, { section, rows }) => sum + (section === "elsewhere" ? 0 : rows.length), 0);
  if (here + elsewhere > MOST_LINES[format]) return { tooLong: here + elsewhere };
  await recordAccess(actor, "exported", "before-they-come", `${format}: ${asked.slug}`);
  const about = `${document.title} · ${longDate(day.today)}`;
  const bytes =
    format === "docx"
      ? await wordDocument(wordContentsOf(document, about))
      : await filteredWorkbook(sheetsOf(document, about));
  return { name: `before-they-come-${asked.slug}-${asked.fieldwork.from}.${format}`, bytes };
}

const wordContentsOf = ({ title, facts, marking, tables }: BeforeDocument, about: string): WordContents => ({
  ...{ title, subject: about, author: title, landscape: true },
  foot: boardPack.page.foot(about, marking),
  of: boardPack.page.of,
  blocks: [
    { is: "remark", text: marking },
    ...facts.map(({ term, value }) => ({ is: "fact", term, value }) as const),
    ...tables.flatMap(blocksOf),
  ],
});

const sheetsOf = ({ title, facts, marking, tables }: BeforeDocument, about: string): readonly FilteredSheet[] => [
  ...tables.map((table) => sheetOf(table, about, marking)),
  {
    name: boardPack.heads.about,
    above: [title, about, marking],
    heads: [boardPack.heads.what, boardPack.heads.words],
    widths: [28, 70],
    rows: facts.map(({ term, value }) => [term, value]),
    total: null,
  },
];
