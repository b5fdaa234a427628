import type { Kinds } from "../kind";
import { ALL_BUT_INSPECTORS, NOBODY } from "../notice/lists";
import { among, object, orNull, perhaps, type Shapes, text } from "../stored";
import { decision, entry } from "../weight";
import { LINK_KINDS, type LinkKind } from "./lists";
import { type PublishedWords, readPublishedWords } from "./published-words";

/** What happened to a finding itself. */
export type FindingFacts =
  | ({ readonly kind: "finding-published"; readonly reference: string; readonly parent: string | null } & {
      readonly words: PublishedWords;
    })
  | {
      /** A force recorded a finding of a report that is published already; an inspector has not confirmed it. */
      readonly kind: "recorded-by-force";
      readonly reference: string;
      readonly parent: string | null;
      readonly words: PublishedWords;
      /** The report or file that it was taken from. */
      readonly source: string;
    }
  | { readonly kind: "own-reference-kept"; readonly reference: string; readonly source: string }
  /** Whom the force's own register names, and nobody is allocated: kept in its words. */
  | {
      readonly kind: "people-named-in-file";
      readonly owner: string | null;
      readonly sponsor: string | null;
      readonly source: string;
    }
  | { readonly kind: "record-confirmed"; readonly reference: string }
  | {
      readonly kind: "record-corrected";
      readonly before: PublishedWords;
      readonly after: PublishedWords;
      /** What the themes were called, where it has another one now. */
      readonly theme?: { readonly before: string | null; readonly after: string | null };
      readonly why: string;
    }
  | { readonly kind: "linked"; readonly link: LinkKind; readonly other: string; readonly why: string };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const FINDING_KINDS = {
  // Its report tells of it.
  "finding-published": { weight: decision, told: NOBODY, words: [] },
  "recorded-by-force": { weight: decision, told: NOBODY, words: [] },
  "own-reference-kept": { weight: entry(), told: NOBODY, words: [] },
  "people-named-in-file": { weight: entry(), told: NOBODY, words: [] },
  "record-confirmed": { weight: entry(), told: ["coordinator"], words: [] },
  "record-corrected": { weight: entry("record"), told: ALL_BUT_INSPECTORS, words: ["why"] },
  linked: { weight: entry("record"), told: NOBODY, words: ["why"] },
} as const satisfies Kinds<FindingFacts>;

/** How each is read from where it was stored. */
export const FINDING_FACTS: Shapes<FindingFacts, "kind"> = {
  "finding-published": { reference: text, parent: orNull(text), words: readPublishedWords },
  "recorded-by-force": { reference: text, parent: orNull(text), words: readPublishedWords, source: text },
  "own-reference-kept": { reference: text, source: text },
  "people-named-in-file": { owner: orNull(text), sponsor: orNull(text), source: text },
  "record-confirmed": { reference: text },
  "record-corrected": {
    before: readPublishedWords,
    after: readPublishedWords,
    theme: perhaps(
      object<{ before: string | null; after: string | null }>({ before: orNull(text), after: orNull(text) }),
    ),
    why: text,
  },
  linked: { link: among(LINK_KINDS), other: text, why: text },
};
