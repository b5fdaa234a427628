import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  wording: "text",
  state: "text",
  on: "date",
  publishedOn: "date",
  publishedBy: "text",
  endedOn: "date",
  endedWhy: "text",
} as const;
export const PUBLIC_WORDING: Table<typeof COLUMNS> = { name: "public_wording", columns: COLUMNS };

const draftWordings = ({ db, signed }: Writing, drafted: readonly ChangeOf<"public-wording-drafted">[]) =>
  insert(
    db,
    PUBLIC_WORDING,
    drafted.map(({ id, findingId, wording, on }) => ({ id, findingId, wording, state: "draft", on, ...signed })),
  );

const publishWordings = ({ db, signed }: Writing, published: readonly ChangeOf<"public-wording-published">[]) =>
  change(
    db,
    PUBLIC_WORDING,
    published.map(({ id, on }) => ({ id, state: "published", publishedOn: on, publishedBy: signed.by })),
    { only: "t.state = 'draft'" },
  );

const endWordings = ({ db }: Writing, ended: readonly ChangeOf<"public-wording-ended">[]) =>
  change(
    db,
    PUBLIC_WORDING,
    ended.map(({ id, state }) => ({ id, state })),
    { only: "t.state in ('draft', 'published')" },
  );

const withdrawWordings = ({ db }: Writing, withdrawn: readonly ChangeOf<"public-wording-withdrawn">[]) =>
  change(
    db,
    PUBLIC_WORDING,
    withdrawn.map(({ id, on, why }) => ({ id, state: "withdrawn", endedOn: on, endedWhy: why })),
    { only: "t.state = 'published'" },
  );

export const PUBLIC_WORDING_WRITERS = {
  "public-wording-ended": endWordings,
  "public-wording-withdrawn": withdrawWordings,
  "public-wording-drafted": draftWordings,
  "public-wording-published": publishWordings,
} satisfies Partial<Writers>;
