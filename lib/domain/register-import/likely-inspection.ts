import type { CalendarDate } from "../calendar";
import { groupBy } from "../group-by";
import { typeOfTitle } from "../inspection/type-of-title";
import type { Entry } from "../list/lists";
import { wordingKey } from "../report-text/phrases/duplicates";
import type { KnownFinding, KnownInspection } from "./known";
import { plain } from "./plain";
import type { ReadRow } from "./read-row";

/** What an inspection of the register is recognised by, where its title does not tell. */
export interface Recognised {
  readonly inspections: readonly KnownInspection[];
  readonly findings: readonly Pick<KnownFinding, "text" | "inspectionId">[];
  readonly types: readonly Entry[];
}

/** A share of the rows under a name that the register has as findings of one inspection makes it that one. */
const MOST_OF_THEM = 0.5;

/**
 * The inspection of the register that a file most likely means by each name: the one that has the most of the findings below
 * it, else the only one of that day and type. Two alike are nobody's guess.
 */
export function likelyInspections(
  rows: readonly ReadRow[],
  { inspections, findings, types }: Recognised,
): (name: string, publishedOn: CalendarDate | null) => KnownInspection | null {
  const byWords = new Map(findings.map(({ text, inspectionId }) => [wordingKey(text), inspectionId]));
  const named = groupBy(
    rows.filter(({ inspection, text }) => inspection !== null && text !== ""),
    ({ inspection }) => plain(inspection ?? ""),
  );
  const byFindings = (name: string): string | null => {
    const below = named.get(plain(name)) ?? [];
    const hits = groupBy(
      below.flatMap(({ text }) => byWords.get(wordingKey(text)) ?? []),
      (id) => id,
    );
    const [most, next] = [...hits.values()].toSorted((a, b) => b.length - a.length);
    if (!most || most.length < below.length * MOST_OF_THEM || most.length === next?.length) return null;
    return most[0] ?? null;
  };
  return (name, publishedOn) => {
    const id = byFindings(name);
    if (id !== null) return inspections.find((one) => one.id === id) ?? null;
    const type = typeOfTitle(name, types);
    const sameDay = inspections.filter(
      (one) => publishedOn !== null && one.publishedOn === publishedOn && typeOfTitle(one.title, types) === type,
    );
    return sameDay.length === 1 ? (sameDay[0] ?? null) : null;
  };
}
