import type { CalendarDate } from "../calendar";
import type { Finding } from "../finding/finding";
import { ok, refuse } from "../result";
import type { Rule, Rules } from "../rule";

export type Allocate = {
  readonly do: "allocate";
  readonly on: CalendarDate;
  readonly ownerId: string | null;
  readonly sponsorId: string | null;
};

export type PassBack = { readonly do: "pass-back"; readonly on: CalendarDate; readonly why: string };

export type AllocationCommand = Allocate | PassBack;

/**
 * Names the owner who answers for the finding day to day and the chief officer accountable for it. Only who is newly named
 * has to be fit: whoever is not touched stays, even somebody who has left.
 */
export const allocate: Rule<Allocate> = (_actor, { finding, people }, { on, ownerId, sponsorId }) => {
  const named = (id: string | null, now: Finding["owner"], can: "canOwn" | "canSponsor") =>
    id === null ? null : id === now?.id ? now : people.find((one) => one.id === id && one[can]);
  const owner = named(ownerId, finding.owner, "canOwn");
  const sponsor = named(sponsorId, finding.sponsor, "canSponsor");
  if (owner === undefined) return refuse({ why: "person-unfit", field: "owner" });
  if (sponsor === undefined) return refuse({ why: "person-unfit", field: "sponsor" });
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

export const passBack: Rule<PassBack> = (actor, { finding }, { on, why }) =>
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

/** What the workflow shows of who owns and sponsors a finding, beside who, from where and to what. */
export const allocation: { allocate: Rules<Allocate>; passBack: Rules<PassBack> } = {
  allocate: { needs: "an owner or a sponsor of the same force", recordedAs: "allocated", rule: allocate, barred: null },
  passBack: {
    needs: "why; the finding waits for allocation again",
    recordedAs: "passed-back",
    rule: passBack,
    barred: null,
  },
};
