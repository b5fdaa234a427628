import { type About, type EventKind, isAbout, isDecision } from "@/lib/domain/event";
import { words } from "@/lib/words/words";

/** The ways to look at a history, by what its events are about. */
export type HistoryKind = "decisions" | About;

export const HISTORY_KINDS = Object.keys(words.register.history) as readonly HistoryKind[];
export const historyKindLabel = (kind: HistoryKind): string => words.register.history[kind];
export const isOfKind = (asked: HistoryKind, kind: EventKind): boolean =>
  asked === "decisions" ? isDecision(kind) : isAbout(asked, kind);

/** The kind that an address asks for; null shows everything. */
export const readHistoryKind = (asked: unknown): HistoryKind | null =>
  HISTORY_KINDS.find((kind) => kind === asked) ?? null;
