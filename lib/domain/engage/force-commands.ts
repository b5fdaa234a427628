import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import { latest } from "../calendar";
import type { Change, Decision } from "../change";
import type { EventDraft } from "../event";
import type { Relative } from "../finding/case";
import { may, WHO_MAY } from "../policy";
import { accepted, type Waiting } from "../proposal/reported";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import { WORKFLOW } from "../workflow";
import type { Spell } from "./spell";

/** A reason as an inspector gives it: published wording, and the finding it is tied to once there is one. */
export interface ReasonGiven {
  readonly id: string;
  readonly wording: string;
  readonly findingId: string | null;
}

export type EngageCommand =
  | {
      readonly do: "enter-engage";
      readonly id: string;
      readonly on: CalendarDate;
      readonly reasons: readonly ReasonGiven[];
      readonly why: string;
      readonly letter: string | null;
    }
  | {
      readonly do: "extend-engage";
      readonly on: CalendarDate;
      readonly reasons: readonly ReasonGiven[];
      readonly why: string;
    }
  | {
      readonly do: "leave-engage";
      readonly on: CalendarDate;
      readonly why: string;
      readonly letter: string | null;
      /** The findings in Engage as the page listed them, `id@version` each: what changed since is shown before anything is written. */
      readonly listed: readonly string[];
    };

/** A force, its open spell, and its findings that have no parent and are not closed. */
export interface ForceCase {
  readonly forceId: string;
  readonly spell: Spell | null;
  readonly findings: readonly Relative[];
  /** When the last spell ended; a new one cannot begin before. */
  readonly lastLeftOn: CalendarDate | null;
  /** What is reported of its phase and waits for an inspector. */
  readonly reported: readonly Waiting[];
}

/**
 * Moves a force into Engage, adds reasons while it is there, and returns it to Scan. Leaving is one decision: the spell
 * ends, and each finding in Engage is open again with an event of its own. Causes of concern may still be open
 * (West Midlands left on 18 September 2024 with one): nothing blocks that, the page lists them.
 */
export function decideEngage(
  actor: Actor,
  force: ForceCase,
  command: EngageCommand,
  today: CalendarDate,
): Result<Decision, Refusal> {
  if (!may(actor, "move into and out of Engage", { on: "force", forceId: force.forceId })) {
    return refuse({ why: "not-yours", who: WHO_MAY["move into and out of Engage"] });
  }
  if (command.on > today) return refuse({ why: "date-in-the-future", field: "on" });
  switch (command.do) {
    case "enter-engage":
      return enter(force, command);
    case "extend-engage":
      return extend(force, command);
    case "leave-engage":
      return leave(force, command);
  }
}

function enter(
  { forceId, spell, findings, lastLeftOn, reported }: ForceCase,
  command: EngageCommand & { do: "enter-engage" },
) {
  const { id, on, reasons, why, letter } = command;
  if (spell) return refuse<Refusal>({ why: "spell-open", since: spell.enteredOn });
  if (lastLeftOn !== null && on < lastLeftOn) {
    return refuse<Refusal>({ why: "date-too-early", field: "on", earliest: lastLeftOn, because: "left" });
  }
  const tied = tie(findings, reasons, id, on, why);
  if ("refusal" in tied) return refuse(tied.refusal);
  return ok<Decision>({
    changes: [
      { change: "spell-entered", id, forceId, on, letter },
      ...accepted(reported, "enter-engage", on),
      ...tied.changes,
    ],
    events: [
      {
        facts: { kind: "engage-entered", reasons: reasons.map(({ wording }) => wording), why },
        on,
        audience: "public",
      },
      ...tied.events,
    ],
  });
}

function extend({ spell, findings }: ForceCase, command: EngageCommand & { do: "extend-engage" }) {
  const { on, reasons, why } = command;
  if (!spell) return refuse<Refusal>({ why: "no-spell" });
  if (on < spell.enteredOn) {
    return refuse<Refusal>({ why: "date-too-early", field: "on", earliest: spell.enteredOn, because: "spell" });
  }
  const tied = tie(findings, reasons, spell.id, on, why);
  if ("refusal" in tied) return refuse(tied.refusal);
  return ok<Decision>({
    changes: tied.changes,
    events: [
      {
        facts: { kind: "engage-extended", reasons: reasons.map(({ wording }) => wording), why },
        on,
        audience: "public",
      },
      ...tied.events,
    ],
  });
}

function leave({ spell, findings, reported }: ForceCase, command: EngageCommand & { do: "leave-engage" }) {
  const { on, why, letter, listed } = command;
  if (!spell) return refuse<Refusal>({ why: "no-spell" });
  const engaged = findings.filter(({ status }) => status === "engage");
  const now = engaged.map(({ id, version }) => `${id}@${version}`).toSorted();
  if (now.join() !== listed.toSorted().join()) return refuse<Refusal>({ why: "spell-changed" });
  const lastStep = latest([
    spell.enteredOn,
    ...spell.reasons.flatMap(({ endedOn, addedOn }) => [addedOn, ...(endedOn ? [endedOn] : [])]),
    ...engaged.flatMap(({ statusOn }) => statusOn ?? []),
  ]);
  if (lastStep !== null && on < lastStep) {
    return refuse<Refusal>({ why: "date-too-early", field: "on", earliest: lastStep, because: "spell-step" });
  }
  const live = spell.reasons.filter(({ endedOn }) => endedOn === null);
  return ok<Decision>({
    changes: [
      { change: "spell-left", id: spell.id, on, letter },
      ...accepted(reported, "leave-engage", on),
      ...live.map(({ id }): Change => ({ change: "reason-ended", id, on })),
      ...engaged.map(
        ({ id }): Change => ({ change: "finding", id, set: { status: WORKFLOW["return-to-open"].to, statusOn: on } }),
      ),
    ],
    events: [
      {
        facts: { kind: "engage-left", why, returned: engaged.map(({ reference }) => reference ?? "") },
        on,
        audience: "public",
      },
      ...engaged.map(
        ({ id }): EventDraft => ({ facts: { kind: "returned-to-open", why }, on, audience: "shared", findingId: id }),
      ),
    ],
  });
}

/** Adds reasons to a spell; one that names an open finding without a parent puts that finding in Engage. */
function tie(
  findings: readonly Relative[],
  reasons: readonly ReasonGiven[],
  spellId: string,
  on: CalendarDate,
  why: string,
): { readonly changes: readonly Change[]; readonly events: readonly EventDraft[] } | { readonly refusal: Refusal } {
  if (reasons.length === 0) return { refusal: { why: "engage-reason-missing" } };
  const changes: Change[] = [];
  const events: EventDraft[] = [];
  const tied = new Set<string>();
  for (const { id, wording, findingId } of reasons) {
    changes.push({ change: "reason-added", id, spellId, wording, findingId, on });
    if (findingId === null) continue;
    if (tied.has(findingId)) return { refusal: { why: "engage-reason-unknown" } };
    tied.add(findingId);
    const finding = findings.find((candidate) => candidate.id === findingId && candidate.status === "open");
    if (!finding?.publishedOn) return { refusal: { why: "engage-reason-unknown" } };
    const earliest = latest([finding.publishedOn, finding.statusOn ?? finding.publishedOn]) ?? finding.publishedOn;
    if (on < earliest) return { refusal: { why: "date-too-early", field: "on", earliest, because: "status" } };
    changes.push({ change: "finding", id: findingId, set: { status: WORKFLOW["move-to-engage"].to, statusOn: on } });
    events.push({ facts: { kind: "moved-to-engage", reason: wording, why }, on, audience: "shared", findingId });
  }
  return { changes, events };
}
