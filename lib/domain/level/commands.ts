import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change } from "../change";
import { notOffered } from "../list/choice";
import { nameIn } from "../list/lists";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { LevelFacts } from "./facts";
import type { LevelledForce } from "./level";

/** What another body says of a force from a day on; or that it says no level any more. */
export type LevelCommand =
  | {
      readonly do: "set-level";
      readonly id: string;
      readonly body: string;
      readonly level: string;
      readonly on: CalendarDate;
      readonly source: string | null;
    }
  | { readonly do: "end-level"; readonly body: string; readonly on: CalendarDate; readonly why: string };

const ABILITY = "record directions and levels";

/** What each needs, in words for people. */
export const LEVEL_NEEDS: { readonly [Name in LevelCommand["do"]]: string } = {
  "set-level": "the body, its level and from which day; the level that this body gave before ends that day",
  "end-level": "a level of that body that holds, the day, and why",
};

/** Whether somebody may record levels of this force: the refusal, or null. */
export const barsLevels = (actor: Actor, forceId: string): Refusal | null =>
  may(actor, ABILITY, { on: "force", forceId }) ? null : { why: "not-yours", who: WHO_MAY[ABILITY] };

/**
 * Records the level of another body, or its end. One of a body holds at a time; it says nothing of the inspectorate's phase and
 * changes no finding. Refused: a day to come, one before the level that holds began, the same level again, what no list offers.
 */
export function decideLevel(
  actor: Actor,
  { forceId, levels, lists }: LevelledForce,
  command: LevelCommand,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  const barred = barsLevels(actor, forceId);
  if (barred) return refuse(barred);
  const { body, on } = command;
  if (on > today) return refuse({ why: "date-in-the-future", field: "on" });
  const ofBody = levels.filter((one) => one.body === body);
  const held = ofBody.find(({ to }) => to === null) ?? null;
  const earliest =
    held?.from ??
    ofBody
      .flatMap(({ to }) => to ?? [])
      .toSorted()
      .at(-1) ??
    null;
  if (earliest !== null && on < earliest)
    return refuse({ why: "date-too-early", field: "on", earliest, because: "level" });
  const names = { body: nameIn(lists.bodies, body) };
  const said = (changes: readonly Change[], facts: LevelFacts) =>
    ok([{ forceId, changes, events: [{ facts, on, audience: "shared" as const }] }]);
  const ends: readonly Change[] = held ? [{ change: "level-ended", id: held.id, on }] : [];
  const before = held && nameIn(lists.levels, held.level);
  if (command.do === "end-level") {
    if (before === null) return refuse({ why: "no-level" });
    return said(ends, { kind: "level-ended", ...names, level: before, why: command.why });
  }
  const { id, level, source } = command;
  const wrong = notOffered(lists, "bodies", body, today, "body") ?? notOffered(lists, "levels", level, today, "level");
  if (wrong) return refuse(wrong);
  if (held?.level === level) return refuse({ why: "nothing-changed" });
  return said([...ends, { change: "level-set", id, body, level, from: on, source }], {
    kind: "level-set",
    ...names,
    level: nameIn(lists.levels, level),
    before,
  });
}
