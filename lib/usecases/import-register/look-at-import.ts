import { inScope } from "@/lib/data/scope";
import { knownRegister } from "@/lib/data/store/known-register";
import { loadImport } from "@/lib/data/store/register-import";
import { type Actor, sideOf } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt, firstCharacters } from "@/lib/domain/excerpt";
import { type Entry, offered } from "@/lib/domain/list/lists";
import { readAnswers } from "@/lib/domain/register-import/answers";
import { type DayAnswers, dayMeant, isDayWord, likelyDay } from "@/lib/domain/register-import/day-words";
import { type FileAnswers, NO_FILE_ANSWERS } from "@/lib/domain/register-import/file-answers";
import { inspectionsNamed, type NamedInspection } from "@/lib/domain/register-import/inspections-named";
import { inKey, keyOf, likelyMeaning } from "@/lib/domain/register-import/key-words";
import type { KnownInspection, KnownPerson } from "@/lib/domain/register-import/known";
import { type Mapping, readMapping } from "@/lib/domain/register-import/mapping";
import { plain } from "@/lib/domain/register-import/plain";
import { readFindings } from "@/lib/domain/register-import/read-findings";
import { partsOf, sortRows } from "@/lib/domain/register-import/rows-of-table";
import type { SheetRow } from "@/lib/domain/register-import/spreadsheet";
import {
  hasNoValue,
  kindMeant,
  type ProgressMeaning,
  saysClosed,
  saysNothing,
} from "@/lib/domain/register-import/value-words";
import { readDeadline } from "@/lib/domain/register-import/written-deadline";
import type { HowRead } from "./check-import";

/** A word of the file's column of progress. */
export interface StatusWord {
  readonly word: string;
  readonly count: number;
  /** What the file's own key says of it. */
  readonly inKey: string | null;
  readonly meaning: ProgressMeaning | null;
}

/** A word in a column of dates, and the day that it is taken for; null for none. */
export interface DayWord {
  readonly word: string;
  readonly count: number;
  readonly day: CalendarDate | null;
}

/** How a file is read so far, with what its reader has to see to change that. */
export interface FileLook {
  readonly rows: number;
  readonly mapping: Mapping;
  /** The first filled cells of each column. */
  readonly examples: readonly (readonly string[])[];
  /** Words of the file for kind and progress that need a meaning, as the file writes them. */
  readonly kinds: readonly string[];
  readonly progress: readonly StatusWord[];
  /** Words in columns of dates that are no days. */
  readonly days: readonly DayWord[];
  /** What the file says once for all its rows. */
  readonly file: FileAnswers;
  /** Whether some row names no inspection, gives no kind, words several findings, or follows a cause of concern. */
  readonly asks: {
    readonly inspection: boolean;
    readonly kind: boolean;
    readonly split: number;
    readonly nested: boolean;
  };
  /** Words of the file for owners and sponsors that are nobody's post in the force. */
  readonly posts: readonly string[];
  readonly people: readonly KnownPerson[];
  readonly inspections: readonly NamedInspection[];
  readonly known: readonly KnownInspection[];
  /** The types that a new inspection can have. */
  readonly types: readonly Entry[];
}

const MOST_WORDS = 40;

/** The distinct words of a column, as the file writes them, with how often each stands there. */
function distinct(rows: readonly SheetRow[], index: number): { readonly word: string; readonly count: number }[] {
  if (index < 0) return [];
  const seen = new Map<string, { word: string; count: number }>();
  for (const { cells } of rows) {
    const word = (cells[index] ?? "").trim();
    if (saysNothing(word) || hasNoValue(word)) continue;
    const before = seen.get(plain(word));
    if (before) before.count += 1;
    else if (seen.size < MOST_WORDS) seen.set(plain(word), { word: firstCharacters(word, 80), count: 1 });
  }
  return [...seen.values()];
}

/** The words of a column that mean nothing to us, or to which the reader gave a meaning before. */
const words = (rows: readonly SheetRow[], index: number, meant: (word: string) => unknown): string[] =>
  distinct(rows, index)
    .map(({ word }) => word)
    .filter((word) => meant(word) === null);

const DAY_COLUMNS = ["deadline", "first-target", "target", "published-on", "last-update", "closed-on"] as const;

