import type { Held } from "@/lib/domain/people/held";

/** The file of what is held about a person. */
export interface HeldWords {
  readonly title: string;
  /** Who took it, where that is whom it is about. */
  readonly own: string;
  readonly notes: readonly string[];
  readonly means: Record<Held, string>;
}
