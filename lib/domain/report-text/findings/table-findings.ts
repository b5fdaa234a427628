import { listMarkerOf, withoutMarker } from "../lines/list-marker";
import type { ReadingLine } from "../lines/reading-line";
import { endsIn } from "../lines/signs";
import { splitBullets } from "../lines/split-bullets";
import { isOrder } from "../phrases/imperative";
import { deadlineIn, deadlineSaid, type SetDeadline } from "../phrases/published-deadline";
import { type Kind, kindOfLabel, remarksOf } from "../phrases/remarks";
import { isStub, standingAlone, withoutListEnd, withoutStemColon, withStop } from "../phrases/standing-alone";
import { type PublishedStatus, statusOf } from "../phrases/status-words";
import { isProgressOnEarlier, leadsIntoList, recommendsInPassing, tellsToAct } from "../phrases/wording";
import { wordsIn } from "../phrases/words";
import type { DraftList } from "./draft-list";
import { type Columns, columnsOf, findingIn, isBand, type Row, rowOf } from "./table-columns";
import { uprightRows } from "./upright-table";

/** Where a table stands: what is known of its rows before they are read. */
export interface TablePlace {
  readonly holds: Kind;
  readonly cause: number | null;
  readonly restated: boolean;
  /** Whether a heading above says that its findings are of an earlier report. */
  readonly earlier: boolean;
}

/** The lines from `at` on that are rows of one table, with the short lines between them that are bands. */
export function tableLines(lines: readonly ReadingLine[], at: number): readonly ReadingLine[] {
  const table: ReadingLine[] = [];
  const width = lines[at]?.cells?.length ?? 0;
  for (let i = at; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) break;
    if (line.cells !== null) table.push(line);
    else if (isBandLine(line) && table.length > 0 && width > 1 && lines[i + 1]?.cells?.length === width)
      table.push({ ...line, cells: [{ text: line.text, span: width }] });
    else break;
  }
  return table;
}

const isBandLine = ({ text, marker }: ReadingLine): boolean =>
  marker === null && text.length <= 60 && !endsIn(text, ".:");

/** Words in the names of columns that only a force's own tracker has. */
const OWN = /\b(?:owner|lead|responsible|update|due|rag)\b/;

/** Adds the findings of a table. A table without a column that words findings has none. */
export function readTable(table: readonly ReadingLine[], drafts: DraftList, place: TablePlace): void {
  const upright = uprightRows(table);
  if (upright) {
    for (const each of upright) readTable(each, drafts, place);
    return;
  }
  const rows = table.filter((line) => !isBand(line)).map(rowOf);
  const columns = columnsOf(rows);
  if (!columns || (place.earlier && !columns.names.some((name) => OWN.test(name)))) return;
  const progress =
    !columns.names.some((name) => OWN.test(name)) &&
    rows.slice(columns.heads).every((row) => isProgressOnEarlier(row[columns.status] ?? ""));
  if (progress && !place.restated) return;
  let cause = place.cause;
  let band: Kind | null = null;
  let heads = columns.heads;
  for (const line of table) {
    if (isBand(line)) {
      band = kindOfHeading(line.cells?.[0]?.text ?? "") ?? band;
      continue;
    }
    const row = rowOf(line);
    if (heads > 0) {
      heads -= 1;
      continue;
    }
    const cell = (row[columns.words] ?? "").trim();
    if (cell === "") continue;
    const kind = kindOf(row, columns, cell) ?? band ?? heldIn(columns) ?? place.holds;
    const status = statusOf(row[columns.status] ?? "");
    // A page saved from a copy that was cut ends its last row all the same
    const cut = line.cut || (row.length < columns.names.length && !endsIn(cell, ".;:!?"));
    const due = columns.deadline < 0 ? null : deadlineSaid(row[columns.deadline] ?? "");
    const found = { line, kind, status, cut, due, restated: place.restated, called: columns.called };
    const index = readCell(found, cell, drafts, kind === "recommendation" ? cause : null);
    cause = kind === "cause-of-concern" ? index : kind === "recommendation" ? cause : null;
  }
}

/** "Recommendations", "Areas for improvement": what the rows below a band hold. */
const kindOfHeading = (text: string): Kind | null => kindOfLabel(text.replace(/\s*\([^)]*\)$/, ""));

function kindOf(row: Row, columns: Columns, cell: string): Kind | null {
  const own =
    remarksOf(cell.replaceAll("\n", " "), true).kind ??
    (/^(areas? for improvement|recommendations?)\s*\d*\s*[:–-]/i.test(cell)
      ? kindOfLabel(cell.slice(0, cell.search(/[:–-]/)))
      : null);
  if (own && own !== "cause-of-concern") return own;
  const named = columns.kind < 0 ? null : kindOfLabel((row[columns.kind] ?? "").trim());
  // "R1", "AFI 2", "CoC1": a reference tells less than a column of kinds
  return named ?? row.map((each) => kindOfLabel(each.trim())).find((kind) => kind !== null) ?? null;
}

const AREA_WORDS = new Set(["area", "areas", "afi", "afis"]);
/** "Area for improvement" as the name of the column. */
function heldIn({ names, words }: Columns): Kind | null {
  const name = names[words] ?? "";
  const said = wordsIn(name, 20);
  const areas = said.some(({ is }) => AREA_WORDS.has(is));
  const recommendations = said.some(({ is }) => is.startsWith("rec") || is.includes("/rec"));
  if (areas === recommendations) return null;
  return areas ? "area-for-improvement" : "recommendation";
}

