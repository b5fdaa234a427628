import type { Actor } from "../actor";
import type { Audience } from "../audience";
import { addMonths, type CalendarDate } from "../calendar";
import type { ChainDecision, Change } from "../change";
import type { EventDraft } from "../event";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { RevisitFacts } from "./facts";
import {
  FURTHEST_REVISIT_MONTHS,
  type Revisit,
  type RevisitableForce,
  type RevisitMethod,
  type RevisitNote,
  type RevisitState,
} from "./revisit";

/** Plans a revisit of findings of one force, for some days or a whole month. */
export interface PlanRevisit {
  readonly do: "plan-revisit";
  readonly id: string;
  readonly on: CalendarDate;
  readonly scope: string;
  readonly method: RevisitMethod;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly findingIds: readonly string[];
}

export type RevisitCommand =
  | {
      readonly do: "record-revisit";
      readonly on: CalendarDate;
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      readonly notes: readonly RevisitNote[];
    }
  | {
      readonly do: "tell-revisit";
      readonly on: CalendarDate;
      readonly letter: string | null;
      readonly letterReference: string;
    }
  | { readonly do: "drop-revisit"; readonly on: CalendarDate; readonly why: string };

export type RevisitCommandName = RevisitCommand["do"] | PlanRevisit["do"];
type Outcome = Result<readonly ChainDecision[], Refusal>;

const ABILITY = "plan and record revisits";

/** From which state each goes on, and what it needs, in words for people. */
export const REVISIT_WORKFLOW: {
  readonly [Name in RevisitCommandName]: { readonly from: RevisitState | null; readonly needs: string };
} = {
  "plan-revisit": {
    from: null,
    needs: "published findings of one force that are not closed, some days within two years or a month, and how",
  },
  "record-revisit": {
    from: "planned",
    needs:
      "the days of the visit and a note on at least one finding; the inspectorate alone reads the notes until the letter",
  },
  "tell-revisit": {
    from: "done",
    needs:
      "the letter: how it is called and, where it is published, its address; the notes are read by the three sides from then on",
  },
  "drop-revisit": { from: "planned", needs: "why it will not be done" },
};
export const REVISIT_COMMANDS = Object.keys(REVISIT_WORKFLOW) as readonly RevisitCommandName[];

const unfit = (because: Extract<Refusal, { why: "revisit-unfit" }>["because"]): Refusal => ({
  why: "revisit-unfit",
  because,
});

/** Whether somebody may plan a revisit of this force: the refusal, or null. */
export const barsPlanning = (actor: Actor, forceId: string): Refusal | null =>
  may(actor, ABILITY, { on: "force", forceId }) ? null : { why: "not-yours", who: WHO_MAY[ABILITY] };

/** Whether somebody may do this to the revisit as it stands, whatever is typed: the refusal, or null. */
export function barsRevisit(
  actor: Actor,
  { forceId, state }: Pick<Revisit, "forceId" | "state">,
  name: RevisitCommand["do"],
): Refusal | null {
  const barred = barsPlanning(actor, forceId);
  if (barred) return barred;
  return state === REVISIT_WORKFLOW[name].from ? null : { why: "revisit-elsewhere", state };
}

const told = (findingId: string, facts: RevisitFacts, on: CalendarDate, audience: Audience = "shared"): EventDraft => ({
  facts,
  on,
  audience,
  findingId,
});

/** Plans it, with an entry in the history of each finding: each of them says when it is formally looked at again. */
export function planRevisit(
  actor: Actor,
  { forceId, findings }: RevisitableForce,
  command: PlanRevisit,
  today: CalendarDate,
): Outcome {
  const { id, on, scope, method, from, to, findingIds } = command;
  const barred = barsPlanning(actor, forceId);
  if (barred) return refuse(barred);
  if (on > today) return refuse({ why: "date-in-the-future", field: "on" });
  const chosen = findings.filter((one) => findingIds.includes(one.id) && one.status !== "closed");
  if (chosen.length === 0 || chosen.length < new Set(findingIds).size) return refuse(unfit("findings"));
  if (to < from) return refuse(unfit("window"));
  if (to < today) return refuse(unfit("past"));
  if (from > addMonths(today, FURTHEST_REVISIT_MONTHS)) return refuse(unfit("far"));
  const of = chosen.map((one): Change => ({ change: "revisit-of", revisitId: id, findingId: one.id }));
  return ok([
    {
      forceId,
      changes: [{ change: "revisit-planned", id, scope, method, plannedFrom: from, plannedTo: to, on }, ...of],
      events: chosen.map((one) => told(one.id, { kind: "revisit-planned", method, from, to, scope }, on)),
    },
  ]);
}

/** Whether `actor` may do what `command` asks of this revisit, today; and if so, what is to be written. Pure. */
export function decideRevisit(actor: Actor, revisit: Revisit, command: RevisitCommand, today: CalendarDate): Outcome {
  const barred = barsRevisit(actor, revisit, command.do);
  if (barred) return refuse(barred);
  if (command.on > today) return refuse({ why: "date-in-the-future", field: "on" });
  switch (command.do) {
    case "record-revisit":
      return record(revisit, command, today);
    case "tell-revisit":
      return tell(revisit, command);
    case "drop-revisit":
      return drop(revisit, command);
  }
}

function record(
  { id, forceId, findings }: Revisit,
  { on, from, to, notes }: Extract<RevisitCommand, { do: "record-revisit" }>,
  today: CalendarDate,
): Outcome {
  if (to > today) return refuse({ why: "date-in-the-future", field: "to" });
  if (to < from) return refuse(unfit("order"));
  const about = new Map(findings.map((one) => [one.id, one.shared]));
  const known = notes.every(({ findingId, seen }) => seen.every((one) => about.get(findingId)?.includes(one)));
  if (notes.length === 0 || !known || notes.some(({ findingId }) => !about.has(findingId)))
    return refuse(unfit("notes"));
  return ok([
    {
      forceId,
      changes: [
        { change: "revisit-done", id, from, to },
        ...notes.map((note): Change => ({ change: "revisit-noted", revisitId: id, ...note })),
      ],
      events: notes.map(({ findingId, note }) =>
        told(findingId, { kind: "revisit-noted", from, to, note }, on, "inspectorate"),
      ),
    },
  ]);
}

/** The letter: from now on the force and its policing body read what was noted. */
function tell(
  { id, forceId, notes, doneTo }: Revisit,
  { on, letter, letterReference }: Extract<RevisitCommand, { do: "tell-revisit" }>,
): Outcome {
  if (doneTo !== null && on < doneTo) {
    return refuse({ why: "date-too-early", field: "on", earliest: doneTo, because: "revisited" });
  }
  return ok([
    {
      forceId,
      changes: [{ change: "revisit-told", id, letter, letterReference, on }],
      events: notes.map(({ findingId, note }) =>
        told(findingId, { kind: "revisit-told", letter: letterReference, note }, on),
      ),
    },
  ]);
}

function drop(
  { id, forceId, findings, plannedFrom: from, plannedTo: to }: Revisit,
  { on, why }: Extract<RevisitCommand, { do: "drop-revisit" }>,
): Outcome {
  return ok([
    {
      forceId,
      changes: [{ change: "revisit-dropped", id, why, on }],
      events: findings.map((one) => told(one.id, { kind: "revisit-dropped", from, to, why }, on)),
    },
  ]);
}
