import { MOVE_REASONS, type MoveReason } from "../target/lists";
import { type CauseAnswers, readCauseAnswers } from "./cause-answers";
import { type DayAnswers, readDayAnswers } from "./day-words";
import { type FileAnswers, readFileAnswers } from "./file-answers";
import { readInspectionAnswers } from "./inspection-answers";
import { type FileKey, readFileKey } from "./key-words";
import type { InspectionAnswers } from "./known";
import { readSheetsRead, type SheetsRead } from "./sheets-read";

/** What was asked once for the whole file, and since when it is being recorded. */
export interface ImportAnswers {
  readonly inspections: InspectionAnswers;
  readonly file: FileAnswers;
  /** What its words in columns of dates mean. */
  readonly days: DayAnswers;
  /** Which causes of concern its words mean. */
  readonly causes: CauseAnswers;
  /** Another force that its titles name. */
  readonly otherForce: string | null;
  /** What its own key says of its words. */
  readonly key: FileKey;
  /** Whether its numbers of days count from 1904. */
  readonly from1904: boolean;
  /** The rows of the file that whoever opens it does not see. */
  readonly unseen: readonly number[];
  /** The sheets that are read together, and why others are not. */
  readonly sheets: SheetsRead;
  readonly reason: MoveReason | null;
  readonly why: string | null;
  readonly recordingSince: string | null;
}

/** Kept answers, as far as they still say something. */
export function readAnswers(given: unknown): ImportAnswers {
  const kept = typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
  return {
    inspections: readInspectionAnswers(kept.inspections),
    file: readFileAnswers(kept.file),
    days: readDayAnswers(kept.days),
    causes: readCauseAnswers(kept.causes),
    otherForce: typeof kept.otherForce === "string" ? kept.otherForce : null,
    key: readFileKey(kept.key),
    from1904: kept.from1904 === true,
    unseen: Array.isArray(kept.unseen) ? kept.unseen.filter((row) => Number.isInteger(row)) : [],
    sheets: readSheetsRead(kept.sheets),
    reason: MOVE_REASONS.find((known) => known === kept.reason) ?? null,
    why: typeof kept.why === "string" ? kept.why : null,
    recordingSince: typeof kept.recordingSince === "string" ? kept.recordingSince : null,
  };
}
