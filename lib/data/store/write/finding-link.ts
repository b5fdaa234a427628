import "server-only";
import { insert, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  id: "uuid",
  forceId: "uuid",
  findingId: "uuid",
  otherId: "uuid",
  link: "text",
  why: "text",
  on: "date",
  illustrative: "boolean",
} as const;
export const FINDING_LINK: Table<typeof COLUMNS> = { name: "finding_link", columns: COLUMNS };

const linkFindings = ({ db, forceId, illustrative }: Writing, links: readonly ChangeOf<"linked">[]) =>
  insert(
    db,
    FINDING_LINK,
    links.map(({ change: _, ...link }) => ({ ...link, forceId, illustrative })),
  );

export const FINDING_LINK_WRITERS = {
  linked: linkFindings,
} satisfies Partial<Writers>;
