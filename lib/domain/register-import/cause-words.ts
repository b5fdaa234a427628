import { excerpt } from "../excerpt";
import { wordingKey } from "../report-text/phrases/duplicates";
import { type CauseAnswer, type CauseAnswers, causeMeant } from "./cause-answers";
import type { NamedInspection } from "./inspections-named";
import type { KnownFinding } from "./known";
import { findParents, isElsewhere } from "./parents";
import type { ReadRow } from "./read-row";
import type { SheetRow } from "./spreadsheet";
import { hasNoValue } from "./value-words";
import { wordKey } from "./word-key";

/** A word that names no cause of concern which is found, and what it was said to mean. */
export interface CauseWord {
  readonly word: string;
  readonly count: number;
  /** Whether it is what a failed formula shows: then it names nothing that could be kept. */
  readonly failed: boolean;
  readonly answer: CauseAnswer | null;
}

/** A cause of concern that can be meant: of the register, or a row of the file that will be one. */
export interface CauseOffered {
  readonly is: { readonly id: string } | { readonly row: number };
  readonly reference: string | null;
  readonly text: string;
}

/** A cell of a failed formula, as it is shown and asked. */
export const failedCell = (cell: string): string => excerpt(cell, 60);

/** Beyond them a column names no causes. */
const MOST_WORDS = 200;

/**
 * The words for causes of concern that are to be asked, each once: those of recommendations new to the register whose cause is
 * not found, is no cause of concern, or is of another inspection; and what failed formulas show.
 */
export function causeWords(
  reads: readonly ReadRow[],
  cells: readonly SheetRow[],
  column: number,
  findings: readonly KnownFinding[],
  named: ReadonlyMap<string, NamedInspection>,
  answers: CauseAnswers,
): readonly CauseWord[] {
  if (column < 0) return [];
  const references = new Set(findings.map(({ reference }) => reference));
  const wordings = new Set(findings.map(({ text }) => wordingKey(text)));
  const isNew = ({ reference, text }: ReadRow) =>
    !(references.has(reference?.toUpperCase() ?? "") || wordings.has(wordingKey(text)));
  const asked = new Map<string, CauseWord>();
  const ask = (word: string, failed: boolean) => {
    const before = asked.get(wordKey(word));
    if (!before && asked.size >= MOST_WORDS) return;
    asked.set(wordKey(word), {
      ...{ word: before?.word ?? word, count: (before?.count ?? 0) + 1, failed },
      answer: causeMeant(answers, word),
    });
  };
  const { of, unfound } = findParents(reads, findings, new Map());
  for (const read of reads) {
    const parent = of.get(read.row);
    const isOdd = unfound.has(read.row) || (parent !== undefined && isElsewhere(read, parent, named));
    if (read.cause !== null && read.kind === "recommendation" && isOdd && isNew(read)) ask(read.cause, false);
  }
  const byRow = new Map(reads.map((read) => [read.row, read]));
  for (const row of cells) {
    const cell = (row.cells[column] ?? "").trim();
    const read = byRow.get(row.row);
    const isFree = read?.kind !== null && read?.kind !== "recommendation";
    if (cell !== "" && hasNoValue(cell) && read && !isFree && isNew(read)) ask(failedCell(cell), true);
  }
  return [...asked.values()];
}

/** The causes of concern that a word can mean: the file's first, without those that the register has. */
export function causesOffered(reads: readonly ReadRow[], findings: readonly KnownFinding[]): readonly CauseOffered[] {
  const causes = findings.filter(({ kind }) => kind === "cause-of-concern");
  const known = new Set(causes.map(({ text }) => wordingKey(text)));
  return [
    ...reads
      .filter(({ kind, text }) => kind === "cause-of-concern" && text !== "" && !known.has(wordingKey(text)))
      .map(({ row, reference, text }) => ({ is: { row }, reference, text })),
    ...causes.map(({ id, reference, text }) => ({ is: { id }, reference, text })),
  ];
}
