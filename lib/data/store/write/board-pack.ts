import "server-only";
import type { Layout } from "@/lib/domain/board-pack/asked";
import type { Db } from "../../scope";
import { change, insert, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const PACK = {
  id: "uuid",
  forceId: "uuid",
  audience: "text",
  series: "text",
  reference: "text",
  referenceYear: "int",
  referenceNumber: "int",
  fromOn: "date",
  toOn: "date",
  layout: "jsonb",
  versions: "int",
  illustrative: "boolean",
} as const;
export const BOARD_PACK: Table<typeof PACK> = { name: "board_pack", columns: PACK };

const VERSION = {
  packId: "uuid",
  number: "int",
  forceId: "uuid",
  audience: "text",
  document: "jsonb",
  hash: "text",
  changed: "jsonb",
  known: "jsonb",
  on: "date",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const BOARD_PACK_VERSION: Table<typeof VERSION> = { name: "board_pack_version", columns: VERSION };

const MINUTE = {
  id: "uuid",
  packId: "uuid",
  forceId: "uuid",
  number: "int",
  minuted: "text",
  words: "text",
  findingReferences: "text[]",
  meeting: "text",
  metOn: "date",
  owner: "text",
  dueOn: "date",
  answer: "text",
  answeredOn: "date",
  answeredBy: "text",
  at: "timestamptz",
  byId: "uuid",
  by: "text",
  illustrative: "boolean",
} as const;
export const COMMITTEE_MINUTE: Table<typeof MINUTE> = { name: "committee_minute", columns: MINUTE };

const LAYOUT = {
  id: "uuid",
  organisationId: "uuid",
  name: "text",
  layout: "jsonb",
  by: "text",
  at: "timestamptz",
} as const;
export const PACK_LAYOUT: Table<typeof LAYOUT> = { name: "pack_layout", columns: LAYOUT };

const beginPacks = ({ db, illustrative }: Writing, begun: readonly ChangeOf<"pack-begun">[]) =>
  insert(
    db,
    BOARD_PACK,
    begun.map(({ change: _, ofForce, year, number, from, to, ...row }) => ({
      ...{ ...row, forceId: ofForce, illustrative, versions: 1 },
      ...{ referenceYear: year, referenceNumber: number, fromOn: from, toOn: to },
    })),
  );

/** Found by how many versions it had when it was decided on. */
const packsAgain = async ({ db }: Writing, again: readonly ChangeOf<"pack-again">[]) => {
  for (const { id, version, layout } of again)
    await change(db, BOARD_PACK, [{ id, versions: version, layout }], { only: `t.versions = ${Number(version) - 1}` });
};

const issuePacks = ({ db, signed }: Writing, issued: readonly ChangeOf<"pack-issued">[]) =>
  insert(
    db,
    BOARD_PACK_VERSION,
    issued.map(({ change: _, ofForce, ...row }) => ({ ...row, ...signed, forceId: ofForce })),
  );

const minuteCommittees = ({ db, signed }: Writing, minuted: readonly ChangeOf<"committee-minuted">[]) =>
  insert(
    db,
    COMMITTEE_MINUTE,
    minuted.map(({ change: _, references, ...row }) => ({ ...row, ...signed, findingReferences: references })),
  );

/** Found while it has no answer yet. */
const answerCommittees = ({ db, signed }: Writing, answered: readonly ChangeOf<"committee-answered">[]) =>
  change(
    db,
    COMMITTEE_MINUTE,
    answered.map(({ id, answer, on }) => ({ id, answer, answeredOn: on, answeredBy: signed.by })),
    { only: "t.answer is null" },
  );

/** A layout of the asker's organisation. */
export interface KeptLayout {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly layout: Layout;
  readonly by: string;
  readonly at: Date;
}

export const keepLayout = (db: Db, kept: KeptLayout): Promise<void> => insert(db, PACK_LAYOUT, [{ ...kept }]);

/** Drops a layout; one that is not there any more is dropped already. */
export const dropLayout = async (db: Db, organisationId: string, id: string): Promise<void> => {
  await db.packLayout.deleteMany({ where: { id, organisationId } });
};

export const BOARD_PACK_WRITERS = {
  "pack-begun": beginPacks,
  "pack-again": packsAgain,
  "pack-issued": issuePacks,
  "committee-minuted": minuteCommittees,
  "committee-answered": answerCommittees,
} satisfies Partial<Writers>;
