import { EVENT_KINDS, type EventKind, isAbout, isDecision } from "@/lib/domain/event";
import { excerpt } from "@/lib/domain/excerpt";
import type { About } from "@/lib/domain/weight";
import { words } from "@/lib/words/words";

/** The ways to look at a history, by what its events are about. */
export type HistoryKind = "decisions" | About;

export const HISTORY_KINDS = Object.keys(words.register.history) as readonly HistoryKind[];
export const historyKindLabel = (kind: HistoryKind): string => words.register.history[kind];
export const isOfKind = (asked: HistoryKind, kind: string): boolean =>
  asked === "decisions" ? isDecision(kind) : isAbout(asked, kind);

/** The kind that an address asks for; null shows everything. */
export const readHistoryKind = (asked: unknown): HistoryKind | null =>
  HISTORY_KINDS.find((kind) => kind === asked) ?? null;

/** What an address asks for that is no kind; null where it asks for one, or for nothing. */
export const unknownHistoryKind = (asked: string | readonly string[] | undefined): string | null => {
  const said = typeof asked === "string" ? asked : (asked?.[0] ?? "");
  return said === "" || readHistoryKind(said) ? null : excerpt(said, 60);
};

/** The kinds of event that such a way to look shows; null shows every event, of kinds that nobody knows any more too. */
export const eventKindsOf = (asked: HistoryKind | null): readonly EventKind[] | null =>
  asked === null ? null : EVENT_KINDS.filter((kind) => isOfKind(asked, kind));
