import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { Decision } from "../change";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { Ladder } from "./ladder";
import { CLOCKS, REMINDED, type ReminderClock } from "./lists";

/** A force and the ladder by which it is reminded, as it stands. */
export interface LadderCase {
  readonly forceId: string;
  readonly ladder: Ladder;
}

const rungsOf = (ladder: Ladder, clock: ReminderClock) =>
  REMINDED.map((as) => (ladder[clock]?.[as] ?? []).toSorted((a, b) => a - b).join()).join(";");

/** A coordinator says when whom of the force is reminded of what. What was sent stays sent; no rung is sent twice for one reason. */
export function setLadder(
  actor: Actor,
  { forceId, ladder: now }: LadderCase,
  ladder: Ladder,
  today: CalendarDate,
): Result<Decision, Refusal> {
  if (!may(actor, "set the ladder of reminders", { on: "force", forceId }))
    return refuse({ why: "not-yours", who: WHO_MAY["set the ladder of reminders"] });
  const clocks = CLOCKS.filter((clock) => rungsOf(now, clock) !== rungsOf(ladder, clock));
  if (clocks.length === 0) return refuse({ why: "nothing-changed" });
  return ok({
    changes: [{ change: "ladder-set", forceId, ladder }],
    events: [{ facts: { kind: "ladder-set", clocks }, on: today, audience: "force-and-policing-body" }],
  });
}
