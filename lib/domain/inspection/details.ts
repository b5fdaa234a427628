import type { CalendarDate } from "../calendar";
import type { Deadline } from "../finding/deadline";
import type { FindingKind } from "../finding/kind";
import type { Grade, InspectionType } from "./inspection";

/** What an inspection says of itself. */
export interface InspectionDetails {
  readonly title: string;
  readonly type: InspectionType;
  readonly fieldworkFrom: CalendarDate | null;
  readonly fieldworkTo: CalendarDate | null;
  readonly address: string | null;
  readonly text: string | null;
}

/** What a finding says that is not published yet. `parentId` is its cause of concern: of the same draft, or published earlier. */
export interface DraftDetails {
  readonly forceId: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
  readonly theme: string | null;
  readonly parentId: string | null;
  readonly illustrative: boolean;
}

export interface JudgmentDetails {
  readonly forceId: string;
  readonly question: string;
  readonly grade: Grade;
  /** Not inspected this time: the grade of the year before stands. */
  readonly stands?: boolean;
  readonly illustrative: boolean;
}
