import { Illustrative } from "@/components/ui/illustrative";
import { Linked } from "@/components/ui/linked";
import { Timeline } from "@/components/ui/timeline";
import type { CalendarDate } from "@/lib/domain/calendar";
import { dateInLondon } from "@/lib/domain/calendar";
import { londonMoment, longDate } from "@/lib/format/dates";

export interface HistoryEntry {
  id: string;
  /** The sentence in pieces; the strong ones are what changed. */
  sentence: readonly (string | { strong: string })[];
  /** The day it took effect, and the moment it was recorded. */
  on: CalendarDate;
  at: Date;
  /** The post of who did it, as it was then. */
  who: string | null;
  /** Said where not everybody reads it. */
  readers?: string | null;
  quote?: string | null;
  /** What was listed: points, answers, the wording before. */
  items?: readonly string[];
  decision: boolean;
  illustrative: boolean;
}

/** One date when both are the same day; otherwise when it happened, and when that was recorded. */
function dates({ on, at }: HistoryEntry): string {
  return dateInLondon(at) === on ? londonMoment(at) : `${longDate(on)}, recorded ${londonMoment(at)}`;
}

/** Every event in plain English, in the order given (newest first). */
export const HistoryList = ({ entries }: { entries: readonly HistoryEntry[] }) => (
  <Timeline
    moments={entries.map((entry) => ({
      id: entry.id,
      decision: entry.decision,
      text: entry.sentence.map(
        (piece, at) =>
          // biome-ignore-start lint/suspicious/noArrayIndexKey: the pieces of one sentence never change places
          typeof piece === "string" ? <Linked key={at} text={piece} /> : <b key={at}>{piece.strong}</b>,
        // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
      ),
      detail: (
        <>
          {dates(entry)}
          {entry.who && ` · ${entry.who}`}
          {entry.readers && ` · ${entry.readers}`}
          {entry.illustrative && (
            <>
              {" "}
              <Illustrative />
            </>
          )}
          {entry.quote && <span className="measure block whitespace-pre-line">“{entry.quote}”</span>}
          {entry.items && entry.items.length > 0 && (
            <ol className="measure list-decimal pl-5">
              {entry.items.map((item) => (
                <li key={item} className="whitespace-pre-line">
                  {item}
                </li>
              ))}
            </ol>
          )}
        </>
      ),
    }))}
  />
);
