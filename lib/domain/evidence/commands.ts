import type { EvidenceAudience } from "../audience";
import { isWider } from "../audience";
import type { CalendarDate } from "../calendar";
import { type Case, pendingSubmission } from "../finding/case";
import { notOffered } from "../list/choice";
import { nameIn } from "../list/lists";
import type { Refusal } from "../refusal";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import type { Evidence } from "./evidence";

export type AddEvidence = {
  readonly do: "add-evidence";
  readonly id: string;
  readonly on: CalendarDate;
  readonly title: string;
  readonly note: string;
  /** The key of an entry of the list of evidence kinds. */
  readonly kind: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly link: string | null;
  readonly audience: EvidenceAudience;
};

export type WidenEvidence = {
  readonly do: "widen-evidence";
  readonly on: CalendarDate;
  readonly evidenceId: string;
  readonly audience: EvidenceAudience;
};

export type WithdrawEvidence = {
  readonly do: "withdraw-evidence";
  readonly on: CalendarDate;
  readonly evidenceId: string;
  readonly why: string;
};

export type EvidenceCommand = AddEvidence | WidenEvidence | WithdrawEvidence;

export const addEvidence: Rule<AddEvidence> = (_actor, { finding, lists }, command, today) => {
  const { id, on, title, note, kind, from, to, link, audience } = command;
  const unlisted = notOffered(lists, "evidence-kinds", kind, today, "kind");
  if (unlisted) return refuse(unlisted);
  if (from !== null && to !== null && to < from) {
    return refuse({ why: "date-too-early", field: "to", earliest: from, because: "period" });
  }
  if (from !== null && from > today) return refuse({ why: "date-in-the-future", field: "from" });
  if (to !== null && to > today) return refuse({ why: "date-in-the-future", field: "to" });
  return ok({
    changes: [{ change: "evidence-added", id, findingId: finding.id, title, note, kind, from, to, link, audience, on }],
    events: [
      {
        facts: {
          kind: "evidence-added",
          evidenceId: id,
          title,
          evidenceKind: kind,
          kindName: nameIn(lists["evidence-kinds"], kind),
          audience,
        },
        on,
        audience,
        findingId: finding.id,
      },
    ],
  });
};

/** An audience is widened, never narrowed; the event restates what is now shared, for those who read it from here on. */
export const widenEvidence: Rule<WidenEvidence> = (_actor, theCase, { on, evidenceId, audience }) => {
  const found = live(theCase, evidenceId);
  if ("why" in found) return refuse(found);
  if (!isWider(found.audience, audience)) return refuse({ why: "evidence-not-widened" });
  return ok({
    changes: [{ change: "evidence-widened", id: evidenceId, audience }],
    events: [
      {
        facts: { kind: "evidence-widened", evidenceId, title: found.title, note: found.note, audience },
        on,
        audience,
        findingId: theCase.finding.id,
      },
    ],
  });
};

/** Evidence is never deleted. What a pending submission rests on stands until that is withdrawn; what a closure rested on may go, and the finding says so. */
export const withdrawEvidence: Rule<WithdrawEvidence> = (_actor, theCase, { on, evidenceId, why }) => {
  const found = live(theCase, evidenceId);
  if ("why" in found) return refuse(found);
  const inBasis = ({ evidence }: { evidence: readonly { id: string }[] }) =>
    evidence.some(({ id }) => id === evidenceId);
  const pending = pendingSubmission(theCase)?.basis;
  if (pending && inBasis(pending)) return refuse({ why: "evidence-in-basis" });
  const basisChanged = theCase.closure !== null && inBasis(theCase.closure.basis);
  const { finding } = theCase;
  return ok({
    changes: [
      { change: "evidence-withdrawn", id: evidenceId, why, on },
      ...(basisChanged ? [{ change: "finding" as const, id: finding.id, set: { basisChangedOn: on } }] : []),
    ],
    events: [
      {
        facts: { kind: "evidence-withdrawn", evidenceId, title: found.title, why, basisChanged },
        on,
        audience: found.audience,
        findingId: finding.id,
      },
    ],
  });
};

function live({ evidence }: Case, id: string): Evidence | Refusal {
  const found = evidence.find((note) => note.id === id);
  if (!found) return { why: "evidence-unknown" };
  return found.withdrawn ? { why: "evidence-withdrawn" } : found;
}

const nothingToWiden: Barred = (_actor, { evidence }) =>
  evidence.some(({ audience, withdrawn }) => !withdrawn && audience !== "shared")
    ? null
    : { why: "evidence-not-widened" };

const nothingToWithdraw: Barred = (_actor, { evidence }) =>
  evidence.some(({ withdrawn }) => !withdrawn) ? null : { why: "evidence-unknown" };

/** What the workflow shows of evidence, beside who, from where and to what. */
export const evidence: {
  addEvidence: Rules<AddEvidence>;
  widenEvidence: Rules<WidenEvidence>;
  withdrawEvidence: Rules<WithdrawEvidence>;
} = {
  addEvidence: { needs: "a title, a note, a kind and an audience", rule: addEvidence, barred: null },
  widenEvidence: { needs: "a wider audience than now", rule: widenEvidence, barred: nothingToWiden },
  withdrawEvidence: {
    needs: "why; not while it is in the basis of a pending submission",
    rule: withdrawEvidence,
    barred: nothingToWithdraw,
  },
};
