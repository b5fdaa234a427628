import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { RecordInto } from "@/lib/domain/report-review/reading-case";
import { Prisma } from "./generated/client";
import { toDeadline } from "./mapping";
import { oneOf } from "./one-of";
import { onOwn, onOwnForces } from "./own";
import type { Db } from "./scope";
import { type Question, question } from "./together";

export interface DraftInspection {
  readonly slug: string;
  readonly title: string;
}

/** The unpublished inspections of a force that a report can be recorded into, the latest first. */
export const draftInspections = (actor: Actor, forceId: string): Question<readonly DraftInspection[]> =>
  question(
    Prisma.sql`select i.slug, i.title from inspection i where ${onOwn(actor)} and i.published_on is null
      and exists (select 1 from inspection_force f where f.inspection_id = i.id and f.force_id = ${forceId}::uuid)
      order by i.created_at desc, i.id desc limit 50`,
    (rows: readonly DraftInspection[]) => rows,
  );

/** One of them, with its drafts and judgments, and the questions that those of this force answer; null when there is none, or it is published. */
export async function draftBySlug(db: Db, actor: Actor, forceId: string, slug: string): Promise<RecordInto | null> {
  const row = await db.inspection.findFirst({
    where: { AND: [onOwnForces(actor)], slug, publishedOn: null, forces: { some: { forceId } } },
    select: {
      id: true,
      findings: { orderBy: [{ position: "asc" }, { id: "asc" }] },
      judgments: { orderBy: [{ position: "asc" }, { id: "asc" }] },
    },
  });
  if (!row) return null;
  const { id, findings, judgments } = row;
  return {
    id,
    takesJudgments: true,
    questions: judgments.flatMap((judgment) => (judgment.forceId === forceId ? [judgment.question] : [])),
    draft: {
      judgments,
      findings: findings.map((finding) => ({
        ...finding,
        kind: oneOf(FINDING_KINDS, finding.kind, "finding.kind"),
        deadline: toDeadline(finding),
      })),
    },
  };
}
