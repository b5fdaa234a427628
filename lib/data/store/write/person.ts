import "server-only";
import { insert, type Table } from "./rows";
import type { ChangeOf, Writing } from "./writing";

const COLUMNS = { id: "uuid", email: "text", name: "text", createdAt: "timestamptz" } as const;
export const PERSON: Table<typeof COLUMNS> = { name: "person", columns: COLUMNS };

/** Somebody without a password: they choose it when they take up their invitation. */
export const addPeople = (
  { db, now }: Pick<Writing, "db" | "now">,
  invited: readonly Omit<ChangeOf<"person-invited">, "change">[],
) =>
  insert(
    db,
    PERSON,
    invited.map(({ id, email, name }) => ({ id, email, name, createdAt: now })),
  );
