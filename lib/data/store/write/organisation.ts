import "server-only";
import type { Prisma } from "../../generated/client";
import type { Db } from "../../scope";

const columns = { id: true, kind: true, name: true, label: true, slug: true, overseesId: true } as const;

/** Makes an organisation, as the owner of the tables: the app's role cannot. */
export const insertOrganisation = (db: Db, data: Prisma.OrganisationUncheckedCreateInput) =>
  db.organisation.create({ data, select: columns });

export const joinOrganisation = async (db: Db, id: string, joinedOn: Date): Promise<void> => {
  await db.organisation.updateMany({ where: { id, kind: "policing-body", joinedOn: null }, data: { joinedOn } });
};
