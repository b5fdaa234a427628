import type { CalendarDate } from "../calendar";
import type { FindingKind } from "../finding/kind";
import type { Issue } from "./issue";
import type { KnownRegister } from "./known";
import { countPlan, movesWithoutReason, type NewInspection, type Plan, type PlanCounts } from "./plan";
import type { Recording } from "./recording";

/** A date move as the check shows it. */
export interface OutlinedMove {
  readonly row: number;
  /** The finding's reference; null when it is recorded with this file. */
  readonly reference: string | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly why: string | null;
  readonly approved: boolean;
}

/** What the check of a file found, kept until it is recorded. */
export interface Outline {
  readonly counts: PlanCounts;
  readonly issues: readonly Issue[];
  readonly inspections: readonly NewInspection[];
  readonly moves: readonly OutlinedMove[];
  /** Moves for which the file's reason is asked. */
  readonly unexplained: number;
  /** What the plan was: recorded only if the register still makes the same plan of the file. */
  readonly fingerprint: string;
}

export const outlineOf = (plan: Plan, fingerprint: string): Outline => ({
  counts: countPlan(plan),
  issues: plan.issues,
  inspections: plan.inspections,
  moves: [
    ...plan.create.map(({ row, dates }) => ({ row, dates, reference: null })),
    ...plan.update.map(({ row, dates, reference }) => ({ row, dates, reference })),
  ].flatMap(({ row, reference, dates: { move } }) =>
    move
      ? [{ row, reference, from: move.from, to: move.to, why: move.reason?.words ?? null, approved: move.approved }]
      : [],
  ),
  unexplained: movesWithoutReason(plan),
  fingerprint,
});

/** What a row adds to a finding that the register had. */
export type Added = "allocation" | "first-target" | "move" | "move-asked" | "progress" | "closure" | "own-reference";

export interface CreatedRow {
  readonly row: number;
  readonly reference: string;
  readonly parent: string | null;
  readonly kind: FindingKind;
  readonly closure: boolean;
}

export interface UpdatedRow {
  readonly row: number;
  readonly reference: string;
  readonly added: readonly Added[];
}

/** What an import recorded, row by row. */
export interface ImportResult {
  readonly counts: PlanCounts;
  readonly inspections: readonly string[];
  readonly created: readonly CreatedRow[];
  readonly updated: readonly UpdatedRow[];
  readonly unchanged: readonly number[];
  readonly skipped: readonly number[];
  readonly issues: readonly Issue[];
}

export function resultOf(plan: Plan, recording: Recording, register: KnownRegister): ImportResult {
  const references = new Map([...register.findings, ...recording.findings].map(({ id, reference }) => [id, reference]));
  const closing = new Set(plan.create.flatMap(({ row, closure }) => (closure ? [row] : [])));
  return {
    counts: countPlan(plan),
    inspections: recording.inspections.map(({ title }) => title),
    created: recording.findings
      .map(({ row, reference, parentId, kind }) => ({
        row,
        reference,
        kind,
        parent: parentId ? (references.get(parentId) ?? null) : null,
        closure: closing.has(row),
      }))
      .toSorted((a, b) => a.row - b.row),
    updated: plan.update.map(({ row, reference, allocation, dates, progress, closure, ownReference }) => {
      const added: readonly (Added | null)[] = [
        allocation ? "allocation" : null,
        dates.first ? "first-target" : null,
        dates.move ? (dates.move.approved ? "move" : "move-asked") : null,
        progress ? "progress" : null,
        closure ? "closure" : null,
        ownReference ? "own-reference" : null,
      ];
      return { row, reference, added: added.filter((one) => one !== null) };
    }),
    unchanged: plan.unchanged,
    skipped: plan.skipped,
    issues: plan.issues,
  };
}

/** Why an import ended without anything recorded. */
export const IMPORT_FAILURES = ["died", "register-changed", "error"] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];
