/** A piece of a sentence: `strong` is what the eye looks for (a value, a date, a title). */
export type Part = { readonly text: string } | { readonly strong: string };

/** One event of a history in plain words. Who and when stand beside it: they are the event's, not the facts'. */
export interface Sentence {
  readonly parts: readonly Part[];
  /** What the person typed: a note, a reason, a statement. */
  readonly quote: string | null;
  /** What they listed: points of a return, answers to them, reasons for Engage, the wording before a correction. */
  readonly items: readonly string[];
}

export const strong = (words: string): Part => ({ strong: words });

/** `say("Progress changed to ", strong("off track"))` with what was typed, if anything was. */
export const say = (
  parts: readonly (string | Part)[],
  quote: string | null = null,
  items: readonly string[] = [],
): Sentence => ({
  parts: parts.map((part) => (typeof part === "string" ? { text: part } : part)),
  quote: quote?.trim() ? quote : null,
  items,
});
