import type { Fieldwork, FoundElsewhere, FoundHere } from "@/lib/domain/before-they-come/source";
import type { Cell, PackColumn, Tabled } from "@/lib/domain/board-pack/document";
import type { CalendarDate } from "@/lib/domain/calendar";
import { ageAt, holdingOf } from "@/lib/domain/evidence/holds";
import { highestMarking } from "@/lib/domain/evidence/lists";
import { excerpt } from "@/lib/domain/excerpt";
import { isClosed } from "@/lib/domain/finding/finding";
import { type Lists, nameIn } from "@/lib/domain/list/lists";
import { longDate } from "@/lib/format/dates";
import { joined } from "@/lib/format/lists";
import type { BeforeTable, BeforeTheyComeWords } from "./language/before-they-come";
import { words } from "./words";

const { beforeTheyCome: say, boardPack } = words;

/** So much of what was published is enough in a table. */
const LONGEST_TEXT = 160;

/** One of its tables. */
interface Tables extends Tabled {
  readonly section: BeforeTable;
  /** Of findings that their reader has no page of. */
  readonly isOthers: boolean;
}

/** What was found on some themes, and whether the evidence holds, as a page, paper, Word and Excel say it. */
export interface BeforeDocument {
  readonly title: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly marking: string;
  readonly tables: readonly Tables[];
}

type Head = keyof BeforeTheyComeWords["heads"];
type Column<Row> = readonly [head: Head, holds: PackColumn["holds"], of: (row: Row) => Cell];

const table = <Row>(
  section: BeforeTable,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  isOthers = false,
): Tables => ({
  ...{ section, isOthers, ...say.tables[section] },
  columns: columns.map(([head, holds]) => ({ head: say.heads[head], holds })),
  rows: rows.map((row) => columns.map(([, , of]) => of(row))),
  total: null,
});

const on = (day: CalendarDate | null): Cell => day && { on: day };

export function beforeInWords(
  {
    force,
    here,
    elsewhere,
  }: { readonly force: string; readonly here: readonly FoundHere[]; readonly elsewhere: readonly FoundElsewhere[] },
  {
    themes,
    fieldwork,
    today,
    demonstration,
    lists,
  }: {
    readonly themes: readonly string[];
    readonly fieldwork: Fieldwork;
    readonly today: CalendarDate;
    readonly demonstration: boolean;
    readonly lists: Lists;
  },
): BeforeDocument {
  const marking =
    words.listExport.marked[highestMarking(here.flatMap(({ notes }) => notes.map((note) => note.marking)))];
  const themeOf = (key: string) => nameIn(lists.themes, key);
  const noted = here.map((finding) => ({
    ...finding,
    notes: finding.notes.map((note) => ({
      ...note,
      age: ageAt(note, fieldwork.from),
      holding: holdingOf(note, finding.fieldworkFrom, fieldwork.from),
    })),
  }));
  type Noted = (typeof noted)[number];
  const good = ({ notes }: Noted) => notes.filter(({ holding }) => holding === "in-time").length;
  const [open, closed] = [noted.filter((one) => !isClosed(one)), noted.filter(isClosed)];
  const what: readonly Column<Noted>[] = [
    ["reference", "words", ({ reference }) => reference],
    ["finding", "words", ({ text }) => excerpt(text, LONGEST_TEXT)],
    ["theme", "words", ({ theme }) => themeOf(theme)],
    ["published", "day", ({ publishedOn }) => on(publishedOn)],
  ];
  const holds: Column<Noted> = ["holds", "words", (row) => say.holds(good(row), row.notes.length)];
  const progress: Column<Noted> = [
    "progress",
    "words",
    ({ progress: said }) => (said === null ? say.noUpdate : words.progress.value[said]),
  ];
  return {
    title: say.title(force),
    facts: [
      { term: say.terms.themes, value: joined(themes.map(themeOf)) },
      { term: say.terms.fieldwork, value: boardPack.period(fieldwork.from, fieldwork.to) },
      { term: say.terms.drawn, value: longDate(today) },
      { term: say.terms.evidence, value: say.evidence },
    ],
    marking: demonstration ? `${marking} · ${boardPack.illustrative}` : marking,
    tables: [
      table(
        "no-evidence",
        open.filter((row) => good(row) === 0),
        [...what, progress, ["holds", "words", (row) => say.holds(0, row.notes.length)]],
      ),
      table("open", open, [
        ...what,
        ["kind", "words", ({ kind }) => words.finding.kind[kind].one],
        ["report", "words", ({ report }) => report],
        ["status", "words", ({ status }) => words.finding.status[status]],
        progress,
        holds,
      ]),
      table("closed", closed, [
        ...what,
        ["report", "words", ({ report }) => report],
        ["closed", "day", ({ statusOn }) => on(statusOn)],
        ["outcome", "words", ({ outcome }) => outcome && words.closure.outcome[outcome]],
        holds,
      ]),
      table(
        "evidence",
        noted.flatMap(({ reference, notes }) => notes.map((note) => ({ reference, ...note }))),
        [
          ["reference", "words", ({ reference }) => reference],
          ["note", "words", ({ title }) => title],
          ["kind", "words", ({ kind }) => nameIn(lists["evidence-kinds"], kind)],
          ["from", "day", ({ periodFrom }) => on(periodFrom)],
          ["to", "day", ({ periodTo }) => on(periodTo)],
          ["age", "number", ({ age }) => age],
          ["verdict", "words", ({ holding }) => say.holding[holding]],
        ],
      ),
      table(
        "elsewhere",
        elsewhere,
        [
          ["force", "words", (row: FoundElsewhere) => row.force],
          ["reference", "words", (row) => row.reference],
          ["finding", "words", (row) => excerpt(row.text, LONGEST_TEXT)],
          ["kind", "words", (row) => words.finding.kind[row.kind].one],
          ["theme", "words", (row) => themeOf(row.theme)],
          ["report", "words", (row) => row.report],
          ["published", "day", (row) => on(row.publishedOn)],
          ["status", "words", (row) => words.finding.status[row.status]],
          ["closed", "day", (row) => on(row.closedOn)],
        ],
        true,
      ),
    ],
  };
}
