import { isWider } from "../../audience";
import type { Refusal } from "../../refusal";
import { ok, refuse } from "../../result";
import { type Case, type Evidence, pendingSubmission } from "../case";
import type { Rule } from "../rule";

export const addEvidence: Rule<"add-evidence"> = (_actor, { finding }, command, today) => {
  const { id, on, title, note, kind, from, to, link, audience } = command;
  if (from !== null && to !== null && to < from) {
    return refuse({ why: "date-too-early", field: "to", earliest: from, because: "period" });
  }
  if (from !== null && from > today) return refuse({ why: "date-in-the-future", field: "from" });
  if (to !== null && to > today) return refuse({ why: "date-in-the-future", field: "to" });
  return ok({
    changes: [{ change: "evidence-added", id, findingId: finding.id, title, note, kind, from, to, link, audience, on }],
    events: [
      {
        facts: { kind: "evidence-added", evidenceId: id, title, evidenceKind: kind, audience },
        on,
        audience,
        findingId: finding.id,
      },
    ],
  });
};

/** An audience is widened, never narrowed; the event restates what is now shared, for those who read it from here on. */
export const widenEvidence: Rule<"widen-evidence"> = (_actor, theCase, { on, evidenceId, audience }) => {
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
export const withdrawEvidence: Rule<"withdraw-evidence"> = (_actor, theCase, { on, evidenceId, why }) => {
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
