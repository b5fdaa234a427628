import "server-only";
import type { Prisma } from "../../generated/client";
import type { Db } from "../../scope";

const columns = { id: true, kind: true, name: true, label: true, slug: true, overseesId: true } as const;

/** Makes an organisation, as the owner of the tables: the app's role cannot. */
export const insertOrganisation = (db: Db, data: Prisma.OrganisationUncheckedCreateInput) =>
  db.organisation.create({ data, select: columns });
