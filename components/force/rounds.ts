import type { JudgmentCell } from "@/components/finding/judgment-list";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Grade, InspectionType } from "@/lib/domain/inspection/inspection";
import { words } from "@/lib/words/words";

interface Report {
  readonly slug: string;
  readonly title: string;
  readonly type: InspectionType;
  readonly publishedOn: CalendarDate;
  readonly recordedBy: "inspectorate" | "force";
}

const ROUND = /\bPEEL\s+(\d{4}(?:[/–-]\d{2,4})?)/i;

/** What a report is called where there is little room: "PEEL 2023–25", "Custody 2020", "Revisit". */
export function shortName({ title, type, publishedOn }: Pick<Report, "title" | "type" | "publishedOn">): string {
  const round = type === "peel" ? ROUND.exec(title)?.[1] : undefined;
  if (round) return `PEEL ${round}`;
  if (type === "revisit") return words.inspection.type.revisit;
  return `${words.inspection.type[type]} ${publishedOn.slice(0, 4)}`;
}

/** Judgments of a force by question, one column for each report that judged anything, oldest first. */
export function judgmentsByRound(
  reports: readonly Report[],
  judgments: readonly { inspection: string; question: string; grade: Grade; illustrative: boolean }[],
): {
  readonly rounds: readonly string[];
  readonly areas: readonly { area: string; cells: readonly (JudgmentCell | null)[] }[];
} {
  const judged = reports.filter(({ slug }) => judgments.some(({ inspection }) => inspection === slug));
  const names = judged.map(shortName);
  const rounds = judged.map(({ title }, at) =>
    names.indexOf(names[at] ?? "") === names.lastIndexOf(names[at] ?? "") ? (names[at] ?? title) : title,
  );
  const questions = [...new Set(judgments.map(({ question }) => question))];
  const areas = questions.map((area) => ({
    area,
    cells: judged.map(({ slug, recordedBy }) => {
      const found = judgments.find(({ inspection, question }) => inspection === slug && question === area);
      const unconfirmed = recordedBy === "force";
      return found ? { grade: found.grade, illustrative: found.illustrative, unconfirmed } : null;
    }),
  }));
  return { rounds, areas };
}
