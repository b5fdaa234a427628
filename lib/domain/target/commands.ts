import type { Actor } from "../actor";
import { addMonths, type CalendarDate } from "../calendar";
import type { Change } from "../change";
import type { EventDraft, EventKind } from "../event";
import type { Case } from "../finding/case";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import { deciderIn, mayDecideDate } from "./decider";
import type { MoveReason } from "./lists";
import type { TargetRequest } from "./target-request";

export type ProposeTarget = {
  readonly do: "propose-target";
  readonly id: string;
  readonly on: CalendarDate;
  readonly to: CalendarDate;
  readonly reason: MoveReason | null;
  readonly why: string;
  /** The committee that granted the extension, where one did. */
  readonly grantedBy?: string | null;
  /** The force’s own register that is imported: a date in it stands as it is there, past ones too. */
  readonly source?: string;
};

export type ApproveTarget = { readonly do: "approve-target"; readonly on: CalendarDate };

export type DeclineTarget = { readonly do: "decline-target"; readonly on: CalendarDate; readonly why: string };

export type TargetCommand = ProposeTarget | ApproveTarget | DeclineTarget;

/** Ten years: a date beyond them is a slip of the keyboard. */
const FURTHEST_TARGET_MONTHS = 120;

/** A cause of concern shows its recommendations' dates, and one date waits at a time. */
const noDateToPropose: Barred = (_actor, { finding, targetRequest }) => {
  if (finding.kind === "cause-of-concern") return { why: "no-date-of-its-own" };
  return targetRequest ? { why: "date-pending", to: targetRequest.to } : null;
};

/** The date that waits, where it is this actor's to decide. */
function toDecide(actor: Actor, theCase: Case): Result<TargetRequest, Refusal> {
  const asked = theCase.targetRequest;
  if (!asked) return refuse({ why: "no-date-pending" });
  if (mayDecideDate(actor, theCase, asked.byId)) return ok(asked);
  return refuse({ why: "date-of-others", decides: deciderIn(theCase, asked.byId), own: asked.byId === actor.personId });
}

const notTheirsToDecide: Barred = (actor, theCase) => {
  const asked = toDecide(actor, theCase);
  return asked.ok ? null : asked.refusal;
};

/**
 * The force's own date. The first one is frozen for ever; every later one is a date move with a reason code and words.
 * A cause of concern has no date of its own: it shows its recommendations'.
 */
export const proposeTarget: Rule<ProposeTarget> = (actor, theCase, command, today) => {
  const { finding } = theCase;
  const { id, on, to, reason, why, grantedBy = null, source } = command;
  const barred = noDateToPropose(actor, theCase);
  if (barred) return refuse(barred);
  if (to === finding.target) return refuse({ why: "same-date" });
  if (to < today && source === undefined) return refuse({ why: "target-in-the-past" });
  const latest = addMonths(today, FURTHEST_TARGET_MONTHS);
  if (to > latest) return refuse({ why: "target-too-far", latest });
  if (finding.target !== null && reason === null) return refuse({ why: "move-reason-missing" });
  const request = { id, from: finding.target, to, reason, why, grantedBy, byId: actor.personId, by: actor.post };
  const proposed: Change = {
    change: "target-proposed",
    id,
    findingId: finding.id,
    from: finding.target,
    to,
    reason,
    why,
    grantedBy,
    on,
  };
  if (mayDecideDate(actor, theCase, actor.personId)) {
    const { changes, events } = approval(actor, theCase, request, on);
    return ok({ changes: [proposed, ...changes], events });
  }
  return ok({
    changes: [proposed],
    events: [
      {
        facts: { kind: "target-proposed", from: finding.target, to, reason, why },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

export const approveTarget: Rule<ApproveTarget> = (actor, theCase, { on }) => {
  const asked = toDecide(actor, theCase);
  return asked.ok ? ok(approval(actor, theCase, asked.value, on)) : asked;
};

export const declineTarget: Rule<DeclineTarget> = (actor, theCase, { on, why }) => {
  const asked = toDecide(actor, theCase);
  if (!asked.ok) return asked;
  const { id, to } = asked.value;
  return ok({
    changes: [{ change: "target-decided", id, approved: false, why, on }],
    events: [{ facts: { kind: "target-declined", to, why }, on, audience: "shared", findingId: theCase.finding.id }],
  });
};

function approval(
  actor: Actor,
  { finding }: Case,
  { id, to, reason, why, grantedBy, byId, by }: TargetRequest,
  on: CalendarDate,
): { changes: readonly Change[]; events: readonly EventDraft[] } {
  const ownProposal = byId === actor.personId;
  const move = finding.moves + 1;
  const facts: EventDraft["facts"] =
    finding.target === null
      ? { kind: "target-set", to, proposedBy: by, ownProposal }
      : {
          kind: "target-moved",
          from: finding.target,
          to,
          reason: reason ?? "other",
          why,
          move,
          proposedBy: by,
          ownProposal,
          ...(grantedBy && { grantedBy }),
        };
  const set =
    finding.target === null ? { firstTarget: finding.firstTarget ?? to, target: to } : { target: to, moves: move };
  return {
    changes: [
      { change: "target-decided", id, approved: true, why: null, on },
      { change: "finding", id: finding.id, set },
    ],
    events: [{ facts, on, audience: "shared", findingId: finding.id }],
  };
}

const dateSet = (_actor: Actor, { finding }: Case): EventKind =>
  finding.target === null ? "target-set" : "target-moved";
const dateProposed = (actor: Actor, theCase: Case): EventKind =>
  mayDecideDate(actor, theCase, actor.personId) ? dateSet(actor, theCase) : "target-proposed";

/** What the workflow shows of target dates, beside who, from where and to what. */
export const target: {
  proposeTarget: Rules<ProposeTarget>;
  approveTarget: Rules<ApproveTarget>;
  declineTarget: Rules<DeclineTarget>;
} = {
  proposeTarget: {
    needs:
      "a date; to move one also a reason code and words; a coordinator's own first target or first move counts at once",
    recordedAs: dateProposed,
    rule: proposeTarget,
    barred: noDateToPropose,
  },
  approveTarget: {
    needs:
      "a date that was proposed, by somebody else; a second move, or any move under a cause of concern, only by the sponsor: its own or its cause of concern's; where the sponsor proposed it, by another chief officer, or by a coordinator where there is none",
    recordedAs: dateSet,
    rule: approveTarget,
    barred: notTheirsToDecide,
  },
  declineTarget: {
    needs: "a date that was proposed, by whoever would approve it; why",
    recordedAs: "target-declined",
    rule: declineTarget,
    barred: notTheirsToDecide,
  },
};
