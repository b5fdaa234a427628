import { ok, refuse } from "../../result";
import type { Rule } from "../rule";
import { laterVoice } from "./voice";

/** Names the owner who answers for the finding day to day and the chief officer accountable for it. */
export const allocate: Rule<"allocate"> = (_actor, { finding, people }, { on, ownerId, sponsorId }) => {
  const owner = people.find(({ id }) => id === ownerId);
  const sponsor = people.find(({ id }) => id === sponsorId);
  if (ownerId !== null && !owner?.canOwn) return refuse({ why: "person-unfit", field: "owner" });
  if (sponsorId !== null && !sponsor?.canSponsor) return refuse({ why: "person-unfit", field: "sponsor" });
  if (ownerId === (finding.owner?.id ?? null) && sponsorId === (finding.sponsor?.id ?? null)) {
    return refuse({ why: "nothing-changed" });
  }
  // How long a finding has had its owner, or none, is counted from the day on which that changed.
  const since = ownerId === (finding.owner?.id ?? null) ? {} : { allocatedOn: on };
  return ok({
    changes: [{ change: "finding", id: finding.id, set: { ownerId, sponsorId, ...since } }],
    events: [
      {
        facts: {
          kind: "allocated",
          owner: owner?.post ?? null,
          sponsor: sponsor?.post ?? null,
          ownerBefore: finding.owner?.post ?? null,
          sponsorBefore: finding.sponsor?.post ?? null,
        },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

export const passBack: Rule<"pass-back"> = (actor, { finding }, { on, why }) =>
  ok({
    changes: [{ change: "finding", id: finding.id, set: { ownerId: null, allocatedOn: on } }],
    events: [
      {
        facts: { kind: "passed-back", owner: finding.owner?.post ?? actor.post, why },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });

/** The force's own voice. It never changes the inspectorate's. */
export const updateProgress: Rule<"update-progress"> = (_actor, { finding }, { id, on, progress, note }) => {
  const stands = laterVoice(finding.progress, finding.progressOn, on);
  return ok({
    changes: [
      { change: "progress-update", id, findingId: finding.id, progress, note, on },
      ...(stands ? [] : [{ change: "finding" as const, id: finding.id, set: { progress, progressOn: on } }]),
    ],
    events: [
      {
        facts: { kind: "progress-updated", from: finding.progress, to: progress, note, ...(stands && { stands }) },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};
