import type { Assurance } from "@/lib/domain/assurance/lists";
import { type CalendarDate, daysBetween, earliest } from "@/lib/domain/calendar";
import type { Lateness } from "@/lib/domain/closure/lateness";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { Status } from "@/lib/domain/finding/finding";
import type { IllustrativePart } from "@/lib/domain/finding/illustrative";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { Overdue } from "@/lib/domain/finding/overdue";
import { overdueWith, type RecommendationDates } from "@/lib/domain/finding/recommendation-dates";
import { type Lists, nameIn } from "@/lib/domain/list/lists";
import type { Response } from "@/lib/domain/plan/lists";
import type { NextStep, Progress } from "@/lib/domain/progress/lists";
import type { Priority } from "@/lib/domain/sorting/lists";
import type { MoveReason } from "@/lib/domain/target/lists";
import { longDate } from "@/lib/format/dates";
import type { ExportColumn } from "./language/finding";
import { columnsOf, type ListColumn, WIDE } from "./list-export/columns";
import { pastDates } from "./past-dates";
import { words } from "./words";

const { exported: say } = words.finding;

export interface Exported {
  readonly reference: string;
  readonly ownReference: string | null;
  readonly forceName: string;
  readonly kind: FindingKind;
  /** The key of its theme. */
  readonly theme: string | null;
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
  readonly priority: Priority | null;
  readonly next: NextStep | null;
  readonly assurance: Assurance;
  readonly status: Status;
  readonly statusOn: CalendarDate | null;
  readonly ownerPost: string | null;
  readonly ownerLeft: boolean;
  readonly sponsorLeft: boolean;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly moves: number;
  readonly overdue: Overdue | null;
  readonly recommendationDates: RecommendationDates | null;
  readonly waitsOn: string | null;
  readonly nextCheckOn: CalendarDate | null;
  readonly submittedOn: CalendarDate | null;
  readonly beforeReopening: { readonly progress: boolean; readonly assurance: boolean };
  readonly late: Lateness | null;
  readonly figures?: {
    readonly latestWords: string | null;
    readonly sponsorPost: string | null;
    readonly movesMade: readonly {
      readonly to: CalendarDate;
      readonly reason: MoveReason;
      readonly why: string;
      readonly grantedBy: string | null;
    }[];
  };
  /** Left out where nobody asked for it. */
  readonly plan?: { readonly response: Response | null; readonly doneTests: number; readonly met: number };
  readonly illustrative: readonly IllustrativePart[];
}

/** 0 of what was in time; nothing where there was no such date. */
const daysLate = (days: number | null | undefined) => (days == null ? null : String(Math.max(0, days)));

const daysOver = (since: CalendarDate | null, today: CalendarDate): string | null =>
  since && String(daysBetween(since, today));

/** "31 October 2024: resources, with why; granted by the committee". */
const moveInWords = ({ to, reason, why, grantedBy }: NonNullable<Exported["figures"]>["movesMade"][number]): string =>
  [`${longDate(to)}: ${words.target.reason[reason]}`, why, grantedBy && say.grantedBy(grantedBy)]
    .filter(Boolean)
    .join(", ");

