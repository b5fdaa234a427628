import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change } from "../change";
import type { EventDraft } from "../event";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { DirectableForce, Direction, DirectionState } from "./direction";
import type { DirectionFacts } from "./facts";

/** Records a direction that was issued to a force about findings of it. */
export interface IssueDirection {
  readonly do: "issue-direction";
  readonly id: string;
  readonly on: CalendarDate;
  /** Whoever issued it: the law may let others than the inspectorate. */
  readonly issuedBy: string;
  readonly directs: string;
  readonly dueOn: CalendarDate | null;
  readonly letter: string | null;
  readonly findingIds: readonly string[];
}

/** What ends a direction. */
export type DirectionCommand =
  | { readonly do: "comply-direction"; readonly on: CalendarDate; readonly note: string }
  | { readonly do: "withdraw-direction"; readonly on: CalendarDate; readonly note: string };
export type DirectionCommandName = DirectionCommand["do"] | IssueDirection["do"];

type Outcome = Result<readonly ChainDecision[], Refusal>;

const ABILITY = "record directions and levels";

/** From which state each goes on, and what it needs, in words for people. */
export const DIRECTION_WORKFLOW: {
  readonly [Name in DirectionCommandName]: { readonly from: DirectionState | null; readonly needs: string };
} = {
  "issue-direction": {
    from: null,
    needs:
      "at least one published finding of the force, who issued it, what it directs and on which day; no status changes",
  },
  "comply-direction": { from: "issued", needs: "the day, and what shows that it is complied with; no status changes" },
  "withdraw-direction": { from: "issued", needs: "the day, and why" },
};
export const DIRECTION_COMMANDS = Object.keys(DIRECTION_WORKFLOW) as readonly DirectionCommandName[];

/** Whether somebody may record directions of this force: the refusal, or null. */
export const barsDirections = (actor: Actor, forceId: string): Refusal | null =>
  may(actor, ABILITY, { on: "force", forceId }) ? null : { why: "not-yours", who: WHO_MAY[ABILITY] };

/** Whether somebody may end this direction as it stands: the refusal, or null. */
export const barsEnding = (actor: Actor, { forceId, state }: Pick<Direction, "forceId" | "state">): Refusal | null =>
  barsDirections(actor, forceId) ?? (state === "issued" ? null : { why: "direction-ended", state });

const told = (findingId: string, facts: DirectionFacts, on: CalendarDate): EventDraft => ({
  facts,
  on,
  audience: "public",
  findingId,
});

/**
 * Records a direction, with an entry in the history of each finding: which finding it is about is its first question, so one
 * without a finding is refused, as is one about a finding of another force, one issued before a finding of it was published, or
 * due before it was issued.
 */
export function issueDirection(
  actor: Actor,
  { forceId, findings }: DirectableForce,
  command: IssueDirection,
  today: CalendarDate,
): Outcome {
  const { id, on, issuedBy, directs, dueOn, letter, findingIds } = command;
  const barred = barsDirections(actor, forceId);
  if (barred) return refuse(barred);
  if (on > today) return refuse({ why: "date-in-the-future", field: "on" });
  const about = findings.filter((one) => findingIds.includes(one.id));
  if (about.length === 0 || about.length < new Set(findingIds).size)
    return refuse({ why: "direction-unfit", because: "findings" });
  const [earliest] = about.map(({ publishedOn }) => publishedOn).toSorted((a, b) => b.localeCompare(a));
  if (earliest && on < earliest) return refuse({ why: "date-too-early", field: "on", earliest, because: "published" });
  if (dueOn !== null && dueOn < on) return refuse({ why: "direction-unfit", because: "due" });
  return ok([
    {
      forceId,
      changes: [
        { change: "direction-issued", id, issuedBy, directs, on, dueOn, letter },
        ...about.map((one): Change => ({ change: "direction-about", directionId: id, findingId: one.id })),
      ],
      events: about.map((one) => told(one.id, { kind: "direction-issued", issuedBy, directs, dueOn }, on)),
    },
  ]);
}

const ENDS = {
  "comply-direction": { state: "complied", kind: "direction-complied" },
  "withdraw-direction": { state: "withdrawn", kind: "direction-withdrawn" },
} as const;

/** Records that a direction is complied with, or withdrawn, today or earlier, never before it was issued. No finding changes by it. */
export function decideDirection(
  actor: Actor,
  direction: Direction,
  command: DirectionCommand,
  today: CalendarDate,
): Outcome {
  const barred = barsEnding(actor, direction);
  if (barred) return refuse(barred);
  const { id, forceId, issuedBy, on: issuedOn, findings } = direction;
  const { on, note } = command;
  if (on > today) return refuse({ why: "date-in-the-future", field: "on" });
  if (on < issuedOn) return refuse({ why: "date-too-early", field: "on", earliest: issuedOn, because: "directed" });
  const { state, kind } = ENDS[command.do];
  return ok([
    {
      forceId,
      changes: [{ change: "direction-ended", id, state, on, note }],
      events: findings.map((one) => told(one.id, { kind, issuedBy, issuedOn, note }, on)),
    },
  ]);
}
