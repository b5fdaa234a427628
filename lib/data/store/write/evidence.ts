import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  title: "text",
  note: "text",
  kind: "text",
  periodFrom: "date",
  periodTo: "date",
  link: "text",
  audience: "text",
  on: "date",
  withdrawnOn: "date",
  withdrawnWhy: "text",
} as const;
export const EVIDENCE: Table<typeof COLUMNS> = { name: "evidence", columns: COLUMNS };

export const addEvidence = ({ db, signed }: Writing, notes: readonly ChangeOf<"evidence-added">[]) =>
  insert(
    db,
    EVIDENCE,
    notes.map(({ id, findingId, title, note, kind, from, to, link, audience, on }) => ({
      id,
      findingId,
      title,
      note,
      kind,
      periodFrom: from,
      periodTo: to,
      link,
      audience,
      on,
      ...signed,
    })),
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
