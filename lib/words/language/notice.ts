import type { ToldAs } from "@/lib/domain/notice/lists";
import type { ToldKind } from "@/lib/domain/notice/told";

export interface NoticeWords {
  /** Why somebody was told, said to them. */
  readonly because: Record<ToldAs, string>;
  /** The same people, as others speak of them. */
  readonly who: Record<ToldAs, string>;
  /** "Its owner and the policing body are told." */
  readonly areTold: (who: readonly ToldAs[]) => string;
  /** What they are told of, as a noun: "a closing"; the nouns’ together. */
  readonly of: Record<ToldKind, string>;
}
