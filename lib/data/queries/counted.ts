import "server-only";
import { OUTCOMES, type Outcome } from "@/lib/domain/closure/lists";
import { STATUSES, type Status } from "@/lib/domain/finding/finding";
import { Prisma } from "../generated/client";
import { oneOf, oneOfOrNull } from "../one-of";

const sql = Prisma.sql;

/** `isCounted` of the domain as a condition on a finding's id: what was recorded in error is in no count. */
export const counted = (findingId: Prisma.Sql) =>
  sql`not exists (select 1 from closure error where error.finding_id = ${findingId} and error.undone_on is null
    and error.outcome = 'recorded-in-error')`;

/** How a finding was closed, as the closure in force has it. */
export const closedAs = (findingId: Prisma.Sql) =>
  sql`(select c.outcome from closure c where c.finding_id = ${findingId} and c.undone_on is null)`;

/** What `isCounted` and `rollUp` ask of a finding, as it is stored. */
export interface CountedRow {
  readonly status: string;
  readonly closedAs: string | null;
}

export const toCounted = (row: CountedRow): { status: Status; closedAs: Outcome | null } => ({
  status: oneOf(STATUSES, row.status, "finding.status"),
  closedAs: oneOfOrNull(OUTCOMES, row.closedAs, "closure.outcome"),
});
