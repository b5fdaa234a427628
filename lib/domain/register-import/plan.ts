import type { CalendarDate } from "../calendar";
import type { Deadline } from "../finding/deadline";
import type { FindingKind } from "../finding/kind";
import type { InspectionType } from "../inspection/inspection";
import type { Progress } from "../progress/lists";
import type { MoveReason } from "../target/lists";
import { type Issue, isError, levelOf } from "./issue";

/** A date move that a file asks for: its reason where the row gives one, else the file's is asked. */
export interface PlannedMove {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly reason: { readonly code: MoveReason | null; readonly words: string } | null;
  /** False where only the sponsor may decide: then it is proposed and waits. */
  readonly approved: boolean;
  /** How many moves there will have been. */
  readonly move: number;
}

export interface PlannedDates {
  /** The first target, where there was none. */
  readonly first: CalendarDate | null;
  readonly move: PlannedMove | null;
}

export interface PlannedProgress {
  readonly from: Progress | null;
  readonly to: Progress;
  readonly on: CalendarDate;
  /** What the force writes of it; null where the file has no words, or the register has them. */
  readonly words: string | null;
  /** Whether the file gives no day for it: it says so, for good. */
  readonly undated: boolean;
}

/** Where evidence is kept, as the file says: a web address, or words. */
export interface PlannedEvidence {
  readonly words: string;
  readonly link: string | null;
}

export interface PlannedClosure {
  readonly on: CalendarDate | null;
  readonly letter: string | null;
}

/** An action that the file adds to a plan; one that the file has done is added and ended. */
export interface PlannedAction {
  readonly text: string;
  readonly ownerId: string | null;
  /** Whom the file names for it and the register does not know as one person: kept as words. */
  readonly named: string | null;
  readonly due: CalendarDate;
  readonly done: boolean;
}

export interface Allocation {
  readonly ownerId: string | null;
  readonly sponsorId: string | null;
}

/** Whom a file names as owner and sponsor, in its words, where the register knows no such person. */
export interface NamedInFile {
  readonly owner: string | null;
  readonly sponsor: string | null;
}

/** A finding that the register does not have. It is recorded open, by the force, unconfirmed. */
export interface NewFinding {
  readonly row: number;
  /** An inspection of the register, or the key of one that is recorded with it. */
  readonly inspection: { readonly id: string } | { readonly key: string };
  readonly publishedOn: CalendarDate;
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
  readonly parent: { readonly id: string } | { readonly row: number } | null;
  readonly allocation: Allocation;
  /** What the file names and the register does not know as one person or cause of concern: kept as words, and nobody allocated. */
  readonly unmatched: NamedInFile & { readonly cause: string | null };
  readonly dates: PlannedDates;
  readonly progress: PlannedProgress | null;
  readonly evidence: PlannedEvidence | null;
  readonly closure: PlannedClosure | null;
  readonly actions: readonly PlannedAction[];
  /** What the force itself calls it: kept, so that a later file is matched by it. */
  readonly ownReference: string | null;
}

/** A finding of the register, and what the file adds to it. */
export interface Update {
  readonly row: number;
  readonly findingId: string;
  readonly reference: string;
  readonly allocation: (Allocation & { readonly before: Allocation }) | null;
  /** Whom the file names and nobody is allocated for: new words, which are kept. */
  readonly named: NamedInFile | null;
  readonly dates: PlannedDates;
  readonly progress: PlannedProgress | null;
  readonly evidence: PlannedEvidence | null;
  readonly closure: PlannedClosure | null;
  readonly actions: readonly PlannedAction[];
  /** What the force calls it now, where that is new. */
  readonly ownReference: string | null;
}

export interface NewInspection {
  readonly key: string;
  readonly title: string;
  readonly type: InspectionType;
  readonly publishedOn: CalendarDate;
}

/** What importing a file would do, row by row; nothing of it is recorded yet. The same file and register give the same plan. */
export interface Plan {
  readonly rows: number;
  readonly inspections: readonly NewInspection[];
  readonly create: readonly NewFinding[];
  readonly update: readonly Update[];
  /** Rows that say what the register says. */
  readonly unchanged: readonly number[];
  /** Rows that are left alone, and their notes say why. */
  readonly skipped: readonly number[];
  readonly issues: readonly Issue[];
}

export interface PlanCounts {
  readonly rows: number;
  readonly create: number;
  readonly update: number;
  readonly unchanged: number;
  /** Rows that say otherwise than the register, and change nothing: its side stays. */
  readonly differing: number;
  readonly skipped: number;
  readonly errors: number;
  readonly moves: number;
  readonly closures: number;
  /** Actions of plans. */
  readonly actions: number;
}

export const rowsInError = ({ issues }: Pick<Plan, "issues">): ReadonlySet<number> =>
  new Set(issues.filter(isError).map(({ row }) => row));

export function differingRows({ unchanged, issues }: Pick<Plan, "unchanged" | "issues">): readonly number[] {
  const differing = new Set(issues.flatMap((issue) => (levelOf(issue) === "difference" ? [issue.row] : [])));
  return unchanged.filter((row) => differing.has(row));
}

export const movesOf = ({ create, update }: Plan): readonly PlannedMove[] =>
  [...create, ...update].flatMap(({ dates }) => (dates.move ? [dates.move] : []));

export const countPlan = (plan: Plan): PlanCounts => ({
  rows: plan.rows,
  create: plan.create.length,
  update: plan.update.length,
  unchanged: plan.unchanged.length - differingRows(plan).length,
  differing: differingRows(plan).length,
  skipped: plan.skipped.length,
  errors: rowsInError(plan).size,
  moves: movesOf(plan).length,
  actions: [...plan.create, ...plan.update].reduce((sum, { actions }) => sum + actions.length, 0),
  closures: [...plan.create, ...plan.update].filter(({ closure }) => closure !== null).length,
});

/** How many date moves have no reason of their own: for them the file's is asked, once. */
export const movesWithoutReason = (plan: Plan): number => movesOf(plan).filter(({ reason }) => reason === null).length;
