import "server-only";
import { Prisma } from "./generated/client";

/** That a report counts: it was neither found to be one that is there already (0040) nor taken back with its import (0058). `i` is how its row is called. */
export const reportCounts = (i = Prisma.sql`i`): Prisma.Sql =>
  Prisma.sql`${i}.merged_into_id is null and ${i}.taken_back_on is null`;
