import { Drawn } from "@/components/ui/drawn";
import type { CalendarDate } from "@/lib/domain/calendar";
import { dateInLondon } from "@/lib/domain/calendar";
import { londonMoment, longDate } from "@/lib/format/dates";
import { type Html, html } from "@/lib/format/html";
import { splitAddresses } from "@/lib/format/web-addresses";
import { ILLUSTRATIVE } from "./finding-rows";

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

/** A text that people gave, with the web addresses in it as links: the same as `Linked`. */
export const linked = (text: string): Html =>
  html`${splitAddresses(text).map((piece) => ("address" in piece ? html`<a href="${piece.address}" rel="noreferrer" class="wrap-anywhere">${piece.address}</a>` : piece.words))}`;

const line = (entry: HistoryEntry): Html =>
  html`<li${entry.decision && html` class="decision"`}>${entry.sentence.map((piece) => (typeof piece === "string" ? linked(piece) : html`<b>${piece.strong}</b>`))}<div class="small quiet">${dates(entry)}${entry.who && ` · ${entry.who}`}${entry.readers && ` · ${entry.readers}`}${entry.illustrative && html` ${ILLUSTRATIVE}`}${entry.quote && html`<span class="measure block whitespace-pre-line">“${entry.quote}”</span>`}${entry.items && entry.items.length > 0 && html`<ol class="measure list-decimal pl-5">${entry.items.map((item) => html`<li class="whitespace-pre-line">${item}</li>`)}</ol>`}</div></li>`;

/** Every event in plain English, in the order given (newest first); a finding has hundreds of them. */
export const HistoryList = ({ entries }: { entries: readonly HistoryEntry[] }) => (
  <Drawn as="ol" className="timeline" of={html`${entries.map(line)}`} />
);
