import { inScope } from "@/lib/data/scope";
import { knownRegister } from "@/lib/data/store/known-register";
import { loadImport } from "@/lib/data/store/register-import";
import { type Actor, sideOf } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { type Entry, offered } from "@/lib/domain/list/lists";
import { readAnswers } from "@/lib/domain/register-import/answers";
import { type CauseOffered, type CauseWord, causesOffered, causeWords } from "@/lib/domain/register-import/cause-words";
import { type FileAnswers, NO_FILE_ANSWERS } from "@/lib/domain/register-import/file-answers";
import { inspectionsNamed, type NamedInspection } from "@/lib/domain/register-import/inspections-named";
import type { KnownInspection, KnownPerson } from "@/lib/domain/register-import/known";
import { type Mapping, readMapping } from "@/lib/domain/register-import/mapping";
import { itemsOf, partsOf } from "@/lib/domain/register-import/parts-of-row";
import { plain } from "@/lib/domain/register-import/plain";
import { readFindings } from "@/lib/domain/register-import/read-findings";
import { sortRows } from "@/lib/domain/register-import/rows-of-table";
import type { SheetRow } from "@/lib/domain/register-import/spreadsheet";
import { kindMeant } from "@/lib/domain/register-import/value-words";
import { wordKey } from "@/lib/domain/register-import/word-key";
import {
  type DayWord,
  dayWords,
  type StatusWord,
  statusWords,
  unknownWords,
} from "@/lib/domain/register-import/words-asked";
import type { HowRead } from "./check-import";

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
  /** Words for causes of concern that name none which is found, and the causes that can be meant. */
  readonly causes: readonly CauseWord[];
  readonly offered: readonly CauseOffered[];
  /** What the file says once for all its rows. */
  readonly file: FileAnswers;
  /** Another force that the file's titles name. */
  readonly otherForce: string | null;
  /** Whether some row names no inspection, gives no kind, words several findings, or follows a cause of concern. */
  readonly asks: {
    readonly inspection: boolean;
    readonly kind: boolean;
    readonly split: number;
    readonly items: number;
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

function unknownPosts(rows: readonly SheetRow[], { columns }: Mapping, people: readonly KnownPerson[]): string[] {
  const held = new Set(people.map(({ post }) => plain(post)));
  const asked = (["owner", "sponsor"] as const).flatMap((column) =>
    unknownWords(rows, columns.indexOf(column), (word) => held.has(plain(word))),
  );
  return [...new Map(asked.map((word) => [wordKey(word), word])).values()];
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
      const { inspections, file, days, causes, sheets, from1904, key, otherForce } = {
        ...readAnswers(loaded.answers),
        ...given,
      };
      const { findings, actions } = sortRows(loaded.rows, mapping.columns, sheets.read);
      const rows = findings.map(({ row }) => row);
      const asked = { findings: rows, actions: [...rows, ...[...actions.values()].flat()] };
      const how = { rows: loaded.rows, mapping, file, days, from1904, today, sheets: sheets.read };
      const read = readFindings(how).reads.map((one) => one.read);
      const unsaid = readFindings({ ...how, file: NO_FILE_ANSWERS }).reads.map((one) => one.read);
      const types = offered(all, today);
      const named = inspectionsNamed(read, known, inspections, today, types, recorded);
      const unfound = causeWords(read, rows, mapping.columns.indexOf("cause"), recorded, named, causes);
      const isUnfound = new Set(unfound.map(({ word }) => wordKey(word)));
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
        kinds: unknownWords(rows, mapping.columns.indexOf("kind"), (word) => kindMeant(word) !== null),
        progress: statusWords(asked, mapping, key),
        days: dayWords(asked, mapping, days),
        causes: unfound,
        offered: unfound.length > 0 ? causesOffered(read, recorded) : [],
        file,
        otherForce,
        asks: {
          inspection: unsaid.some(
            ({ inspection, cause }) => inspection === null && (cause === null || isUnfound.has(wordKey(cause))),
          ),
          kind: unsaid.some(({ kind, kindWord }) => kind === null && !kindWord),
          split: rows.filter((row) => partsOf(row, mapping.columns).length > 1).length,
          items: rows.filter((row) => itemsOf(row, mapping.columns).length > 1).length,
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
