import type { Review } from "./review";

/** What a decision writes of a report under review: what is kept of it says what became of each part. */
export interface ReadingChange {
  readonly change: "reading-recorded";
  readonly id: string;
  readonly review: Review;
  /** The inspection that was made of it, or that it went into; null where it only reported changes. */
  readonly inspectionId: string | null;
}
