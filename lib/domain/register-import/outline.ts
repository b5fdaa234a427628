import type { CalendarDate } from "../calendar";
import { changesOf, type OutlinedChange } from "./changes";
import type { ImportResult } from "./import-result";
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
  /** Everything else that changes of findings that the register had. */
  readonly changes: readonly OutlinedChange[];
  /** Moves for which the file's reason is asked. */
  readonly unexplained: number;
  /** What the plan was: recorded only if the register still makes the same plan of the file. */
  readonly fingerprint: string;
}

export const outlineOf = (plan: Plan, register: KnownRegister, fingerprint: string): Outline => ({
  changes: changesOf(plan.update, register),
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
    updated: plan.update.map((update) => {
      const { row, reference, dates } = update;
      const move = dates.move && { from: dates.move.from, to: dates.move.to, approved: dates.move.approved };
      return { row, reference, changes: changesOf([update], register), move };
    }),
    unchanged: plan.unchanged,
    skipped: plan.skipped,
    issues: plan.issues,
  };
}

/** Why an import ended without anything recorded. */
export const IMPORT_FAILURES = ["died", "register-changed", "no-longer-yours", "force-ended", "error"] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];

/** How it stands with a file that is to be recorded: it waits for its turn, for long already, is being recorded, or was broken off and begins again by itself. */
export const ORDER_STATES = ["waiting", "waiting-long", "being-done", "broken-off"] as const;
export type OrderState = (typeof ORDER_STATES)[number];
