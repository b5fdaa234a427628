import "server-only";
import type { Db } from "../../scope";
import { addMembers } from "./membership";
import { change, insert, type Table } from "./rows";
import { both, type ChangeOf, type Writers, type Writing } from "./writing";

const COLUMNS = { id: "uuid", email: "text", name: "text", createdAt: "timestamptz", passwordHash: "text" } as const;
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

/** The same password for people who have none yet. Throws when one of them has. */
export const setFirstPasswords = (db: Db, personIds: readonly string[], passwordHash: string) =>
  change(
    db,
    PERSON,
    personIds.map((id) => ({ id, passwordHash })),
    { only: "t.password_hash is null" },
  );

export const PERSON_WRITERS = {
  "person-invited": both<"person-invited">(addPeople, addMembers),
} satisfies Partial<Writers>;
