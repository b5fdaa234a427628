export const EVIDENCE_KINDS = [
  "document",
  "data",
  "case-file-audit",
  "reality-testing",
  "observation",
  "survey",
  "interview",
  "scrutiny-panel",
  "other",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
