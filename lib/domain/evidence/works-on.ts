import type { Actor } from "../actor";
import { may } from "../policy";

/** Whether somebody works on all of the findings that a note supports, on some of them, or on none. `ownerIds` are those findings' owners. */
export function worksOn(actor: Actor, forceId: string, ownerIds: readonly (string | null)[]): "all" | "some" | "none" {
  const theirs = ownerIds.filter((ownerId) =>
    may(actor, "add evidence", { on: "finding", forceId, ownerId, sponsorIds: [] }),
  );
  return theirs.length === 0 ? "none" : theirs.length === ownerIds.length ? "all" : "some";
}
