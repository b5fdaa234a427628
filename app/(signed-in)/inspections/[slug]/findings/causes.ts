import type { InspectionView, ReportFinding } from "@/lib/data/queries/inspection-view";
import { excerpt } from "@/lib/domain/excerpt";

/**
 * The causes of concern of a draft that a recommendation can belong to: of the same force, where that is settled, and the
 * cause of an earlier report that it stands under.
 */
export const causesFor = ({ findings, forces }: InspectionView, finding?: ReportFinding) => {
  const own = findings
    .filter(({ id, kind, forceId }) => {
      const sameForce = !finding || finding.forceId === forceId;
      return kind === "cause-of-concern" && id !== finding?.id && sameForce;
    })
    .map(({ id, text, forceId }) => {
      const force = forces.length > 1 && !finding ? forces.find((one) => one.id === forceId) : undefined;
      return { id, label: `${force ? `${force.name}: ` : ""}${excerpt(text, 90)}` };
    });
  const { parentId = null, earlierCause = null } = finding ?? {};
  if (!parentId || !earlierCause) return own;
  return [{ id: parentId, label: `${earlierCause.reference}: ${excerpt(earlierCause.text, 90)}` }, ...own];
};
