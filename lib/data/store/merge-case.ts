import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { MergeCase, MergedFinding } from "@/lib/domain/inspection/merge";
import { isSlug } from "@/lib/domain/written";
import type { Prisma } from "../generated/client";
import { toCalendar, toCalendarOrNull, toDeadline } from "../mapping";
import { oneOf } from "../one-of";
import { onOwnForces } from "../own";
import type { Db } from "../scope";

const WITH = {
  forces: { include: { response: { select: { id: true, state: true } } } },
  findings: { where: { publishedOn: { not: null } }, orderBy: [{ position: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.InspectionInclude;
type Row = Prisma.InspectionGetPayload<{ include: typeof WITH }>;

const report = (row: Row, workedOn: ReadonlySet<string>) => ({
  id: row.id,
  title: row.title,
  publishedOn: toCalendarOrNull(row.publishedOn),
  isMerged: row.mergedIntoId !== null,
  forceIds: row.forces.map(({ forceId }) => forceId).toSorted(),
  findings: row.findings.flatMap((finding): readonly MergedFinding[] => {
    const { id, forceId, reference, kind, text, publishedOn, parentId, status, recordedBy, confirmedOn } = finding;
    if (!reference || !publishedOn) return [];
    return [
      {
        ...{ id, forceId, reference, text, parentId, publishedOn: toCalendar(publishedOn) },
        kind: oneOf(FINDING_KINDS, kind, "finding.kind"),
        deadline: toDeadline(finding),
        isClosed: status === "closed",
        isConfirmed: recordedBy === "inspectorate" || confirmedOn !== null,
        isWorkedOn: workedOn.has(id),
      },
    ];
  }),
});

/** What a force recorded as `slug`, and the report `into` that it is said to be; null where the asker has no such record. */
export async function loadMergeCase(db: Db, actor: Actor, slug: string, into: string): Promise<MergeCase | null> {
  if (!isSlug(slug) || !isSlug(into)) return null;
  const rows = await db.inspection.findMany({
    where: { slug: { in: [slug, into] }, ...onOwnForces(actor) },
    include: WITH,
  });
  const own = rows.find((row) => row.slug === slug);
  if (!own) return null;
  const other = rows.find((row) => row.slug === into) ?? null;
  const ids = [...own.findings, ...(other?.findings ?? [])].map(({ id }) => id);
  const worked = await db.$queryRaw<{ id: string }[]>`select w.id from findings_worked_on(${ids}::uuid[]) as w (id)`;
  const workedOn = new Set(worked.map(({ id }) => id));
  const owedTwice: MergeCase["owedTwice"][number][] = [];
  for (const { forceId, response } of own.forces) {
    if (!response || !other?.forces.some((force) => force.forceId === forceId && force.response)) continue;
    const [begun] = await db.$queryRaw<{ begun: boolean }[]>`select response_is_begun(${response.id}::uuid) as begun`;
    owedTwice.push({ forceId, isAwaited: response.state === "awaited", isBegun: begun?.begun === true });
  }
  return {
    record: { ...report(own, workedOn), byForce: own.recordedBy === "force" },
    into: other && report(other, workedOn),
    owedTwice,
  };
}
