import type { LineRange } from "../lines/line-range";
import { endsIn } from "../lines/signs";
import { Wordings } from "../phrases/duplicates";
import { hasUnreadTerm, type SetDeadline } from "../phrases/published-deadline";
import { withStop } from "../phrases/standing-alone";
import type { Confidence, FoundFinding, PublishedDeadline } from "../reading";

export interface Draft {
  readonly kind: FoundFinding["kind"];
  readonly text: string;
  readonly parent?: number | null;
  readonly deadline?: SetDeadline | null;
  readonly publishedStatus?: FoundFinding["publishedStatus"];
  readonly confidence?: Confidence;
  readonly restated?: boolean;
  readonly lines: LineRange;
  /** Whether the copy was cut in the middle of the text. */
  readonly cut?: boolean;
}

/** A deadline as it is printed, and whether its words leave open which day it is. */
function termOf(set: SetDeadline | null): { deadline: PublishedDeadline | null; doubt: boolean } {
  if (set === null) return { deadline: null, doubt: false };
  const { about = false, ...deadline } = set;
  return { deadline, doubt: about };
}

/** No finding is longer; a list that never ends is no part of one. */
const LONGEST = 6_000;

/** The drafts read so far, each wording once for its kind. */
export class DraftList {
  readonly #drafts: FoundFinding[] = [];
  readonly #known = new Map<FoundFinding["kind"], Wordings>();

  get all(): readonly FoundFinding[] {
    return this.#drafts;
  }

  /** Adds a draft and gives its index; the index of the first one when the same wording came before. */
  add(draft: Draft): number {
    const known = this.#wordings(draft.kind);
    const before = known.find(draft.text, draft.cut);
    if (before !== null) return before;
    const index = this.#drafts.length;
    const { kind, text, lines } = draft;
    const { parent = null, publishedStatus = null, restated = false } = draft;
    const { deadline, doubt } = termOf(draft.deadline ?? null);
    const confidence = doubt || (deadline === null && hasUnreadTerm(text)) ? "low" : (draft.confidence ?? "high");
    this.#drafts.push({
      kind,
      text,
      parent,
      deadline,
      publishedStatus,
      ...(restated ? { restated } : {}),
      confidence,
      lines,
    });
    known.add(text, index);
    return index;
  }

  /** Adds words to a draft: an item of a list that belongs to it as a whole. Words that it has already are not added again. */
  extend(index: number, words: string, line: number, separator: ":" | ";" | ""): void {
    const draft = this.#drafts[index];
    if (!draft || draft.text.length > LONGEST || draft.text.includes(words)) return;
    const text = `${draft.text.replace(separator === "" ? /:$/ : /[.;:]$/, "")}${separator} ${words}`;
    this.#drafts[index] = { ...draft, text: withStop(text, endsIn(text, ":")), lines: [draft.lines[0], line] };
  }

  /** Gives a draft the deadline that stands on a line below it, unless its words set one. */
  date(index: number, set: SetDeadline): void {
    const draft = this.#drafts[index];
    if (!draft || draft.deadline !== null || draft.kind === "cause-of-concern") return;
    const { deadline, doubt } = termOf(set);
    this.#drafts[index] = { ...draft, deadline, confidence: doubt ? "low" : draft.confidence };
  }

  /** Gives the latest findings, `count` at most, the status told below them, up to one that has a status. */
  settle(count: number, publishedStatus: FoundFinding["publishedStatus"]): void {
    for (let i = this.#drafts.length - 1; i >= this.#drafts.length - count; i -= 1) {
      const draft = this.#drafts[i];
      if (!draft || draft.kind === "cause-of-concern" || draft.publishedStatus !== null) return;
      this.#drafts[i] = { ...draft, publishedStatus };
    }
  }

  #wordings(kind: FoundFinding["kind"]): Wordings {
    const known = this.#known.get(kind) ?? new Wordings();
    this.#known.set(kind, known);
    return known;
  }
}
