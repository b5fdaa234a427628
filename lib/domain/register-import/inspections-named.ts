import type { CalendarDate } from "../calendar";
import { firstCharacters } from "../excerpt";
import type { InspectionType } from "../inspection/inspection";
import { typeOfTitle } from "../inspection/type-of-title";
import { type Entry, entryOf } from "../list/lists";
import { dateIn } from "../report-text/phrases/written-date";
import type { InspectionAnswers, KnownFinding, KnownInspection } from "./known";
import { likelyInspections } from "./likely-inspection";
import { NEARLY_EQUAL, trigrams } from "./likeness";
import { plain } from "./plain";
import type { ReadRow } from "./read-row";
import { readDay } from "./written-day";

/** An inspection that a file names, and what the register makes of it. */
export interface NamedInspection {
  readonly key: string;
  readonly title: string;
  readonly rows: number;
  /** The inspection of the register that it is; null when the register has none like it. */
  readonly known: KnownInspection | null;
  readonly type: InspectionType;
  /** Whether its new rows are left out for now. */
  readonly leftOut: boolean;
  /** When it was published, as far as the file or its reader says. */
  readonly publishedOn: CalendarDate | null;
}

/** "PEEL 2023–25, published 22 December 2023" without its date: what the inspection is called. */
const titleOf = (words: string): string =>
  firstCharacters(
    words
      .replace(
        /[\s,;(–-]+(?:published(?: on)?:?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+|\d{1,2}[/.]\d{1,2}[/.]|\d{4}-\d{2}-)\d{2,4}\)?$/,
        "",
      )
      .trim() || words,
    300,
  );

/** "PEEL, published 22.12.23": a day in figures at the end. */
function dayAtEnd(words: string): CalendarDate | null {
  const day = readDay(words.split(" ").at(-1) ?? "");
  return day.is === "day" ? day.on : null;
}

/** The inspections that the rows name, in the order in which they come; `types` are those that are offered today. */
export function inspectionsNamed(
  rows: readonly ReadRow[],
  known: readonly KnownInspection[],
  answers: InspectionAnswers,
  today: CalendarDate,
  types: readonly Entry[],
  findings: readonly Pick<KnownFinding, "text" | "inspectionId">[] = [],
): ReadonlyMap<string, NamedInspection> {
  const likely = likelyInspections(rows, { inspections: known, findings, types });
  const days = new Map(
    rows
      .toReversed()
      .flatMap(({ inspection, publishedOn }) =>
        inspection !== null && publishedOn ? [[plain(inspection), publishedOn]] : [],
      ),
  );
  const named = new Map<string, NamedInspection>();
  for (const { inspection, publishedOn } of rows) {
    if (inspection === null) continue;
    const key = plain(inspection);
    const before = named.get(key);
    if (before) {
      named.set(key, { ...before, rows: before.rows + 1, publishedOn: before.publishedOn ?? publishedOn });
      continue;
    }
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    const written = dateIn(inspection) ?? dayAtEnd(inspection);
    const day = days.get(key) ?? (written && written <= today ? written : null);
    const found =
      answer && "id" in answer
        ? (known.find(({ id }) => id === answer.id) ?? null)
        : (sameTitle(known, inspection) ?? (answer === undefined ? likely(inspection, day) : null));
    const leftOut = answer !== undefined && "leftOut" in answer;
    const told = answer && "publishedOn" in answer ? answer : null;
    // Said to be new, and recorded since by another file under this name and day: it is that one.
    const isNew = told !== null && told.publishedOn !== found?.publishedOn;
    named.set(key, {
      key,
      title: found?.title ?? titleOf(inspection),
      rows: 1,
      known: isNew || leftOut ? null : found,
      leftOut,
      type: told && entryOf(types, told.type) ? told.type : typeOfTitle(inspection, types),
      publishedOn: told?.publishedOn ?? day,
    });
  }
  return named;
}

/** The inspection of this title, or of one that differs in punctuation or hardly at all. Two alike are nobody's guess. */
export function sameTitle(known: readonly KnownInspection[], named: string): KnownInspection | null {
  for (const name of [named, titleOf(named)]) {
    const key = plain(name);
    const equal = known.filter(({ title }) => plain(title) === key);
    if (equal.length === 1) return equal[0] ?? null;
    const pieces = trigrams(name);
    const near = known.filter(({ title }) => {
      const others = trigrams(title);
      const both = [...pieces].filter((piece) => others.has(piece)).length;
      return both / (pieces.size + others.size - both) >= NEARLY_EQUAL;
    });
    if (near.length === 1) return near[0] ?? null;
  }
  return null;
}

/**
 * What was said of inspections when the force's last file was read, as far as it holds for the next: the day of one that
 * has been recorded since is not asked, and is no reason to record it a second time. What was left out is asked again.
 */
export const rememberedAnswers = (saved: InspectionAnswers, known: readonly KnownInspection[]): InspectionAnswers =>
  Object.fromEntries(
    Object.entries(saved).filter(([key, answer]) =>
      "id" in answer
        ? known.some(({ id }) => id === answer.id)
        : "publishedOn" in answer && sameTitle(known, key) === null,
    ),
  );
