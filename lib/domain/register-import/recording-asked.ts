import type { CalendarDate } from "../calendar";
import type { Numbering } from "../reference";
import type { Body } from "../response/body";
import type { MoveReason } from "../target/lists";

/** What a recording needs beside the plan: who it is for, how it is told, and ids for what is new. */
export interface RecordingAsked {
  readonly force: Numbering & { readonly id: string; readonly body: Body | null };
  readonly today: CalendarDate;
  /** The file's name: the source of everything that comes from it. */
  readonly source: string;
  /** For date moves whose row gives no reason. */
  readonly reason: MoveReason | null;
  readonly why: string | null;
  readonly illustrative: boolean;
  readonly mint: () => string;
}
