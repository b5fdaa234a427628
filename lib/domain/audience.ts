import { type Actor, type Side, sideOf } from "./actor";

/**
 * Who a record is for. Evidence chooses among the first three, each wider than the one before: widened, never narrowed.
 * The others are fixed by what the record is (see `visibility.ts`).
 */
export const EVIDENCE_AUDIENCES = ["force", "force-and-policing-body", "shared"] as const;
export type EvidenceAudience = (typeof EVIDENCE_AUDIENCES)[number];

export const AUDIENCES = [...EVIDENCE_AUDIENCES, "public", "office", "inspectorate", "administration"] as const;
export type Audience = (typeof AUDIENCES)[number];

const SIDES: Record<Audience, readonly Side[]> = {
  force: ["force"],
  "force-and-policing-body": ["force", "policing-body"],
  shared: ["force", "policing-body", "inspectorate"],
  public: ["force", "policing-body", "inspectorate"],
  office: ["policing-body"],
  inspectorate: ["inspectorate"],
  administration: ["administration"],
};

export const includes = (audience: Audience, side: Side): boolean => SIDES[audience].includes(side);

/** Whether an asker reads what has this audience: that of the office is for those who work in it, not for the readers on its side. */
export const reads = (actor: Pick<Actor, "role" | "organisation">, audience: Audience): boolean =>
  includes(audience, sideOf(actor)) && (audience !== "office" || actor.role === "policing-body");

/** The audiences that an asker may read, for queries. */
export const audiencesOf = (actor: Pick<Actor, "role" | "organisation">): readonly Audience[] =>
  AUDIENCES.filter((audience) => reads(actor, audience));

/** Whether `next` is wider than `now`: evidence is never taken back from those who could read it. */
export const isWider = (now: EvidenceAudience, next: EvidenceAudience): boolean =>
  EVIDENCE_AUDIENCES.indexOf(next) > EVIDENCE_AUDIENCES.indexOf(now);
