import { withoutMarker } from "../lines/list-marker";
import type { ReadingLine } from "../lines/reading-line";
import { statesFault } from "../phrases/fault-heading";
import { deadlineSaid } from "../phrases/published-deadline";
import { kindOfLabel, remarksOf } from "../phrases/remarks";
import { statusIn } from "../phrases/status-words";
import { leadsIntoList, opensWithDeadline, opensWithSubject, tellsABody, tellsToAct } from "../phrases/wording";

/** Which column holds what, told by its cells; -1 where none does. */
export interface Columns {
  readonly words: number;
  readonly status: number;
  readonly kind: number;
  readonly deadline: number;
  /** The names that the first row gives them, in small letters; none where the first row is one of the rows. */
  readonly names: readonly string[];
  /** Whether a name says that the column of words holds findings. */
  readonly called: boolean;
  /** How many rows those names take. */
  readonly heads: number;
}

/** A row by its cells; a band is one cell over all columns. */
export type Row = readonly string[];

export const rowOf = (line: ReadingLine): Row =>
  (line.cells ?? []).flatMap(({ text, span }) => [text, ...Array.from({ length: Math.min(span, 40) - 1 }, () => "")]);
export const isBand = (line: ReadingLine): boolean => line.cells?.length === 1;

const LONGEST_NAME = 60;
/** Rows that tell what the columns of a long table hold. */
const SAMPLE = 300;

const FINDINGS = /\b(?:recommend|findings?\b|afis?\b|areas? (?:for|of) improvement|wording)/;
const OF_THEM =
  /\b(?:progress|update|response|owner|status|action|date|position|ref|reference|no|number|type|lead|rag|decision|assessment)\b/;
/** Whether a name says that its column words findings: "HMICFRS recommendation / AFI", and not "Progress on the recommendation". */
const sayFindings = (name: string): boolean => FINDINGS.test(name) && !OF_THEM.test(name);
const isWordy = (cell: string): boolean => kindOfLabel(cell) === null && cell.split(" ").length >= 3;

/** How surely a cell words a finding: by telling a body to act, by its deadline, by what is wrong. */
export function findingIn(cell: string): number {
  const [line = "", below = ""] = cell.split("\n", 2);
  const first = remarksOf(withoutMarker(kindOfLabel(line) ? below : line), true).words;
  if (first.split(" ").length < 4 && !leadsIntoList(first)) return 0;
  const tells = tellsToAct(first) || CAUSE_CELL.test(first);
  if (tells && (opensWithDeadline(first) || opensWithSubject(first) || leadsIntoList(first))) return 3;
  // "Paint bought; the force should have it by June.": a body further on may be the account's
  if (tells && tellsABody(first)) return 2;
  if (CAUSE_CELL.test(first)) return 3;
  if (tells) return 1;
  return statesFault(first.replace(/\.$/, "")) && opensWithSubject(first) ? 1 : 0;
}
const CAUSE_CELL = /^causes? of concern\s*[:–-]/i;

const FORMER = /\b(?:last|previous|former|original|initial|before)\b/;

/** The rows above the first that words something: they name the columns, two together where groups are named above. */
function headRows(rows: readonly Row[]): number {
  const first = rows.findIndex((row) => row.some((cell) => cell.split(" ").length > MOST_OF_A_NAME));
  const most = Math.min(first < 0 ? 1 : first, MOST_HEADS);
  const heads = rows
    .slice(0, most)
    .findIndex((row) => !row.every((cell) => cell.length <= LONGEST_NAME && findingIn(cell) < 3));
  if (first < 0) return rows[0]?.every((cell) => cell.length <= LONGEST_NAME && findingIn(cell) < 3) ? 1 : 0;
  return heads < 0 ? most : heads;
}
const MOST_HEADS = 3;
const MOST_OF_A_NAME = 7;

const nameOf = (heads: readonly Row[], column: number): string =>
  heads
    .map((row) => (row[column] ?? "").toLowerCase().replace(/\s+/g, " ").trim())
    .filter((name, i, all) => name !== "" && all.indexOf(name) === i)
    .join(" ");

const best = (scores: readonly number[], least: number): number => {
  const most = Math.max(...scores, 0);
  return most >= least && most > 0 ? scores.indexOf(most) : -1;
};

/** What the columns of a table hold; null where no column words findings. */
export function columnsOf(rows: readonly Row[]): Columns | null {
  const heads = headRows(rows);
  const below = rows.slice(heads, heads + SAMPLE);
  const width = Math.max(0, ...rows.slice(0, heads + SAMPLE).map(({ length }) => length));
  const names = heads === 0 ? [] : Array.from({ length: width }, (_, c) => nameOf(rows.slice(0, heads), c));
  const named = heads > 0;
  const each = (score: (cell: string, column: number) => number) =>
    Array.from({ length: width }, (_, c) => below.reduce((sum, row) => sum + score((row[c] ?? "").trim(), c), 0));
  const count = Math.max(1, below.length);
  const scores = each(findingIn);
  const called = best(
    scores.map((score, c) =>
      sayFindings(names[c] ?? "") && below.filter((row) => isWordy(row[c] ?? "")).length * 2 > below.length
        ? score + 1
        : 0,
    ),
    1,
  );
  const words = called >= 0 ? called : best(scores, named ? 1 : count);
  if (words < 0) return null;
  const others = (score: (cell: string, column: number) => number) =>
    each((cell, c) => (c === words || cell === "" ? 0 : score(cell, c)));
  const filled = (c: number) => Math.max(1, below.filter((row) => (row[c] ?? "").trim() !== "").length);
  const share = (scores: readonly number[]) => scores.map((score, c) => score / filled(c));
  const statuses = share(
    others((cell) => {
      const status = statusIn(cell);
      return status === null ? 0 : status.colour ? 0.7 : 1;
    }),
  );
  const told = names.findIndex(
    (name, c) =>
      c !== words && !FORMER.test(name) && /\b(?:status|outcome|position|decision|assessment|b?rag|state)\b/.test(name),
  );
  // Of "Status at last inspection" and "Current status", the later one
  const ofNow = statuses.map((score, c) => (FORMER.test(names[c] ?? "") ? score / 2 : score));
  const status = best(statuses, 0.6) < 0 ? -1 : best(ofNow, 0.3);
  return {
    words,
    called: called >= 0,
    heads,
    status: status >= 0 && !(told >= 0 && (statuses[told] ?? 0) >= 0.3) ? status : told,
    kind: best(share(others((cell) => (kindOfLabel(cell) ? 1 : 0))), 0.3),
    deadline: deadlineColumn(names, share(others((cell) => (deadlineSaid(cell) ? 1 : 0)))),
    names,
  };
}

const DEADLINES = /\b(?:deadline|due|by when|timescale|timeframe|complete by|completion)\b/;
/** "HMICFRS target": a day that is not the force's own. */
const INSPECTORATES = /\b(?:hmic|hmicfrs|inspectorate)\b/;

/** A day of the force's own (a target, a review, an update) is no published deadline: the name has to say which it is. */
const deadlineColumn = (names: readonly string[], shares: readonly number[]): number =>
  names.findIndex(
    (name, c) =>
      (shares[c] ?? 0) >= 0.5 &&
      (DEADLINES.test(name) || INSPECTORATES.test(name)) &&
      (!/\b(?:target|own|force|review|internal)\b/.test(name) || INSPECTORATES.test(name)),
  );
