import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Outcome } from "@/lib/domain/closure/lists";
import type { Case, Child, Relative } from "@/lib/domain/finding/case";
import type { Status } from "@/lib/domain/finding/finding";
import type { Waiting } from "@/lib/domain/proposal/reported";
import type { Basis } from "@/lib/domain/submission/basis";
import { toCalendarOrNull } from "../mapping";
import { ofOwnForces } from "../own";
import type { Db } from "../scope";

/** What a decision asks of another finding: its cause of concern, its recommendations, one that is named. */
export const relativeColumns = {
  id: true,
  forceId: true,
  reference: true,
  publishedOn: true,
  status: true,
  statusOn: true,
  text: true,
  sponsorId: true,
  submissions: { where: { state: "pending" }, select: { id: true } },
  closures: { where: { undoneOn: null }, select: { outcome: true } },
} as const;

interface RelativeRow {
  readonly id: string;
  readonly forceId: string;
  readonly reference: string | null;
  readonly publishedOn: Date | null;
  readonly status: string;
  readonly statusOn: Date | null;
  readonly text: string;
  readonly sponsorId: string | null;
  readonly submissions: readonly { readonly id: string }[];
  readonly closures: readonly { readonly outcome: string }[];
}

export const toRelative = (row: RelativeRow, version = 0): Relative => ({
  id: row.id,
  forceId: row.forceId,
  reference: row.reference,
  publishedOn: toCalendarOrNull(row.publishedOn),
  status: row.status as Status,
  statusOn: toCalendarOrNull(row.statusOn),
  version,
  pendingSubmissionId: row.submissions[0]?.id ?? null,
  closedAs: (row.closures[0]?.outcome ?? null) as Outcome | null,
  text: row.text,
  sponsorId: row.sponsorId,
});

const AS_GIVEN = [{ at: "asc" }, { id: "asc" }] as const satisfies { [column: string]: "asc" }[];

/** What a child brings beyond a relative: its names, its shared evidence that still stands, and the basis of what is pending. */
export const childColumns = {
  ...relativeColumns,
  ownerId: true,
  submissions: { where: { state: "pending" }, select: { id: true, on: true, basis: true } },
  evidence: {
    where: { audience: "shared", withdrawnOn: null },
    orderBy: AS_GIVEN,
    select: { id: true, title: true },
  },
} as const;

interface ChildRow extends RelativeRow {
  readonly ownerId: string | null;
  readonly submissions: readonly { readonly id: string; readonly on: Date | null; readonly basis: unknown }[];
  readonly evidence: Basis["evidence"];
}

export function toChild(
  row: ChildRow,
  posts: ReadonlyMap<string, string>,
  reported: readonly (Waiting & { readonly findingId: string | null })[],
): Child {
  const [pending] = row.submissions;
  const post = (id: string | null) => (id ? (posts.get(id) ?? "") : null);
  const standing: Basis = {
    text: row.text,
    owner: post(row.ownerId),
    sponsor: post(row.sponsorId),
    evidence: row.evidence,
    recommendations: [],
  };
  return {
    ...toRelative(row),
    submittedOn: toCalendarOrNull(pending?.on ?? null),
    reported: reported.filter(({ findingId }) => findingId === row.id),
    basis: (pending?.basis as Basis | null | undefined) ?? standing,
  };
}

/** Findings named by reference, each with the ids of all that supersede it in turn: a successor must not lead back. */
export async function namedFindings(db: Db, actor: Actor, references: readonly string[]): Promise<Case["named"]> {
  if (references.length === 0) return [];
  const rows = await db.finding.findMany({
    where: { reference: { in: [...references] }, ...ofOwnForces(actor) },
    select: relativeColumns,
  });
  const found: Case["named"][number][] = [];
  for (const row of rows) found.push({ ...toRelative(row), successors: await successorsOf(db, row.id) });
  return found;
}

async function successorsOf(db: Db, findingId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with recursive later as (
      select successor_id as id from closure where finding_id = ${findingId}::uuid and undone_on is null and successor_id is not null
      union select c.successor_id from closure c join later on c.finding_id = later.id where c.undone_on is null and c.successor_id is not null)
    select id from later`;
  return rows.map(({ id }) => id);
}
