import "server-only";
import { object, pairs } from "../as-json";
import { Prisma } from "../generated/client";

const sql = Prisma.sql;

/** What is drafted and what is published for the public to read of a finding, as `PublicWordings`; the policies show the draft to the office alone. */
export const publicWordings = (findingId: Prisma.Sql): Prisma.Sql =>
  object(
    sql`'draft', (select ${object(pairs("w", ["id", "wording"]))} from public_wording w where w.finding_id = ${findingId} and w.state = 'draft')`,
    sql`'published', (select ${object(pairs("w", ["id", "wording"]), sql`'on', w.published_on`)} from public_wording w
      where w.finding_id = ${findingId} and w.state = 'published')`,
  );
