import type { EvidenceAudience } from "../audience";
import { entry, type Weights } from "../weight";
import type { EvidenceKind } from "./lists";

/** What happened to evidence. */
export type EvidenceFacts =
  | {
      readonly kind: "evidence-added";
      readonly evidenceId: string;
      readonly title: string;
      readonly evidenceKind: EvidenceKind;
      readonly audience: EvidenceAudience;
    }
  | {
      readonly kind: "evidence-widened";
      readonly evidenceId: string;
      readonly title: string;
      readonly note: string;
      readonly audience: EvidenceAudience;
    }
  | {
      readonly kind: "evidence-withdrawn";
      readonly evidenceId: string;
      readonly title: string;
      readonly why: string;
      readonly basisChanged: boolean;
    };

export const EVIDENCE_WEIGHTS: Weights<EvidenceFacts> = {
  "evidence-added": entry("evidence"),
  "evidence-widened": entry("evidence"),
  "evidence-withdrawn": entry("evidence"),
};
