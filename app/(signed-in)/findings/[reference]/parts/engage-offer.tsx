import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { Actor } from "@/lib/domain/actor";
import { commandsOpenTo } from "@/lib/domain/barred";
import { reasonEndedByClosing } from "@/lib/domain/finding/case";

/** The finding that an inspector may now want to move to Engage: this one reopened, or the one that took its place. */
function nextToMove(actor: Actor, { case: theCase, summary, closures }: FindingView): string | null {
  const closure = closures[0];
  if (actor.role !== "inspector" || !closure || !reasonEndedByClosing(theCase, closure.on)) return null;
  if (closure.undoneOn) return commandsOpenTo(actor, theCase, ["move-to-engage"]).length > 0 ? summary.reference : null;
  const { successor } = closure;
  return successor?.status === "open" && !successor.hasParent ? successor.reference : null;
}

/** Engage is neither inherited nor taken up again by itself: this says so to the inspector, and leads to the move. */
export const EngageOffer = ({ actor, view }: { actor: Actor; view: FindingView }) => {
  const reference = nextToMove(actor, view);
  return (
    reference && (
      <Notice title={`${reference} is open, not in Engage`}>
        This finding was a reason for Engage when it was closed, and the force’s Engage spell goes on. If it is a reason
        again, <Link href={`/findings/${reference}/move-to-engage`}>move {reference} to Engage</Link>.
      </Notice>
    )
  );
};
