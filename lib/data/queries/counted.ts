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

/** What `isCounted` and `rollUp` ask of a finding. */
export const countedColumns = {
  status: true,
  closures: { where: { undoneOn: null }, select: { outcome: true } },
} as const;

interface CountedRow {
  readonly status: string;
  readonly closures: readonly { readonly outcome: string }[];
}

export const toCounted = ({ status, closures }: CountedRow): { status: Status; closedAs: Outcome | null } => ({
  status: oneOf(STATUSES, status, "finding.status"),
  closedAs: oneOfOrNull(OUTCOMES, closures[0]?.outcome, "closure.outcome"),
});
