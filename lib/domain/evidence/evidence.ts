import type { EvidenceAudience } from "../audience";

export interface Evidence {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly audience: EvidenceAudience;
  readonly withdrawn: boolean;
}
