import "server-only";
import { change, insert, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  personId: "uuid",
  organisationId: "uuid",
  post: "text",
  role: "text",
  state: "text",
  since: "timestamptz",
  changedAt: "timestamptz",
} as const;
export const MEMBERSHIP: Table<typeof COLUMNS> = { name: "membership", columns: COLUMNS };

export const addMembers = (
  { db, now }: Pick<Writing, "db" | "now">,
  invited: readonly Omit<ChangeOf<"person-invited">, "change">[],
) =>
  insert(
    db,
    MEMBERSHIP,
    invited.map(({ id, membershipId, organisationId, post, role }) => ({
      id: membershipId,
      personId: id,
      organisationId,
      post,
      role,
      since: now,
    })),
  );

const changeMembers = ({ db, now }: Writing, changed: readonly ChangeOf<"member-changed">[]) =>
  change(
    db,
    MEMBERSHIP,
    changed.map(({ organisationId, personId, set }) => ({ organisationId, personId, changedAt: now, ...set })),
    { by: ["organisationId", "personId"], only: "t.state <> 'ended'" },
  );

export const MEMBERSHIP_WRITERS = {
  "member-changed": changeMembers,
} satisfies Partial<Writers>;
