import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const { findingId: _, ...OF_A_FORCE } = SIGNED;

const COLUMNS = {
  ...OF_A_FORCE,
  evidenceId: "uuid",
  audience: "text",
  name: "text",
  kind: "text",
  size: "int",
  sha256: "text",
  key: "text",
  marking: "text",
  state: "text",
  on: "date",
  scannedAt: "timestamptz",
  withdrawnOn: "date",
  withdrawnWhy: "text",
} as const;
export const EVIDENCE_FILE: Table<typeof COLUMNS> = { name: "evidence_file", columns: COLUMNS };

const attachFiles = ({ db, signed }: Writing, files: readonly ChangeOf<"file-attached">[]) =>
  insert(
    db,
    EVIDENCE_FILE,
    files.map(({ evidenceId, audience, file, on }) => ({ ...file, evidenceId, audience, on, ...signed })),
  );

const markScanned = ({ db, now }: Writing, files: readonly ChangeOf<"file-scanned">[]) =>
  change(
    db,
    EVIDENCE_FILE,
    files.map(({ id, state }) => ({ id, state, scannedAt: now })),
    { only: "t.state = 'waiting'" },
  );

const withdrawFiles = ({ db }: Writing, files: readonly ChangeOf<"file-withdrawn">[]) =>
  change(
    db,
    EVIDENCE_FILE,
    files.map(({ id, why, on }) => ({ id, withdrawnOn: on, withdrawnWhy: why })),
    { only: "t.withdrawn_on is null" },
  );

export const EVIDENCE_FILE_WRITERS = {
  "file-attached": attachFiles,
  "file-scanned": markScanned,
  "file-withdrawn": withdrawFiles,
} satisfies Partial<Writers>;
