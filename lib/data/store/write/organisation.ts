import "server-only";
import type { Prisma } from "../../generated/client";
import type { Db } from "../../scope";
import { change, type Table, Unwritten } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = { id: "uuid", submissionsSignedOff: "boolean", ladder: "jsonb" } as const;
/** What a force says of itself. The rest is made by a command on the server. */
export const ORGANISATION: Table<typeof COLUMNS> = { name: "organisation", columns: COLUMNS };

const askForSignOff = ({ db }: Writing, asked: readonly ChangeOf<"sign-off-asked">[]) =>
  change(
    db,
    ORGANISATION,
    asked.map(({ forceId, asks }) => ({ id: forceId, submissionsSignedOff: asks })),
  );

const setLadder = ({ db }: Writing, set: readonly ChangeOf<"ladder-set">[]) =>
  change(
    db,
    ORGANISATION,
    set.map(({ forceId, ladder }) => ({ id: forceId, ladder })),
  );

/** By narrow doors of the database: whoever says it reads no findings. */
const endOrganisations = async ({ db, now }: Writing, ended: readonly ChangeOf<"organisation-ended">[]) => {
  for (const { organisationId, successorId, on, begins } of ended) {
    const [row] = await db.$queryRaw<{ people: number | null }[]>`
      select end_organisation(${organisationId}::uuid, ${successorId}::uuid, ${on}::date, ${begins}, ${now}) as people`;
    if (row?.people == null) throw new Unwritten("changed", "organisation", 1, 0);
  }
};
const passRecords = async ({ db }: Writing, passed: readonly ChangeOf<"record-passed">[]) => {
  for (const { forceId, successorId } of passed) {
    const [row] = await db.$queryRaw<{ passed: boolean }[]>`
      select pass_record(${forceId}::uuid, ${successorId}::uuid) as passed`;
    if (!row?.passed) throw new Unwritten("changed", "organisation", 1, 0);
  }
};

const columns = { id: true, kind: true, name: true, label: true, slug: true } as const;

/** Makes an organisation, as the owner of the tables: the app's role cannot. */
export const insertOrganisation = (db: Db, data: Prisma.OrganisationUncheckedCreateInput) =>
  db.organisation.create({ data, select: columns });

/** A body oversees a force, since before the register: as the owner of the tables. */
export const insertOversight = async (db: Db, bodyId: string, forceId: string): Promise<void> => {
  await db.oversight.create({ data: { bodyId, forceId }, select: { id: true } });
};

export const joinOrganisation = async (db: Db, id: string, joinedOn: Date): Promise<void> => {
  await db.organisation.updateMany({ where: { id, kind: "policing-body", joinedOn: null }, data: { joinedOn } });
};

export const ORGANISATION_WRITERS = {
  "organisation-ended": endOrganisations,
  "record-passed": passRecords,
  "sign-off-asked": askForSignOff,
  "ladder-set": setLadder,
} satisfies Partial<Writers>;
