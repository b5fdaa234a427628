import type { InspectionFacts } from "@/lib/domain/inspection/facts";
import type { InspectionRefusal } from "@/lib/domain/inspection/refusals";
import type { Done, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface InspectionWords {
  /** Said beside every list and trend of judgments. */
  readonly gradesCaveat: string;
  readonly facts: FactsWords<InspectionFacts>;
  readonly told: ToldWords<InspectionFacts>;
  readonly refusals: RefusalWords<InspectionRefusal>;
  readonly done: Record<
    | "record-inspection"
    | "change-inspection"
    | "add-draft-finding"
    | "change-draft-finding"
    | "drop-draft-finding"
    | "set-judgment"
    | "change-judgment"
    | "drop-judgment"
    | "name-reader"
    | "drop-reader"
    | "merge-record"
    | "publish-inspection",
    Done
  >;
}
