import type { ToldAs } from "./notice/lists";
import type { Weight } from "./weight";

/** What is so of every event of a kind, whatever its facts say. */
export interface Kind {
  readonly weight: Weight;
  /**
   * Who is told of it. Owner and sponsor are those of the finding once the event is recorded; the inspectors are those who say
   * that the force is theirs. Whoever did it is not told of it, nor anybody whose side may not read it.
   */
  readonly told: readonly ToldAs[];
  /**
   * Where its facts have words that somebody wrote, of an entry about a finding: these can be redacted (`words_of` in the database
   * says the same). What names a thing stays (a reference, a title, a measure, a post), and what a report says, which is corrected
   * by whoever published it.
   */
  readonly words: readonly string[];
}

/** Every kind of event that a noun has: one that is forgotten, or a part of it, does not compile. */
export type Kinds<Of extends { readonly kind: string }> = { readonly [Name in Of["kind"]]: Kind };
