import "server-only";
import { insert, type Table } from "./rows";
import type { ChangeOf, Writing } from "./writing";

const COLUMNS = { id: "uuid", personId: "uuid", tokenHash: "text", expiresAt: "timestamptz" } as const;
export const INVITATION: Table<typeof COLUMNS> = { name: "invitation", columns: COLUMNS };

export const addInvitations = ({ db }: Writing, made: readonly ChangeOf<"invitation-made">[]) =>
  insert(
    db,
    INVITATION,
    made.map(({ id, personId, tokenHash, expiresAt }) => ({ id, personId, tokenHash, expiresAt })),
  );
