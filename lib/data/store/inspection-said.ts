import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { InspectionCommand } from "@/lib/domain/inspection/commands";
import type { InspectionCase } from "@/lib/domain/inspection/draft";
import { REASSESSMENTS } from "@/lib/domain/reassessment/reassessment";
import { toCalendar, toCalendarOrNull } from "../mapping";
import { oneOf } from "../one-of";
import { ofOwnForces } from "../own";
import type { Db } from "../scope";

/** Whether the asker is named as a reader of an inspection, and what named readers said of it, as `command` needs it. */
export async function accuracyCase(
  db: Db,
  actor: Actor,
  inspectionId: string,
  forceIds: readonly string[],
  command: InspectionCommand | null,
): Promise<Pick<InspectionCase, "asker" | "comments">> {
  const asks = command?.do === "comment-on-accuracy";
  const own = actor.forces === "all" ? undefined : actor.forces.find((forceId) => forceIds.includes(forceId));
  const named = asks && own && (await db.inspectionReader.count({ where: { inspectionId, personId: actor.personId } }));
  const asker = own && named ? { forceId: own } : null;
  if (command?.do !== "publish" && command?.do !== "answer-accuracy") return { asker, comments: [] };
  const comments = await db.accuracyComment.findMany({
    where: { inspectionId, ...ofOwnForces(actor) },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return {
    asker,
    comments: comments.map(({ id, forceId, about, says, on, answer }) => ({
      ...{ id, forceId, about, says, on: toCalendar(on) },
      isAnswered: answer !== null,
    })),
  };
}

/** What an inspection says of earlier findings, and the finding that `command` names. */
export async function reassessmentCase(
  db: Db,
  actor: Actor,
  inspectionId: string,
  command: InspectionCommand | null,
): Promise<Pick<InspectionCase, "reassessed" | "earlier">> {
  const names = command?.do === "reassess" || command?.do === "match-draft";
  if (!names && command?.do !== "publish" && command?.do !== "drop-reassessment")
    return { reassessed: [], earlier: null };
  const rows = await db.reassessment.findMany({
    where: { inspectionId, ...ofOwnForces(actor) },
    include: { finding: { select: { publishedOn: true } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const reassessed = rows.flatMap(({ id, forceId, findingId, says, note, finding }) => {
    const findingPublishedOn = toCalendarOrNull(finding.publishedOn);
    if (!findingPublishedOn) return [];
    return [
      { id, forceId, findingId, findingPublishedOn, says: oneOf(REASSESSMENTS, says, "reassessment.says"), note },
    ];
  });
  if (!names) return { reassessed, earlier: null };
  const named = await db.finding.findFirst({ where: { reference: command.reference, ...ofOwnForces(actor) } });
  if (!named?.publishedOn) return { reassessed, earlier: null };
  const { id, forceId, kind, publishedOn } = named;
  return {
    reassessed,
    earlier: {
      ...{ id, forceId, inspectionId: named.inspectionId, publishedOn: toCalendar(publishedOn) },
      kind: oneOf(FINDING_KINDS, kind, "finding.kind"),
    },
  };
}
