import { inScope } from "@/lib/data/scope";
import { knownRegister } from "@/lib/data/store/known-register";
import { loadImport } from "@/lib/data/store/register-import";
import { type Actor, sideOf } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt, firstCharacters } from "@/lib/domain/excerpt";
import { type Entry, offered } from "@/lib/domain/list/lists";
import { readAnswers } from "@/lib/domain/register-import/answers";
import { inspectionsNamed, type NamedInspection } from "@/lib/domain/register-import/inspections-named";
import type { KnownInspection, KnownPerson } from "@/lib/domain/register-import/known";
import { type Mapping, readMapping } from "@/lib/domain/register-import/mapping";
import { plain } from "@/lib/domain/register-import/plain";
import { monthFirstColumns, readRow } from "@/lib/domain/register-import/read-row";
import { kindMeant, progressMeant, saysNothing } from "@/lib/domain/register-import/value-words";

/** How a file is read so far, with what its reader has to see to change that. */
export interface FileLook {
  readonly rows: number;
  readonly mapping: Mapping;
  /** The first filled cells of each column. */
  readonly examples: readonly (readonly string[])[];
  /** Words of the file for kind and progress that need a meaning, as the file writes them. */
  readonly kinds: readonly string[];
  readonly progress: readonly string[];
  /** Words of the file for owners and sponsors that are nobody's post in the force. */
  readonly posts: readonly string[];
  readonly people: readonly KnownPerson[];
  readonly inspections: readonly NamedInspection[];
  readonly known: readonly KnownInspection[];
  /** The types that a new inspection can have. */
  readonly types: readonly Entry[];
}

const MOST_WORDS = 40;

/** The words of a column that mean nothing to us, or to which the reader gave a meaning before. */
function words(
  rows: readonly { cells: readonly string[] }[],
  index: number,
  meant: (word: string) => unknown,
): string[] {
  if (index < 0) return [];
  const seen = new Map<string, string>();
  for (const { cells } of rows) {
    const word = (cells[index] ?? "").trim();
    if (!saysNothing(word) && meant(word) === null && seen.size < MOST_WORDS)
      seen.set(plain(word), firstCharacters(word, 80));
  }
  return [...seen.values()];
}

function unknownPosts(
  rows: readonly { cells: readonly string[] }[],
  { columns }: Mapping,
  people: readonly KnownPerson[],
): string[] {
  const held = new Set(people.map(({ post }) => plain(post)));
  const asked = (["owner", "sponsor"] as const).flatMap((column) =>
    words(rows, columns.indexOf(column), (word) => (held.has(plain(word)) ? word : null)),
  );
  return [...new Map(asked.map((word) => [plain(word), word])).values()];
}

export async function lookAtImport(actor: Actor, id: string, today: CalendarDate): Promise<FileLook | null> {
  return inScope(
    actor,
    async (db) => {
      const loaded = await loadImport(db, actor, id);
      if (!loaded) return null;
      const { inspections: known, people, types: all } = await knownRegister(db, actor, loaded.forceId);
      const mapping = readMapping(loaded.mapping);
      const monthFirst = monthFirstColumns(loaded.rows, mapping);
      const read = loaded.rows.map((row) => readRow(row, mapping, monthFirst, today).read);
      const types = offered(all, today);
      const named = inspectionsNamed(read, known, readAnswers(loaded.answers).inspections, today, types);
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
        kinds: words(loaded.rows, mapping.columns.indexOf("kind"), kindMeant),
        progress: words(loaded.rows, mapping.columns.indexOf("progress"), progressMeant),
        posts: sideOf(actor) === "force" ? unknownPosts(loaded.rows, mapping, people) : [],
        people,
        inspections: [...named.values()].slice(0, 100),
        known,
        types,
      };
    },
    30_000,
  );
}
