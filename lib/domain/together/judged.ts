import type { Refusal } from "../refusal";

/** A finding that something is to be done to, and its last event that the asker had seen; null where that was none. */
export interface One {
  readonly reference: string;
  readonly version: number | null;
}

/** What became of it: null where it is done, or would be; with the last event that was seen then. */
export interface Judged {
  readonly reference: string;
  readonly version: number;
  readonly refusal: Refusal | null;
}