/** The columns of an exported finding, head and cell side by side. Dates are YYYY-MM-DD, so that they sort. */
const COLUMNS: readonly (readonly [
  ExportColumn,
  (finding: Exported, lists: Lists, today: CalendarDate) => string | null,
])[] = [
  ["reference", ({ reference }) => reference],
  ["ownReference", ({ ownReference }) => ownReference],
  ["force", ({ forceName }) => forceName],
  ["kind", ({ kind }) => words.finding.kind[kind].one],
  ["theme", ({ theme }, { themes }) => theme && nameIn(themes, theme)],
  ["parent", ({ parentReference }) => parentReference],
  ["text", ({ text }) => text],
  ["inspection", ({ inspectionTitle }) => inspectionTitle],
  ["published", ({ publishedOn }) => publishedOn],
  ["deadlineAsPublished", ({ deadline }) => words.finding.deadline(deadline, null)],
  ["deadline", ({ deadlineOn }) => deadlineOn],
  ["progress", ({ progress, hasOwner }) => words.progress.standing(progress, hasOwner)],
  ["updated", ({ updatedOn }) => updatedOn],
  ["latestWords", ({ figures }) => figures?.latestWords ?? null],
  ["priority", ({ priority }) => priority && words.sorting.priority[priority]],
  ["nextStep", ({ next }) => next?.step ?? null],
  ["nextStepOn", ({ next }) => next?.on ?? null],
  ["assurance", ({ assurance }) => words.assurance.value[assurance]],
  ["progressBeforeReopening", ({ beforeReopening }) => (beforeReopening.progress ? say.yes : null)],
  ["assuranceBeforeReopening", ({ beforeReopening }) => (beforeReopening.assurance ? say.yes : null)],
  ["status", ({ status }) => words.finding.status[status]],
  ["statusSince", ({ statusOn }) => statusOn],
  ["confirmed", ({ unconfirmed }) => (unconfirmed ? say.notYet : say.yes)],
  ["owner", ({ ownerPost }) => ownerPost],
  ["ownerLeft", ({ ownerLeft }) => (ownerLeft ? say.yes : null)],
  ["sponsorLeft", ({ sponsorLeft }) => (sponsorLeft ? say.yes : null)],
  ["sponsor", ({ figures }) => figures?.sponsorPost ?? null],
  ["firstTarget", ({ firstTarget }) => firstTarget],
  ["target", ({ target }) => target],
  ["moves", ({ moves }) => String(moves)],
  [
    "slipped",
    ({ firstTarget, target, moves }) =>
      moves > 0 && firstTarget && target ? String(daysBetween(firstTarget, target)) : null,
  ],
  ["moveReasons", ({ figures }) => (figures?.movesMade ?? []).map(moveInWords).join("; ")],
  ["overdueSince", (finding) => earliest(pastDates(finding).map(({ since }) => since))],
  ["daysOver", (finding, _lists, today) => daysOver(earliest(pastDates(finding).map(({ since }) => since)), today)],
  [
    "overdueAgainst",
    (finding) =>
      pastDates(finding)
        .map(({ reason }) => reason)
        .join("; "),
  ],
  [
    "overdueWith",
    ({ status, overdue, recommendationDates }) => {
      const whose = status === "closed" ? null : overdueWith(overdue, recommendationDates);
      return whose && words.dependency.waitsFor[whose];
    },
  ],
  ["waitsOn", ({ waitsOn }) => waitsOn],
  ["nextCheck", ({ nextCheckOn }) => nextCheckOn],
  ["daysAfterFirstTarget", ({ late }) => daysLate(late?.firstTarget)],
  ["daysAfterDeadline", ({ late }) => daysLate(late?.deadline)],
  ["response", ({ plan }) => (plan?.response ? words.plan.response[plan.response] : null)],
  ["doneTests", ({ plan }) => (plan && plan.doneTests > 0 ? `${plan.met} of ${plan.doneTests}` : null)],
  ["submitted", ({ submittedOn }) => submittedOn],
  ["illustrative", ({ illustrative }) => illustrative.join(", ")],
];

/** What stands on the page, too: the others are in the file with all columns alone. */
const SHOWN: ReadonlySet<ExportColumn> = new Set([
  ...(["reference", "force", "kind", "parent", "text", "progress", "updated", "priority", "assurance"] as const),
  ...(["progressBeforeReopening", "assuranceBeforeReopening", "status", "statusSince", "confirmed"] as const),
  ...(["owner", "ownerLeft", "target", "moves", "slipped", "overdueSince", "daysOver", "overdueAgainst"] as const),
  ...(["overdueWith", "waitsOn", "daysAfterFirstTarget", "daysAfterDeadline", "submitted", "illustrative"] as const),
]);
const DAYS: ReadonlySet<ExportColumn> = new Set([
  ...(["published", "deadline", "updated", "nextStepOn", "statusSince", "firstTarget", "target"] as const),
  ...(["overdueSince", "nextCheck", "submitted"] as const),
]);
const NUMBERS: ReadonlySet<ExportColumn> = new Set([
  ...(["moves", "slipped", "daysOver", "daysAfterFirstTarget", "daysAfterDeadline"] as const),
]);
const WIDE_ONES: ReadonlySet<ExportColumn> = new Set(["text", "latestWords", "moveReasons", "nextStep"]);

/** The columns of findings in a file of this day. */
export function findingColumns(lists: Lists, today: CalendarDate): readonly ListColumn<Exported>[] {
  const columns = columnsOf<Exported>();
  return COLUMNS.map(([name, cell]) => {
    const holds = DAYS.has(name) ? "day" : NUMBERS.has(name) ? "number" : "words";
    const of = (finding: Exported) => cell(finding, lists, today) || null;
    const made = (SHOWN.has(name) ? columns : columns.more)[holds];
    return WIDE_ONES.has(name) ? made(say.head[name], of, WIDE) : made(say.head[name], of);
  });
}
