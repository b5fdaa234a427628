import { type EventKind, isDecision } from "@/lib/domain/event";

/** The ways to look at a history, by what its events are about. */
const KINDS = {
  decisions: { label: "Decisions", has: isDecision },
  progress: { label: "Progress", has: (kind: EventKind) => kind === "progress-updated" },
  assurance: { label: "Assurance", has: (kind: EventKind) => kind === "assurance-recorded" },
  evidence: { label: "Evidence", has: (kind: EventKind) => kind.startsWith("evidence-") },
  dates: { label: "Dates", has: (kind: EventKind) => kind.startsWith("target-") },
  people: { label: "Allocation", has: (kind: EventKind) => kind === "allocated" || kind === "passed-back" },
  record: { label: "Record and links", has: (kind: EventKind) => kind === "record-corrected" || kind === "linked" },
} as const;

export type HistoryKind = keyof typeof KINDS;

export const HISTORY_KINDS = Object.keys(KINDS) as readonly HistoryKind[];
export const historyKindLabel = (kind: HistoryKind): string => KINDS[kind].label;
export const isOfKind = (asked: HistoryKind, kind: EventKind): boolean => KINDS[asked].has(kind);

/** The kind that an address asks for; null shows everything. */
export const readHistoryKind = (asked: unknown): HistoryKind | null =>
  HISTORY_KINDS.find((kind) => kind === asked) ?? null;
