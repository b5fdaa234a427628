import { randomUUID } from "node:crypto";
import { type CalendarDate, date } from "@/lib/domain/calendar";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { InspectionCommand } from "@/lib/domain/inspection/commands";
import type { InspectionDetails } from "@/lib/domain/inspection/details";
import type { Grade, InspectionType } from "@/lib/domain/inspection/inspection";
import { keyFrom } from "@/lib/domain/list/key";
import { recordInspection } from "@/lib/usecases/record-inspection";
import { runInspectionCommand } from "@/lib/usecases/run-inspection-command";
import type { Cast } from "./cast";
import { type Ask, granted, type Step } from "./step";

/** A finding as a report words it. `illustrative` says that no text gives the wording. */
export interface Written {
  readonly id?: string;
  readonly text: string;
  /** As the list of themes calls it. */
  readonly theme: string;
  readonly deadline?: Deadline;
  readonly illustrative?: boolean;
}

export interface WrittenFinding extends Written {
  readonly kind: FindingKind;
  readonly recommendations?: readonly Written[];
}

export interface Report {
  readonly force: string;
  readonly title: string;
  readonly type: InspectionType;
  readonly fieldwork?: readonly [string, string];
  readonly address?: string;
  readonly text?: string;
  /** That the report exists is published; its day, or the report itself, is illustrative. */
  readonly illustrative?: boolean;
  readonly judgments?: readonly {
    readonly question: string;
    readonly grade: Grade;
    readonly illustrative?: boolean;
  }[];
  readonly findings?: readonly WrittenFinding[];
  /** Reasons of the force's Engage spell that these findings turn out to be: reason → finding. */
  readonly ties?: Readonly<Record<string, string>>;
}

const NO_DEADLINE: Deadline = { kind: "none" };
export const IMMEDIATELY: Deadline = { kind: "immediate" };
export const by = (day: string): Deadline => ({ kind: "by", date: date(day) });

/** The inspector records a report with its judgments and findings, and publishes it the same day. */
export function publishes(day: string, report: Report): Step {
  const on = date(day);
  const what = `publishing “${report.title}”`;
  return {
    on,
    what,
    run: async (cast, ask) => {
      const slug = await record({ on, what }, report, cast, ask);
      const ties = Object.entries(report.ties ?? {}).map(([reasonId, findingId]) => ({ reasonId, findingId }));
      const bare = (report.findings ?? []).filter(isBare).length;
      const inspector = cast.actor("inspector");
      const command = { do: "publish", on, ties, confirmedBare: bare } as const;
      granted({ on, what }, await runInspectionCommand(inspector, slug, command, ask(report.illustrative ?? false)));
    },
  };
}

/** The inspector records a report that is not published: only the inspectorate sees it. */
export function drafts(day: string, report: Report): Step {
  const on = date(day);
  const what = `drafting “${report.title}”`;
  return {
    on,
    what,
    run: async (cast, ask) => {
      await record({ on, what }, report, cast, ask);
    },
  };
}

/** A cause of concern for which no text gives a recommendation. */
const isBare = ({ kind, recommendations = [] }: WrittenFinding) =>
  kind === "cause-of-concern" && recommendations.length === 0;

async function record(
  step: { readonly on: CalendarDate; readonly what: string },
  report: Report,
  cast: Cast,
  ask: Ask,
): Promise<string> {
  const inspector = cast.actor("inspector");
  const forceId = cast.force(report.force);
  const asked = () => ask(report.illustrative ?? false);
  const inspection = { id: randomUUID(), details: detailsOf(report), forceIds: [forceId], reportDay: null };
  const { slug } = granted(step, await recordInspection(inspector, inspection, asked()));
  const change = async (command: InspectionCommand) =>
    granted(step, await runInspectionCommand(inspector, slug, command, asked()));

  for (const { illustrative = false, ...judgment } of report.judgments ?? []) {
    await change({ do: "set-judgment", id: randomUUID(), details: { forceId, ...judgment, illustrative } });
  }
  for (const finding of report.findings ?? []) {
    const id = finding.id ?? randomUUID();
    await change({ do: "add-draft", id, details: wordsOf(finding, finding.kind, forceId, null) });
    for (const recommendation of finding.recommendations ?? []) {
      const details = wordsOf(recommendation, "recommendation", forceId, id);
      await change({ do: "add-draft", id: recommendation.id ?? randomUUID(), details });
    }
  }
  return slug;
}

const detailsOf = ({ title, type, fieldwork, address, text }: Report): InspectionDetails => ({
  title,
  type,
  fieldworkFrom: fieldwork ? date(fieldwork[0]) : null,
  fieldworkTo: fieldwork ? date(fieldwork[1]) : null,
  address: address ?? null,
  text: text ?? null,
});

const wordsOf = (
  { text, theme, deadline = NO_DEADLINE, illustrative = false }: Written,
  kind: FindingKind,
  forceId: string,
  parentId: string | null,
) => ({ forceId, kind, text, theme: keyFrom(theme), deadline, parentId, illustrative });
