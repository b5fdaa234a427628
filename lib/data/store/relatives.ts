import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { OUTCOMES } from "@/lib/domain/closure/lists";
import type { DoneTest } from "@/lib/domain/done-test/done-test";
import type { Case, Child, Relative } from "@/lib/domain/finding/case";
import { STATUSES } from "@/lib/domain/finding/finding";
import type { Waiting } from "@/lib/domain/proposal/reported";
import { frozen, readBasis } from "@/lib/domain/submission/basis";
import { list, object, pairs } from "../as-json";
import { openFiles, usedFor } from "../evidence-rows";
import { Prisma } from "../generated/client";
import { oneOf, oneOfOrNull } from "../one-of";
import { ownForces } from "../own";
import { postOf } from "../posts";
import { readStored } from "../read-stored";

const sql = Prisma.sql;

/** What a decision asks of another finding: its cause of concern, its recommendations, one that is named. */
export interface RelativeRow {
  readonly id: string;
  readonly forceId: string;
  readonly reference: string | null;
  readonly publishedOn: CalendarDate | null;
  readonly status: string;
  readonly statusOn: CalendarDate | null;
  readonly text: string;
  readonly sponsorId: string | null;
  readonly pendingSubmissionId: string | null;
  readonly closedAs: string | null;
  readonly metTestIds: readonly string[];
}

/** The same as the arguments of an object, of the finding that the query calls `row`. */
export function relative(row: string): Prisma.Sql {
  const id = Prisma.raw(`${row}.id`);
  return sql`${pairs(row, ["id", "forceId", "reference", "publishedOn", "status", "statusOn", "text", "sponsorId"])},
    'pendingSubmissionId', (select s.id from submission s where s.finding_id = ${id} and s.state = 'pending'),
    'closedAs', (select c.outcome from closure c where c.finding_id = ${id} and c.undone_on is null),
    'metTestIds', ${list(sql`m.id`, sql`m.position`, sql`from done_test m where m.finding_id = ${id} and m.met_on is not null`)}`;
}

export const toRelative = ({ status, closedAs, ...row }: RelativeRow, version = 0): Relative => ({
  ...row,
  status: oneOf(STATUSES, status, "finding.status"),
  closedAs: oneOfOrNull(OUTCOMES, closedAs, "closure.outcome"),
  version,
});

/** What a child brings beyond a relative: its names, its shared evidence that still stands, and the basis of what is pending. */
export interface ChildRow extends RelativeRow {
  readonly owner: string | null;
  readonly sponsor: string | null;
  readonly firstTarget: CalendarDate | null;
  readonly deadlineOn: CalendarDate | null;
  readonly submittedOn: CalendarDate | null;
  readonly pendingBasis: unknown;
  readonly evidence: readonly Parameters<typeof frozen>[0][];
  readonly doneTests: readonly Pick<DoneTest, "text" | "metOn" | "metEvidence">[];
}

/** The published recommendations of a finding, in the order of their references. */
export const children = (parentId: Prisma.Sql): Prisma.Sql =>
  list(
    object(
      relative("k"),
      pairs("k", ["firstTarget", "deadlineOn"]),
      sql`'owner', ${postOf(sql`k.owner_id`)}, 'sponsor', ${postOf(sql`k.sponsor_id`)},
        'submittedOn', (select s."on" from submission s where s.finding_id = k.id and s.state = 'pending'),
        'pendingBasis', (select s.basis from submission s where s.finding_id = k.id and s.state = 'pending'),
        'doneTests', ${list(
          object(pairs("d", ["text", "metOn", "metEvidence"])),
          sql`d.position`,
          sql`from done_test d where d.finding_id = k.id and d.dropped_on is null`,
        )},
        'evidence', ${list(
          object(pairs("e", ["id", "title"]), sql`'files', ${openFiles(sql`e.id`)}`),
          sql`e.at`,
          sql`${usedFor(sql`k.id`)} and e.audience = 'shared' and e.withdrawn_on is null and e.superseded_on is null`,
        )}`,
    ),
    sql`k.reference_year, k.reference_number`,
    sql`from finding k where k.parent_id = ${parentId} and k.published_on is not null`,
  );

export function toChild(
  { owner, sponsor, firstTarget, deadlineOn, submittedOn, pendingBasis, evidence, doneTests, ...row }: ChildRow,
  reported: readonly (Waiting & { readonly findingId: string | null })[],
): Child {
  return {
    ...toRelative(row),
    firstTarget,
    deadlineOn,
    submittedOn,
    reported: reported.filter(({ findingId }) => findingId === row.id),
    basis: pendingBasis
      ? readStored(readBasis, pendingBasis, "submission.basis")
      : {
          text: row.text,
          owner,
          sponsor,
          evidence: evidence.map(frozen),
          doneTests: doneTests.map(({ text, metOn, metEvidence }) => {
            const shown = evidence.filter(({ id }) => metEvidence.includes(id)).map(({ title }) => title);
            return { text, met: metOn !== null && shown.length > 0, evidence: shown };
          }),
          recommendations: [],
        },
  };
}

/** Findings named by reference, each with the ids of all that supersede it in turn: a successor must not lead back. */
export const named = (actor: Actor, references: readonly string[]): Prisma.Sql =>
  list(
    object(
      relative("n"),
      sql`'successors', (with recursive later as (
          select c.successor_id as id from closure c where c.finding_id = n.id and c.undone_on is null and c.successor_id is not null
          union select c.successor_id from closure c join later on c.finding_id = later.id
            where c.undone_on is null and c.successor_id is not null)
        select coalesce(json_agg(id), '[]') from later)`,
    ),
    sql`n.reference`,
    sql`from finding n where n.reference = any (${[...references]}::text[]) and ${ownForces(actor, sql`n.force_id`)}`,
  );

export type NamedRow = RelativeRow & { readonly successors: readonly string[] };

export const toNamed = ({ successors, ...row }: NamedRow): Case["named"][number] => ({
  ...toRelative(row),
  successors,
});
