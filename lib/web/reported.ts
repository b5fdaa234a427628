import { findProposal, type ProposalView } from "@/lib/data/queries/proposals";
import type { Actor } from "@/lib/domain/actor";
import type { Proposed } from "@/lib/domain/proposal/proposal";
import { isId } from "@/lib/domain/written";

/** The reported change that a page was led to from the desk, while it waits and is about what the page decides; null otherwise. */
export async function reportedTo(
  actor: Actor,
  asked: string | string[] | undefined,
  decides: { readonly what: Proposed; readonly about: string },
): Promise<ProposalView | null> {
  const proposal = isId(asked) ? await findProposal(actor, asked) : null;
  if (!proposal || proposal.decided || proposal.what !== decides.what) return null;
  const about = proposal.what === "close" ? proposal.finding?.reference : proposal.force.slug;
  return about === decides.about ? proposal : null;
}
