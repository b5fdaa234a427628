import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const { findingId: _, ...OF_A_FORCE } = SIGNED;

const COLUMNS = {
  ...OF_A_FORCE,
  title: "text",
  note: "text",
  kind: "text",
  periodFrom: "date",
  periodTo: "date",
  link: "text",
  place: "text",
  marking: "text",
  audience: "text",
  on: "date",
  withdrawnOn: "date",
  withdrawnWhy: "text",
  supersededById: "uuid",
  supersededOn: "date",
} as const;
export const EVIDENCE: Table<typeof COLUMNS> = { name: "evidence", columns: COLUMNS };

export const addEvidence = ({ db, signed }: Writing, notes: readonly ChangeOf<"evidence-added">[]) =>
  insert(
    db,
    EVIDENCE,
    notes.map(({ id, title, note, kind, from, to, link, place, marking, audience, on }) => ({
      id,
      title,
      note,
      kind,
      periodFrom: from,
      periodTo: to,
      link,
      place,
      marking,
      audience,
      on,
      ...signed,
    })),
  );

const USE = {
  evidenceId: "uuid",
  findingId: "uuid",
  forceId: "uuid",
  audience: "text",
  usedOn: "date",
  usedAt: "timestamptz",
} as const;
export const EVIDENCE_USE: Table<typeof USE> = { name: "evidence_use", columns: USE };

const useEvidence = ({ db, forceId, now }: Writing, uses: readonly ChangeOf<"evidence-used">[]) =>
  insert(
    db,
    EVIDENCE_USE,
    uses.map(({ id, findingId, audience, on }) => ({
      evidenceId: id,
      findingId,
      forceId,
      audience,
      usedOn: on,
      usedAt: now,
    })),
  );

const supersedeEvidence = ({ db }: Writing, notes: readonly ChangeOf<"evidence-superseded">[]) =>
  change(
    db,
    EVIDENCE,
    notes.map(({ id, byId, on }) => ({ id, supersededById: byId, supersededOn: on })),
    { only: "t.superseded_by_id is null and t.withdrawn_on is null" },
  );

export const widenEvidence = ({ db }: Writing, notes: readonly ChangeOf<"evidence-widened">[]) =>
  change(
    db,
    EVIDENCE,
    notes.map(({ id, audience }) => ({ id, audience })),
  );

export const withdrawEvidence = ({ db }: Writing, notes: readonly ChangeOf<"evidence-withdrawn">[]) =>
  change(
    db,
    EVIDENCE,
    notes.map(({ id, why, on }) => ({ id, withdrawnOn: on, withdrawnWhy: why })),
    { only: "t.withdrawn_on is null" },
  );

export const EVIDENCE_WRITERS = {
  "evidence-added": addEvidence,
  "evidence-used": useEvidence,
  "evidence-widened": widenEvidence,
  "evidence-withdrawn": withdrawEvidence,
  "evidence-superseded": supersedeEvidence,
} satisfies Partial<Writers>;
