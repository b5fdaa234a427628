import type { Side } from "./actor";

/**
 * Who a record is for. Evidence chooses among the first three, each wider than the one before: widened, never narrowed.
 * The others are fixed by what the record is (see `visibility.ts`).
 */
export const EVIDENCE_AUDIENCES = ["force", "force-and-policing-body", "shared"] as const;
export type EvidenceAudience = (typeof EVIDENCE_AUDIENCES)[number];

export const AUDIENCES = [...EVIDENCE_AUDIENCES, "public", "inspectorate", "administration"] as const;
export type Audience = (typeof AUDIENCES)[number];

const SIDES: Record<Audience, readonly Side[]> = {
  force: ["force"],
  "force-and-policing-body": ["force", "policing-body"],
  shared: ["force", "policing-body", "inspectorate"],
  public: ["force", "policing-body", "inspectorate"],
  inspectorate: ["inspectorate"],
  administration: ["administration"],
};

export const includes = (audience: Audience, side: Side): boolean => SIDES[audience].includes(side);

/** The audiences that a side may read, for queries. */
export const audiencesOf = (side: Side): readonly Audience[] =>
  AUDIENCES.filter((audience) => includes(audience, side));

/** Whether `next` is wider than `now`: evidence is never taken back from those who could read it. */
export const isWider = (now: EvidenceAudience, next: EvidenceAudience): boolean =>
  EVIDENCE_AUDIENCES.indexOf(next) > EVIDENCE_AUDIENCES.indexOf(now);
