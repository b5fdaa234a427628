import { randomUUID } from "node:crypto";
import type { Db } from "@/lib/data/scope";
import type { Moment } from "@/lib/data/store/chain";
import type { InspectionFacts } from "@/lib/data/store/inspections";
import type { LoadedReading } from "@/lib/data/store/readings";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { EventDraft } from "@/lib/domain/event";
import type { DraftFinding, EarlierCause } from "@/lib/domain/inspection/publication";
import type { RecordPlan } from "@/lib/domain/report-review/plan";

/** What recording a report under review works with. */
export interface Work {
  readonly db: Db;
  readonly forceId: string;
  readonly reading: LoadedReading;
  readonly plan: RecordPlan;
  /** The causes of concern of the register that drafts stand under, by reference. */
  readonly causes: ReadonlyMap<string, EarlierCause>;
  readonly today: CalendarDate;
  readonly moment: Moment;
}
/** What was made of it: the inspection, the ids of its findings by the keys of their drafts, and the events for the force's chain. */
export interface Made {
  readonly inspectionId: string | null;
  readonly slug: string | null;
  readonly findings: ReadonlyMap<string, string>;
  readonly events: readonly EventDraft[];
}

export const NOTHING_MADE: Made = { inspectionId: null, slug: null, findings: new Map(), events: [] };

/** The report as an inspection says it of itself. */
export const factsOf = ({ review, lines }: LoadedReading): InspectionFacts => ({
  title: review.title,
  type: review.type,
  fieldworkFrom: null,
  fieldworkTo: null,
  address: review.address,
  text: lines.join("\n"),
});

/** Ids for the drafts that are recorded, and their parents by id: drafts among them, or causes that the register has. */
export function draftsOf({
  plan,
  causes,
  forceId,
  moment,
}: Work): readonly (DraftFinding & { readonly key: string })[] {
  const ids = new Map(plan.findings.map(({ key }) => [key, randomUUID()]));
  return plan.findings.map(({ key, kind, text, deadline, parent, cause }, index) => ({
    key,
    id: ids.get(key) ?? randomUUID(),
    forceId,
    kind,
    text,
    deadline,
    parentId: (parent && ids.get(parent)) || (cause && causes.get(cause)?.id) || null,
    position: index + 1,
    illustrative: moment.illustrative,
  }));
}

/** The ids of findings by the keys of their drafts. */
export const byKey = (drafts: ReturnType<typeof draftsOf>): Made["findings"] =>
  new Map(drafts.map(({ key, id }) => [key, id]));
