import { EVIDENCE_AUDIENCES, type EvidenceAudience } from "../audience";
import { among, flag, perhaps, type Shapes, text } from "../stored";
import { entry, type Weights } from "../weight";

/** What happened to evidence. */
export type EvidenceFacts =
  | {
      readonly kind: "evidence-added";
      readonly evidenceId: string;
      readonly title: string;
      /** The key of its kind, and what that was called then; older events do not say the name. */
      readonly evidenceKind: string;
      readonly kindName?: string;
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

/** How each is read from where it was stored. */
export const EVIDENCE_FACTS: Shapes<EvidenceFacts, "kind"> = {
  "evidence-added": {
    evidenceId: text,
    title: text,
    evidenceKind: text,
    kindName: perhaps(text),
    audience: among(EVIDENCE_AUDIENCES),
  },
  "evidence-widened": { evidenceId: text, title: text, note: text, audience: among(EVIDENCE_AUDIENCES) },
  "evidence-withdrawn": { evidenceId: text, title: text, why: text, basisChanged: flag },
};
