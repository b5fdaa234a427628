import { addMonths, type CalendarDate } from "../calendar";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import type { ActionEnd, Response } from "./lists";

export type SetResponse = {
  readonly do: "set-response";
  readonly id: string;
  readonly on: CalendarDate;
  readonly response: Response;
  /** Needed where it is not accepted, or in part. */
  readonly why: string | null;
  readonly rootCause: string | null;
};

export type AddAction = {
  readonly do: "add-action";
  readonly id: string;
  readonly on: CalendarDate;
  readonly text: string;
  /** Somebody of the finding's force, or nobody yet. */
  readonly ownerId: string | null;
  /** Whom that register names, where nobody is meant who is known. */
  readonly named?: string | null;
  readonly due: CalendarDate;
  /** The force’s own register that is imported: a day in it stands as it is there, past ones too. */
  readonly source?: string;
};

export type EndAction = {
  readonly do: "end-action";
  readonly on: CalendarDate;
  readonly actionId: string;
  readonly as: ActionEnd;
  /** Needed where it is given up. */
  readonly why: string | null;
};

export type PlanCommand = SetResponse | AddAction | EndAction;

/** As many as a finding has at most, those that ended among them. */
export const MOST_ACTIONS = 100;
const FARTHEST_YEARS = 10;

/** Whether the force accepts the finding, and what it takes for its cause. */
export const setResponse: Rule<SetResponse> = (_actor, { finding, plan }, { id, on, response, why, rootCause }) => {
  if (plan && plan.response === response && plan.why === why && plan.rootCause === rootCause) {
    return refuse({ why: "nothing-changed" });
  }
  if (response !== "accepted" && why === null) return refuse({ why: "response-reason-missing" });
  return ok({
    changes: [{ change: "response-set", id, findingId: finding.id, response, why, rootCause, on }],
    events: [
      {
        facts: { kind: "response-set", response, before: plan?.response ?? null, why, rootCause },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

/** One thing that somebody does by a day. */
export const addAction: Rule<AddAction> = (_actor, { finding, actions, people }, command, today) => {
  const { id, on, text, ownerId, named, due, source } = command;
  const owner = ownerId === null ? null : people.find((one) => one.id === ownerId && one.canOwn);
  if (owner === undefined) return refuse({ why: "person-unfit", field: "owner" });
  if (due < today && source === undefined) return refuse({ why: "action-in-the-past" });
  const latest = addMonths(today, FARTHEST_YEARS * 12);
  if (due > latest) return refuse({ why: "action-too-far", latest });
  if (actions.length >= MOST_ACTIONS) return refuse({ why: "too-many-actions" });
  const post = owner?.post ?? named ?? null;
  return ok({
    changes: [{ change: "action-added", id, findingId: finding.id, text, ownerId, owner: post, due, on }],
    events: [
      {
        facts: { kind: "action-added", action: text, owner: post, due },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

/** An action is done, or given up with a reason; another date or another owner is another action. */
export const endAction: Rule<EndAction> = (_actor, { finding, actions }, { on, actionId, as, why }) => {
  const action = actions.find(({ id, state }) => id === actionId && state === "open");
  if (!action) return refuse({ why: "action-unknown" });
  if (as === "given-up" && why === null) return refuse({ why: "action-reason-missing" });
  return ok({
    changes: [{ change: "action-ended", id: action.id, state: as, why, on }],
    events: [
      {
        facts: { kind: "action-ended", action: action.text, as, why },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

const noneOpen: Barred = (_actor, { actions }) =>
  actions.some(({ state }) => state === "open") ? null : { why: "action-unknown" };

/** What the workflow shows of the plan, beside who, from where and to what. */
export const plan: { setResponse: Rules<SetResponse>; addAction: Rules<AddAction>; endAction: Rules<EndAction> } = {
  setResponse: {
    needs: "accepted, in part or not accepted, with the reason unless it is accepted; the root cause where it is known",
    recordedAs: "response-set",
    rule: setResponse,
    barred: null,
  },
  addAction: {
    needs: "what is done, by when, and who does it where that is known",
    recordedAs: "action-added",
    rule: addAction,
    barred: null,
  },
  endAction: {
    needs: "an action that is open; why, where it is given up",
    recordedAs: "action-ended",
    rule: endAction,
    barred: noneOpen,
  },
};
