import type { FindingKind } from "../finding/kind";
import { numberIn } from "../report-text/phrases/number-words";
import { Phrases, type Word, wordsIn } from "../report-text/phrases/words";
import { type Review, type ReviewedChange, type ReviewedFinding, sameAs } from "./review";

/** What a sentence that closes something names, in the singular and in the plural. */
const NAMES: readonly { readonly kind: FindingKind; readonly one: Phrases; readonly several: Phrases }[] = [
  { kind: "cause-of-concern", one: new Phrases(["cause of concern"]), several: new Phrases(["causes of concern"]) },
  { kind: "recommendation", one: new Phrases(["recommendation"]), several: new Phrases(["recommendations"]) },
  {
    kind: "area-for-improvement",
    one: new Phrases(["area for improvement", "afi"]),
    several: new Phrases(["areas for improvement", "afis"]),
  },
];
/** Before the name: a part of what is named, and which part only the reader knows. */
const PART = new Set("some several many most first second third fourth fifth last other another of".split(" "));
const BEFORE = 4;

type Matched = ReviewedFinding & { readonly lines: NonNullable<ReviewedFinding["lines"]> };

/**
 * A review in which each closure that names what its letter tells again is about the findings of the register that those
 * drafts were taken for: a row of a table about its own, "this cause of concern" about the one told last, "these
 * recommendations" about all of them. Where it names a part of them, which ones is for the reader to say.
 */
export function takeClosed(review: Review): Review {
  const matched = review.findings.filter(
    (draft): draft is Matched => draft.restated === true && draft.lines !== null && sameAs(draft) !== null,
  );
  if (matched.length === 0) return review;
  const changes = review.changes.map((change) => {
    if (change.what !== "close" || change.references.length > 0 || change.lines === null) return change;
    const references = aboutWhich(change, change.lines[0], matched).map((draft) => sameAs(draft) ?? "");
    return references.length > 0 ? { ...change, references: [...new Set(references)] } : change;
  });
  return { ...review, changes };
}

function aboutWhich({ text }: ReviewedChange, at: number, matched: readonly Matched[]): readonly Matched[] {
  const own = matched.filter(({ lines: [from, to] }) => from <= at && at <= to);
  if (own.length > 0) return own;
  const named = namedIn(wordsIn(text));
  if (!named) return [];
  const above = matched.filter(({ kind, lines }) => kind === named.kind && lines[0] < at);
  const latest = above.at(-1);
  if (!latest) return [];
  if (named.count === 1) return above.length === 1 || !named.part ? [latest] : [];
  const together = above.filter(({ parent }) => parent === latest.parent);
  return named.count === together.length || (named.count === null && !named.part) ? together : [];
}

interface Named {
  readonly kind: FindingKind;
  /** How many, where the sentence says so. */
  readonly count: number | null;
  readonly part: boolean;
}

/** The kind that a sentence names first, how many of them, and whether it speaks of a part. */
function namedIn(words: readonly Word[]): Named | null {
  for (const at of words.keys()) {
    for (const { kind, one, several } of NAMES) {
      const isOne = one.at(words, at) > 0;
      if (!isOne && several.at(words, at) === 0) continue;
      const before = words.slice(Math.max(0, at - BEFORE), at).map(({ is }) => is);
      const told = before.map((is) => (is === "both" ? 2 : is === "a" ? null : numberIn(is))).find((n) => n !== null);
      const part = before.some((is) => PART.has(is) || (isOne && (is === "a" || is === "one")));
      return { kind, count: isOne ? 1 : (told ?? null), part };
    }
  }
  return null;
}
