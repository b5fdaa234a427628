import type { EvidenceAudience } from "../audience";
import { isWider } from "../audience";
import type { CalendarDate } from "../calendar";
import { type Case, pendingSubmission } from "../finding/case";
import { notOffered } from "../list/choice";
import { nameIn } from "../list/lists";
import type { Refusal } from "../refusal";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import type { Basis } from "../submission/basis";
import { type Evidence, stands } from "./evidence";
import type { Marking } from "./lists";

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
  /** Where it is kept that is no web address; left out where there is none. */
  readonly place?: string | null;
  /** How it is handled; `official` where nothing is said. */
  readonly marking?: Marking;
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
  const { id, on, title, note, kind, from, to, link, place = null, marking = "official", audience } = command;
  const unlisted = notOffered(lists, "evidence-kinds", kind, today, "kind");
  if (unlisted) return refuse(unlisted);
  if (from !== null && to !== null && to < from) {
    return refuse({ why: "date-too-early", field: "to", earliest: from, because: "period" });
  }
  if (from !== null && from > today) return refuse({ why: "date-in-the-future", field: "from" });
  if (to !== null && to > today) return refuse({ why: "date-in-the-future", field: "to" });
  return ok({
    changes: [
      { change: "evidence-added", id, title, note, kind, from, to, link, place, marking, audience, on },
      { change: "evidence-used", id, findingId: finding.id, audience, on },
    ],
    events: [
      {
        facts: {
          kind: "evidence-added",
          evidenceId: id,
          title,
          evidenceKind: kind,
          kindName: nameIn(lists["evidence-kinds"], kind),
          note,
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
        facts: {
          kind: "evidence-widened",
          evidenceId,
          title: found.title,
          note: found.note,
          audience,
          ...(found.files.length > 0 && { files: found.files.map(({ name, sha256 }) => ({ name, sha256 })) }),
        },
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
  const resting = restsOnIt(theCase, ({ evidence }) => evidence.some(({ id }) => id === evidenceId));
  if (resting === "pending") return refuse({ why: "evidence-in-basis" });
  const basisChanged = resting === "closed";
  const { finding } = theCase;
  return ok({
    changes: [
      { change: "evidence-withdrawn", id: evidenceId, why, on },
      ...(basisChanged ? [changedBasis(finding.id, on)] : []),
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

/** Whether a decision about this finding rests on what `has` finds in its basis: one that is waited for, or one that was made. */
export function restsOnIt(theCase: Case, has: (basis: Basis) => boolean): "pending" | "closed" | null {
  const pending = pendingSubmission(theCase)?.basis;
  if (pending && has(pending)) return "pending";
  return theCase.closure !== null && has(theCase.closure.basis) ? "closed" : null;
}

/** What a closed finding is marked with whose basis has changed. */
export const changedBasis = (id: string, on: CalendarDate) =>
  ({ change: "finding", id, set: { basisChangedOn: on } }) as const;

/** The note if it can still be changed, or why not. */
export function live({ evidence }: Pick<Case, "evidence">, id: string): Evidence | Refusal {
  const found = evidence.find((note) => note.id === id);
  if (!found) return { why: "evidence-unknown" };
  if (found.withdrawn) return { why: "evidence-withdrawn" };
  return found.superseded ? { why: "evidence-superseded" } : found;
}

const nothingToWiden: Barred = (_actor, { evidence }) =>
  evidence.some((note) => stands(note) && note.audience !== "shared") ? null : { why: "evidence-not-widened" };

const nothingToWithdraw: Barred = (_actor, { evidence }) =>
  evidence.some(stands) ? null : { why: "evidence-unknown" };

/** What the workflow shows of evidence, beside who, from where and to what. */
export const evidence: {
  addEvidence: Rules<AddEvidence>;
  widenEvidence: Rules<WidenEvidence>;
  withdrawEvidence: Rules<WithdrawEvidence>;
} = {
  addEvidence: {
    needs: "a title, a note, a kind and an audience",
    recordedAs: "evidence-added",
    rule: addEvidence,
    barred: null,
  },
  widenEvidence: {
    needs: "a wider audience than now",
    recordedAs: "evidence-widened",
    rule: widenEvidence,
    barred: nothingToWiden,
  },
  withdrawEvidence: {
    needs: "why; not while it is in the basis of a pending submission",
    recordedAs: "evidence-withdrawn",
    rule: withdrawEvidence,
    barred: nothingToWithdraw,
  },
};
