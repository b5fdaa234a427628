import type { CalendarDate } from "./calendar";
import { type Deadline, lastDay } from "./finding/deadline";
import { referenceOf } from "./written";

/** A reference as it was allotted, and what follows from it. */
export interface Allotted {
  readonly findingId: string;
  readonly reference: string;
  readonly year: number;
  readonly number: number;
  /** Sorts a cause of concern and all that stands under it as the references should. */
  readonly family: string;
  readonly deadlineOn: CalendarDate | null;
}

/** Sorts as the references should, beyond 999 too. */
const familyOf = (code: string, year: number, number: number) => `${code}-${year}-${String(number).padStart(6, "0")}`;

/**
 * A cause of concern, then its recommendations, then the next: the order of the report, and of the references. What stands
 * under a cause of an earlier report has its place among the heads.
 */
export function inReportOrder<Item extends { id: string; parentId: string | null; position: number }>(
  findings: readonly Item[],
): readonly Item[] {
  const byPosition = findings.toSorted((a, b) => a.position - b.position);
  const ids = new Set(findings.map(({ id }) => id));
  const children = new Map<string, Item[]>();
  const heads: Item[] = [];
  for (const finding of byPosition) {
    if (finding.parentId === null || !ids.has(finding.parentId)) heads.push(finding);
    else children.set(finding.parentId, [...(children.get(finding.parentId) ?? []), finding]);
  }
  return heads.flatMap((head) => [head, ...(children.get(head.id) ?? [])]);
}

/** A force as references need it: its code begins them, after the last number allotted in each year. */
export interface Numbering {
  readonly code: string;
  readonly lastNumbers: ReadonlyMap<number, number>;
}

interface Allottable {
  readonly id: string;
  readonly parentId: string | null;
  readonly deadline: Deadline;
  readonly publishedOn: CalendarDate;
}

/** A published cause of concern that some of them stand under. */
interface Head {
  readonly id: string;
  readonly reference: string;
  readonly family: string;
}

/**
 * References and last days, allotted nowhere else: for findings in the order of their reports, after the force’s last one
 * of each year. What stands under a cause of concern is sorted with it.
 */
export function allot(
  { code, lastNumbers }: Numbering,
  findings: readonly Allottable[],
  causes: readonly Head[],
): Allotted[] {
  const numbers = new Map(lastNumbers);
  const families = new Map(causes.map(({ id, family }) => [id, family]));
  return findings.map(({ id, parentId, deadline, publishedOn }) => {
    const year = Number(publishedOn.slice(0, 4));
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const family = (parentId && families.get(parentId)) ?? familyOf(code, year, number);
    families.set(id, family);
    const reference = referenceOf("finding", code, year, number);
    return { findingId: id, reference, year, number, family, deadlineOn: lastDay(deadline, publishedOn) };
  });
}

/** The reference of the cause of concern that a recommendation stands under: of this report, or an earlier one. */
export const parentOf = (
  parentId: string | null,
  references: readonly Allotted[],
  causes: readonly Head[],
): string | null =>
  references.find(({ findingId }) => findingId === parentId)?.reference ??
  causes.find(({ id }) => id === parentId)?.reference ??
  null;
