import type { HistoryEntry } from "@/components/finding/history-list";
import type { HistoryEvent } from "@/lib/data/queries/history";
import { isDecision } from "@/lib/domain/event";
import { sentenceOf } from "@/lib/words/sentence-of";
import { words } from "@/lib/words/words";

/** An event as the history shows it: the sentence, who and where they were, and who reads it where that is not everybody. */
export function toEntry(event: HistoryEvent): HistoryEntry {
  const { id, facts, on, at, by, organisation, audience, illustrative } = event;
  const { parts, quote, items } = sentenceOf(facts);
  const narrow = audience === "force" || audience === "force-and-policing-body";
  return {
    id,
    sentence: parts.map((part) => ("text" in part ? part.text : part)),
    on,
    at,
    who: by.includes(organisation) ? by : `${by}, ${organisation}`,
    readers: narrow ? `read by ${words.register.readers[audience]}` : null,
    quote,
    items,
    decision: isDecision(facts.kind),
    illustrative,
  };
}
