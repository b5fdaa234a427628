import type { JudgmentCell } from "@/components/finding/judgment-list";
import type { CalendarDate } from "@/lib/domain/calendar";
import { type Grade, type InspectionType, REVISIT } from "@/lib/domain/inspection/inspection";
import { type Entry, nameIn } from "@/lib/domain/list/lists";

interface Report {
  readonly slug: string;
  readonly title: string;
  readonly type: InspectionType;
  readonly publishedOn: CalendarDate;
  readonly recordedBy: "inspectorate" | "force";
}

const ROUND = /\bPEEL\s+(\d{4}(?:[/–-]\d{2,4})?)/i;

/** What a report is called where there is little room: "PEEL 2023–25", "Custody 2020", "Revisit". */
export function shortName(
  { title, type, publishedOn }: Pick<Report, "title" | "type" | "publishedOn">,
  types: readonly Entry[],
): string {
  const round = type === "peel" ? ROUND.exec(title)?.[1] : undefined;
  if (round) return `PEEL ${round}`;
  const name = nameIn(types, type);
  return type === REVISIT ? name : `${name} ${publishedOn.slice(0, 4)}`;
}

/** Judgments of a force by question, one column for each report that judged anything, oldest first. */
export function judgmentsByRound(
  reports: readonly Report[],
  judgments: readonly { inspection: string; question: string; grade: Grade; stands?: boolean; illustrative: boolean }[],
  types: readonly Entry[],
): {
  readonly rounds: readonly string[];
  readonly areas: readonly { area: string; cells: readonly (JudgmentCell | null)[] }[];
} {
  const judged = reports.filter(({ slug }) => judgments.some(({ inspection }) => inspection === slug));
  const names = judged.map((report) => shortName(report, types));
  const rounds = judged.map(({ title }, at) =>
    names.indexOf(names[at] ?? "") === names.lastIndexOf(names[at] ?? "") ? (names[at] ?? title) : title,
  );
  const questions = [...new Set(judgments.map(({ question }) => question))];
  const areas = questions.map((area) => ({
    area,
    cells: judged.map(({ slug, recordedBy }) => {
      const found = judgments.find(({ inspection, question }) => inspection === slug && question === area);
      const unconfirmed = recordedBy === "force";
      return found ? { grade: found.grade, stands: found.stands, illustrative: found.illustrative, unconfirmed } : null;
    }),
  }));
  return { rounds, areas };
}
