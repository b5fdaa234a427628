import { type About, type EventKind, isAbout, isDecision } from "@/lib/domain/event";

/** The ways to look at a history, by what its events are about. */
export type HistoryKind = "decisions" | About;

const LABELS: Record<HistoryKind, string> = {
  decisions: "Decisions",
  progress: "Progress",
  assurance: "Assurance",
  evidence: "Evidence",
  dates: "Dates",
  people: "Allocation",
  record: "Record and links",
};

export const HISTORY_KINDS = Object.keys(LABELS) as readonly HistoryKind[];
export const historyKindLabel = (kind: HistoryKind): string => LABELS[kind];
export const isOfKind = (asked: HistoryKind, kind: EventKind): boolean =>
  asked === "decisions" ? isDecision(kind) : isAbout(asked, kind);

/** The kind that an address asks for; null shows everything. */
export const readHistoryKind = (asked: unknown): HistoryKind | null =>
  HISTORY_KINDS.find((kind) => kind === asked) ?? null;