interface CellOf {
  readonly line: ReadingLine;
  readonly kind: Kind;
  readonly status: PublishedStatus;
  readonly cut: boolean;
  readonly due: SetDeadline | null;
  readonly restated: boolean;
  /** Whether the name of its column says that it words findings: a few words may do, and orders, too. */
  readonly called?: boolean;
}

/**
 * The findings of one cell: a sentence; a stem and its items, each a finding; or "Cause of concern: … Recommendation: …".
 * Gives the index of the last one.
 */
export function readCell(found: CellOf, cell: string, drafts: DraftList, above: number | null): number | null {
  const { line, cut, restated } = found;
  const lines = [line.number, line.number] as const;
  const { cause, own } = partsOf(cell);
  const parent =
    cause === null
      ? above
      : drafts.add({ kind: "cause-of-concern", text: cause, confidence: cut ? "low" : "high", lines, cut, restated });
  if (own === null || own === "") return parent;
  const all = withLabelInLine(own.split("\n")).flatMap(splitBullets);
  const calls = callsOf(all, found.called === true);
  let last = parent;
  for (const [i, call] of calls.entries())
    last = readCall({ ...found, cut: cut && i === calls.length - 1 }, call, drafts, parent);
  return last;
}

/**
 * The lines of a cell, those of each finding together: where the first has the sign of an item, each further one with a sign
 * that asks for something begins a finding of its own.
 */
function callsOf(all: readonly string[], called: boolean): readonly (readonly string[])[] {
  if (listMarkerOf(all[0] ?? "") === null) return [all];
  const calls: string[][] = [];
  for (const line of all) {
    const words = withoutMarker(line);
    const open = calls.at(-1);
    const leads = open !== undefined && leadsIntoList(open[0] ?? "");
    const begins = words !== line && (tellsToAct(words) || (called && !leads && isOrder(words)));
    if (open === undefined || begins) calls.push([words]);
    else open.push(line);
  }
  return calls;
}

/** One finding of a cell, or a stem and its items. Gives the index of the last one. */
function readCall(found: CellOf, call: readonly string[], drafts: DraftList, parent: number | null): number | null {
  const { line, cut, kind, restated } = found;
  const lines = [line.number, line.number] as const;
  const [stem = "", ...items] = call;
  const remarks = remarksOf(stem, true);
  const status = found.status ?? remarks.status?.is ?? null;
  const add = (text: string, words: string) =>
    drafts.add({
      kind,
      text,
      parent: kind === "recommendation" ? parent : null,
      deadline: kind === "cause-of-concern" ? null : (deadlineIn(words.slice(0, 240)) ?? remarks.deadline ?? found.due),
      publishedStatus: status,
      confidence:
        !cut &&
        !recommendsInPassing(text) &&
        (tellsToAct(text) || (found.called && isOrder(text)) || kind === "cause-of-concern" || findingIn(text) > 0)
          ? "high"
          : "low",
      lines,
      restated,
    });
  const own_items = items.map(withoutMarker).filter((item) => item !== "");
  if (leadsIntoList(remarks.words) && own_items.length > 0) {
    let last = parent;
    for (const item of own_items) {
      const plain = remarksOf(item).words;
      last = add(standingAlone(remarks.words, plain, false), `${remarks.words} ${plain}`);
    }
    return last;
  }
  const words = withoutListEnd(remarks.words.replace(/^(?:areas? for improvement|AFI)\s*\d*\s*[:–-]\s*/i, ""));
  if (words.split(" ").length < (found.called ? 3 : 4) || isStub(words, cut)) return parent;
  // In a column of recommendations, a further paragraph that asks for something is part of the one above it.
  const further = found.called
    ? items.filter((item) => listMarkerOf(item) === null && tellsToAct(item) && opening(item) !== opening(words))
    : [];
  const whole = [withoutStemColon(words), ...further].map((paragraph) => withStop(paragraph, cut)).join(" ");
  const last = add(whole, words);
  // A label beside a cell counts for each of its paragraphs that asks for something in the same words; what explains them is none.
  const more = own_items.filter((item) => tellsToAct(item) && opening(item) === opening(words));
  return more.reduce((_, item) => add(withStop(item, cut), item), last);
}

/** "The force" */
const opening = (words: string): string => words.split(" ", 2).join(" ").toLowerCase();

/** "Recommendation 1" on a line of its own above the words of the cell. */
const withLabelInLine = ([first = "", second, ...rest]: readonly string[]): readonly string[] =>
  second !== undefined && kindOfLabel(first)
    ? [`${first}: ${second}`, ...rest]
    : second === undefined
      ? [first]
      : [first, second, ...rest];

function partsOf(cell: string): { cause: string | null; own: string | null } {
  const opening = /^causes? of concern\s*[:–-]\s*/i.exec(cell);
  const own = /\brecommendations?\s*\d*\s*[:–-]\s+/i;
  if (!opening) return { cause: null, own: cell.replace(new RegExp(`^${own.source}`, "i"), "") };
  const split = cell.search(own);
  if (split < 0) return { cause: cell.slice(opening[0].length), own: null };
  return { cause: cell.slice(opening[0].length, split).trim(), own: cell.slice(split).replace(own, "") };
}
