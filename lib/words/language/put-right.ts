import type { AccuracyWords } from "./accuracy";
import type { ApiTokenWords } from "./api-token";
import type { AssuranceWords } from "./assurance";
import type { BoardPackWords } from "./board-pack";
import type { EvidenceWords } from "./evidence";
import type { FindingWords } from "./finding";
import type { ImportWords } from "./import";
import type { InspectionWords } from "./inspection";
import type { ListWords } from "./list";
import type { MailWords } from "./mail";
import type { PeopleWords } from "./people";
import type { ProgressWords } from "./progress";
import type { ProposalWords } from "./proposal";
import type { ReadingWords } from "./reading";
import type { ReassessmentWords } from "./reassessment";
import type { RedactionWords } from "./redaction";
import type { ReminderWords } from "./reminder";
import type { SavedViewWords } from "./saved-view";
import type { Asked } from "./shapes";
import type { SuccessionWords } from "./succession";

/** Everything that an action can end in a page's line about. */
export type DoneCode =
  | Asked
  | keyof (AccuracyWords["done"] &
      AssuranceWords["done"] &
      BoardPackWords["done"] &
      EvidenceWords["done"] &
      FindingWords["done"] &
      ImportWords["done"] &
      InspectionWords["done"] &
      ListWords["done"] &
      SuccessionWords["done"] &
      MailWords["done"] &
      PeopleWords["done"] &
      ProgressWords["done"] &
      ProposalWords["done"] &
      ReassessmentWords["done"] &
      ReadingWords["done"] &
      RedactionWords["done"] &
      ReminderWords["done"] &
      SavedViewWords["done"] &
      ApiTokenWords["done"]);

/** How what somebody did is put right, if it was the wrong thing. */
export interface PutRightWords {
  readonly title: string;
  readonly says: string;
  readonly columns: readonly [after: string, putsRight: string];
  /** After each thing that can be done: a sentence; null where nothing was recorded. */
  readonly of: Record<DoneCode, string | null>;
}

/** The same without what the nouns say of their own commands. */
export interface OtherPutRightWords extends Omit<PutRightWords, "of"> {
  readonly of: Record<Exclude<DoneCode, Asked>, string | null>;
}
