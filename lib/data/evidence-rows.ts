import "server-only";
import { list, object, pairs } from "./as-json";
import { Prisma } from "./generated/client";

const sql = Prisma.sql;

/** The notes `e` that support a finding, as what a statement reads from; its condition goes on with `and`. */
export const usedFor = (findingId: Prisma.Sql): Prisma.Sql =>
  sql`from evidence_use u join evidence e on e.id = u.evidence_id where u.finding_id = ${findingId}`;

/** The files of a note that can be opened, in the order in which they came. */
export const openFiles = (evidenceId: Prisma.Sql): Prisma.Sql =>
  list(
    object(pairs("x", ["id", "name", "sha256"])),
    sql`x.at, x.name`,
    sql`from evidence_file x where x.evidence_id = ${evidenceId} and x.state in ('checked', 'clean') and x.withdrawn_on is null`,
  );
