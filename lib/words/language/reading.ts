import type { Entry } from "@/lib/domain/list/lists";
import type { ReadingRefusal } from "@/lib/domain/report-review/refusals";
import type { Likeness, Review, WhyLook } from "@/lib/domain/report-review/review";
import type { WhyNothing } from "@/lib/domain/report-text/why-nothing";
import type { UnreadReason } from "@/lib/domain/unread";
import type { Done, RefusalWords } from "./shapes";

export interface ReadingWords {
  /** Why a report was not read, whatever it holds, and the way out. */
  readonly unread: Record<UnreadReason, string>;
  /** What a draft of a report may be to a finding of the register. */
  readonly likeness: Record<Likeness, string>;
  /** Why a draft wants to be looked at before it is recorded. */
  readonly look: Record<WhyLook, string>;
  /** What one part of a review says now, or without a key what the review says of its report, for somebody whose page is older. */
  /** Why nothing was recognised in a text, and what to do. */
  readonly nothing: Record<WhyNothing, string>;
  readonly nowReads: (review: Review, key: string | null, grades: readonly Entry[]) => string;
  readonly refusals: RefusalWords<ReadingRefusal>;
  readonly done: Record<"record-reading" | "start-reading" | "discard-reading", Done>;
}
