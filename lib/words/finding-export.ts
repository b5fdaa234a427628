import type { Assurance } from "@/lib/domain/assurance/lists";
import { type CalendarDate, earliest } from "@/lib/domain/calendar";
import type { Lateness } from "@/lib/domain/closure/lateness";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { Status } from "@/lib/domain/finding/finding";
import type { IllustrativePart } from "@/lib/domain/finding/illustrative";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { Overdue } from "@/lib/domain/finding/overdue";
import type { RecommendationDates } from "@/lib/domain/finding/recommendation-dates";
import type { Progress } from "@/lib/domain/progress/lists";
import { pastDates } from "./past-dates";
import { words } from "./words";

export interface Exported {
  readonly reference: string;
  readonly forceName: string;
  readonly kind: FindingKind;
  readonly parentReference: string | null;
  readonly text: string;
  readonly inspectionTitle: string;
  readonly unconfirmed: boolean;
  readonly publishedOn: CalendarDate | null;
  readonly deadline: Deadline;
  readonly deadlineOn: CalendarDate | null;
  readonly progress: Progress | null;
  readonly hasOwner: boolean;
  readonly updatedOn: CalendarDate | null;
  readonly assurance: Assurance;
  readonly status: Status;
  readonly statusOn: CalendarDate | null;
  readonly ownerPost: string | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly moves: number;
  readonly overdue: Overdue | null;
  readonly recommendationDates: RecommendationDates | null;
  readonly submittedOn: CalendarDate | null;
  readonly beforeReopening: { readonly progress: boolean; readonly assurance: boolean };
  readonly late: Lateness | null;
  readonly illustrative: readonly IllustrativePart[];
}

/** 0 of what was in time; nothing where there was no such date. */
const daysLate = (days: number | null | undefined) => (days == null ? null : String(Math.max(0, days)));

/** The columns of an exported finding, head and cell side by side. Dates are YYYY-MM-DD, so that they sort. */
const COLUMNS: readonly (readonly [string, (finding: Exported) => string | null])[] = [
  ["Reference", ({ reference }) => reference],
  ["Force", ({ forceName }) => forceName],
  ["Kind", ({ kind }) => words.finding.kind[kind].one],
  ["Cause of concern", ({ parentReference }) => parentReference],
  ["As published", ({ text }) => text],
  ["Inspection", ({ inspectionTitle }) => inspectionTitle],
  ["Published", ({ publishedOn }) => publishedOn],
  ["Deadline as published", ({ deadline }) => words.finding.deadline(deadline, null)],
  ["Published deadline", ({ deadlineOn }) => deadlineOn],
  ["Progress (force)", ({ progress, hasOwner }) => words.progress.standing(progress, hasOwner)],
  ["Last update", ({ updatedOn }) => updatedOn],
  ["Assurance (policing body)", ({ assurance }) => words.assurance.value[assurance]],
  ["Progress given before reopening", ({ beforeReopening }) => (beforeReopening.progress ? "yes" : null)],
  ["Assurance given before reopening", ({ beforeReopening }) => (beforeReopening.assurance ? "yes" : null)],
  ["Status (HMICFRS)", ({ status }) => words.finding.status[status]],
  ["Status since", ({ statusOn }) => statusOn],
  ["Confirmed by the inspectorate", ({ unconfirmed }) => (unconfirmed ? "not yet" : "yes")],
  ["Owner", ({ ownerPost }) => ownerPost],
  ["First target", ({ firstTarget }) => firstTarget],
  ["Target", ({ target }) => target],
  ["Moves of the target", ({ moves }) => String(moves)],
  ["Overdue since", (finding) => earliest(pastDates(finding).map(({ since }) => since))],
  [
    "Overdue against",
    (finding) =>
      pastDates(finding)
        .map(({ reason }) => reason)
        .join("; "),
  ],
  ["Closed: days after the first target", ({ late }) => daysLate(late?.firstTarget)],
  ["Closed: days after the published deadline", ({ late }) => daysLate(late?.deadline)],
  ["Submitted", ({ submittedOn }) => submittedOn],
  ["Illustrative: in no published source", ({ illustrative }) => illustrative.join(", ")],
];

/** The day that a file shows, and whether it is the demonstration’s: then nothing in it is the case today. */
interface ExportDay {
  readonly today: CalendarDate;
  readonly demonstration: boolean;
}

/** The last columns are the same in every row, so that rows still say them when they are sorted, filtered or copied elsewhere. */
const dayColumns = ({ today, demonstration }: ExportDay): readonly (readonly [string, string])[] => [
  ["As at", today],
  ...(demonstration ? [["Demonstration: its own day, not today", "yes"] as const] : []),
];

export const exportHead = (day: ExportDay): readonly string[] => [
  ...COLUMNS.map(([head]) => head),
  ...dayColumns(day).map(([head]) => head),
];

export const exportRow = (finding: Exported, day: ExportDay): readonly string[] => [
  ...COLUMNS.map(([, cell]) => cell(finding) ?? ""),
  ...dayColumns(day).map(([, cell]) => cell),
];