/** The words in columns of dates that are no days, with the day that each most likely stands for. */
function dayWords(rows: readonly SheetRow[], { columns }: Mapping, answers: DayAnswers): DayWord[] {
  const found = new Map<string, DayWord>();
  for (const column of DAY_COLUMNS)
    for (const { word, count } of distinct(rows, columns.indexOf(column))) {
      const isDay = column === "deadline" ? readDeadline(word).is === "deadline" : !isDayWord(word);
      if (isDay || (column === "closed-on" && saysClosed(word))) continue;
      const before = found.get(plain(word));
      const said = dayMeant(answers, word);
      const day = said === undefined ? likelyDay(word) : said === "none" ? null : said;
      found.set(plain(word), { word, count: count + (before?.count ?? 0), day });
    }
  return [...found.values()].slice(0, MOST_WORDS);
}

/** What each word of the progress column is taken for, those that are recognised too, beside what the file's key says of it. */
function statusWords(rows: readonly SheetRow[], { columns, progress }: Mapping): StatusWord[] {
  const key = keyOf(rows);
  return distinct(rows, columns.indexOf("progress")).map(({ word, count }) => ({
    word,
    count,
    inKey: inKey(key, word),
    meaning: progress[plain(word)] ?? likelyMeaning(word, key),
  }));
}

function unknownPosts(rows: readonly SheetRow[], { columns }: Mapping, people: readonly KnownPerson[]): string[] {
  const held = new Set(people.map(({ post }) => plain(post)));
  const asked = (["owner", "sponsor"] as const).flatMap((column) =>
    words(rows, columns.indexOf(column), (word) => (held.has(plain(word)) ? word : null)),
  );
  return [...new Map(asked.map((word) => [plain(word), word])).values()];
}

/** With `given`, as somebody chose it in a form that was not sent yet. */
export async function lookAtImport(
  actor: Actor,
  id: string,
  today: CalendarDate,
  given: HowRead | null = null,
): Promise<FileLook | null> {
  return inScope(
    actor,
    async (db) => {
      const loaded = await loadImport(db, actor, id);
      if (!loaded) return null;
      const {
        inspections: known,
        findings: recorded,
        people,
        types: all,
      } = await knownRegister(db, actor, loaded.forceId);
      const mapping = given?.mapping ?? readMapping(loaded.mapping);
      const { inspections, file, days, sheets } = { ...readAnswers(loaded.answers), ...given };
      const { findings } = sortRows(loaded.rows, mapping.columns, sheets.read);
      const rows = findings.map(({ row }) => row);
      const how = { rows: loaded.rows, mapping, file, days, today, sheets: sheets.read };
      const read = readFindings(how).reads.map((one) => one.read);
      const unsaid = readFindings({ ...how, file: NO_FILE_ANSWERS }).reads.map((one) => one.read);
      const types = offered(all, today);
      const named = inspectionsNamed(read, known, inspections, today, types, recorded);
      return {
        rows: loaded.rows.length,
        mapping,
        examples: loaded.columns.map((_, index) =>
          loaded.rows
            .slice(0, 200)
            .map(({ cells }) => (cells[index] ?? "").trim())
            .filter((cell) => cell !== "")
            .slice(0, 2)
            .map((cell) => excerpt(cell, 60)),
        ),
        kinds: words(rows, mapping.columns.indexOf("kind"), kindMeant),
        progress: statusWords(loaded.rows, mapping),
        days: dayWords(rows, mapping, days),
        file,
        asks: {
          inspection: unsaid.some(({ inspection, cause }) => inspection === null && cause === null),
          kind: unsaid.some(({ kind, kindWord }) => kind === null && !kindWord),
          split: rows.filter((row) => partsOf(row, mapping.columns).length > 1).length,
          nested: unsaid.some(
            ({ kind, cause }, i) =>
              kind === "recommendation" && cause === null && unsaid[i - 1]?.kind === "cause-of-concern",
          ),
        },
        posts: sideOf(actor) === "force" ? unknownPosts(rows, mapping, people) : [],
        people,
        inspections: [...named.values()].slice(0, 100),
        known,
        types,
      };
    },
    30_000,
  );
}
