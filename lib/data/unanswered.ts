import "server-only";
import { Prisma } from "./generated/client";

/**
 * Since when the force has answered nothing to a finding `f`: since its publication, its reopening, or the end of its last
 * submission, whichever is latest. Null while a submission waits for the inspectorate, and once it is closed.
 */
export const unansweredSince = (f: string): Prisma.Sql => {
  const finding = Prisma.raw(f);
  return Prisma.sql`case when ${finding}.status = 'closed' or ${finding}.submission_pending then null else greatest(${finding}.published_on, ${finding}.reopened_on,
    (select max(s.decided_on) from submission s where s.finding_id = ${finding}.id and s.state in ('returned', 'withdrawn'))) end`;
};
