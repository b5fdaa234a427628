import { FINDING_KINDS } from "../finding/kind";
import { PROGRESS } from "../progress/lists";
import {
  among,
  day,
  flag,
  listOf,
  number,
  object,
  orNull,
  perhaps,
  type Reader,
  text,
  Unreadable,
  variants,
} from "../stored";
import type { OutlinedChange } from "./changes";
import { IMPORT_COLUMNS } from "./column";
import type { Took } from "./import-change";
import type { CreatedRow, ImportResult, UpdatedRow } from "./import-result";
import type { Issue } from "./issue";
import { IMPORT_FAILURES, type ImportFailure, type Outline, type OutlinedMove } from "./outline";
import type { NewInspection, PlanCounts } from "./plan";
import { LEFT_ALONE } from "./rows-of-table";
import type { SheetRow } from "./spreadsheet";

/** What an import keeps of its file, of its check and of what it recorded, as it is read again. */

/** A row is `[12, "cell", …]`, the number being the file's own. Ten thousand of them: looked through, not built up part by part. */
export const readRows: Reader<readonly SheetRow[]> = (given) => {
  if (!Array.isArray(given)) throw new Unreadable("a list");
  return given.map((one) => {
    if (!Array.isArray(one)) throw new Unreadable("a row");
    const [row, ...cells] = one;
    for (const cell of cells) text(cell);
    return { row: number(row), cells };
  });
};

const at = { row: number, column: orNull(among(IMPORT_COLUMNS)) };
const value = { ...at, value: text };
const title = { ...at, title: text };
const to = { ...at, to: day };
const reference = { ...at, reference: text };
const on = { ...at, on: day };
const perhapsOn = { ...at, on: orNull(day) };
const parent = { ...at, parent: text };
const shared = { ...value, otherRow: number };
const kind = among(FINDING_KINDS);

const readIssue: Reader<Issue> = variants<Issue, "what">("what", {
  "text-missing": at,
  "text-too-long": { ...at, length: number },
  "unreadable-character": at,
  "needed-without-value": value,
  "cause-without-value": value,
  "character-left-out": at,
  "kind-missing": at,
  "kind-unknown": value,
  "progress-unknown": value,
  "day-unreadable": value,
  "day-month-first": value,
  "day-either-way": value,
  "day-far": on,
  "day-in-the-future": on,
  "day-before-publication": { ...on, publishedOn: day },
  "inspection-missing": at,
  "inspection-undated": title,
  "inspection-unpublished": title,
  "parent-missing": value,
  "parent-in-error": { ...at, parentRow: number },
  "parent-not-a-cause": parent,
  "parent-elsewhere": parent,
  "parent-of-another-kind": { ...at, kind },
  repeated: { ...at, firstRow: number },
  "own-reference-shared": shared,
  "several-match": { ...at, references: listOf(text) },
  "cell-without-value": value,
  "rows-hidden": { ...at, rows: listOf(number) },
  "rows-left-alone": { ...at, why: among(LEFT_ALONE), rows: listOf(number) },
  "row-split": { ...at, parts: number },
  "person-unknown": value,
  "person-several": value,
  "person-cannot-sponsor": value,
  "action-undated": value,
  "action-too-long": { ...at, length: number },
  "action-unreadable": at,
  "actions-too-many": { ...at, most: number },
  "cause-has-no-date": at,
  "reference-unknown": value,
  "own-reference-elsewhere": shared,
  "inspection-left-out": title,
  "own-reference-match": { ...reference, value: text },
  "near-match": { ...reference, percent: number },
  "same-words-elsewhere": reference,
  "sponsor-decides": to,
  "move-pending": to,
  "target-in-the-past": to,
  "progress-undated": at,
  "progress-without-day": at,
  "update-undated": at,
  "update-without-progress": at,
  "sentences-too-long": { ...at, length: number },
  "closure-declined": perhapsOn,
  "closed-in-register": perhapsOn,
  "force-alone": at,
  "wording-differs": at,
  "kind-differs": { ...at, register: kind },
  "deadline-differs": at,
  "parent-differs": { ...at, register: orNull(text) },
  "inspection-differs": { ...at, register: text },
  "first-target-differs": { ...at, register: day },
  "progress-newer": on,
});

const of = { row: number, reference: text };
const nothing: Reader<null> = (given) => {
  if (given !== null) throw new Unreadable("empty");
  return given;
};
const named = { ...of, from: orNull(text), to: orNull(text) };

const readChange: Reader<OutlinedChange> = variants<OutlinedChange, "what">("what", {
  owner: named,
  sponsor: named,
  "own-reference": named,
  progress: { ...of, from: orNull(among(PROGRESS)), to: among(PROGRESS), on: day },
  "first-target": { ...of, from: nothing, to: day },
  action: { ...of, from: nothing, to: text },
  "owner-in-file": { ...of, from: nothing, to: text },
  "sponsor-in-file": { ...of, from: nothing, to: text },
  update: { ...of, from: nothing, to: text },
  evidence: { ...of, from: nothing, to: text },
  closure: { ...of, from: nothing, to: orNull(day) },
});

const readCounts: Reader<PlanCounts> = object<PlanCounts>({
  rows: number,
  create: number,
  update: number,
  unchanged: number,
  differing: number,
  skipped: number,
  errors: number,
  moves: number,
  closures: number,
  // What was checked before actions were read brought none.
  actions: (given) => (given === undefined ? 0 : number(given)),
});

/** What the check of a file found. */
export const readOutline: Reader<Outline> = object<Outline>({
  counts: readCounts,
  issues: listOf(readIssue),
  inspections: listOf(object<NewInspection>({ key: text, title: text, type: text, publishedOn: day })),
  moves: listOf(
    object<OutlinedMove>({
      row: number,
      reference: orNull(text),
      from: day,
      to: day,
      why: orNull(text),
      approved: flag,
    }),
  ),
  changes: listOf(readChange),
  unexplained: number,
  fingerprint: text,
});

/** What an import recorded. */
export const readResult: Reader<ImportResult> = object<ImportResult>({
  counts: readCounts,
  inspections: listOf(text),
  created: listOf(object<CreatedRow>({ row: number, reference: text, parent: orNull(text), kind, closure: flag })),
  updated: listOf(
    object<UpdatedRow>({
      ...of,
      changes: listOf(readChange),
      move: orNull(object<NonNullable<UpdatedRow["move"]>>({ from: day, to: day, approved: flag })),
    }),
  ),
  unchanged: listOf(number),
  skipped: listOf(number),
  issues: listOf(readIssue),
});

/** Why nothing was recorded. */
export const readFailure: Reader<{ readonly failed: ImportFailure }> = object<{ readonly failed: ImportFailure }>({
  failed: among(IMPORT_FAILURES),
});

/** What was found wrong with the rows; null where the file is not checked. */
export const readIssues: Reader<readonly Issue[] | null> = (given) =>
  given === null
    ? null
    : (object<{ issues?: readonly Issue[] }>({ issues: perhaps(listOf(readIssue)) })(given).issues ?? null);

/** What went of an import that was taken back. */
export const readTook: Reader<Took> = object<Took>({
  references: listOf(text),
  reports: listOf(text),
  stayed: listOf(text),
});
