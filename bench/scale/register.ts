import { toColumns } from "@/lib/data/columns";
import { linked } from "@/lib/data/store/chain";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Decision } from "@/lib/domain/change";
import type { Command } from "@/lib/domain/command";
import { decide } from "@/lib/domain/decide";
import { decideEngage, type EngageCommand } from "@/lib/domain/engage/force-commands";
import type { EventDraft, EventKind } from "@/lib/domain/event";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { caseOf, forceCaseOf } from "./case";
import type { ForceCast } from "./cast";
import { applyChange } from "./changes";
import type { ForceRegister } from "./force-register";
import type { Random } from "./random";
import type { Held } from "./rows";

export function aForceRegister(cast: ForceCast, random: Random): ForceRegister {
  const { id, slug } = cast.force;
  return {
    cast,
    findings: new Map(),
    byReference: new Map(),
    spells: [],
    rows: {
      finding: [],
      national_finding: [],
      progress_update: [],
      assurance: [],
      evidence: [],
      evidence_use: [],
      done_test: [],
      plan_response: [],
      plan_action: [],
      measure: [],
      measure_reading: [],
      dependency: [],
      target_date: [],
      submission: [],
      closure: [],
      follow_up: [],
      finding_link: [],
      engage_spell: [],
      engage_reason: [],
      challenge: [],
      revisit: [],
      revisit_finding: [],
      revisit_note: [],
      direction: [],
      direction_finding: [],
      challenge_turn: [],
      response: [],
      response_invitation: [],
      response_comments: [],
      response_draft: [],
      response_answer: [],
      response_publication: [],
      chain: [],
      event: [],
    },
    lastNumbers: new Map(),
    lastChallenges: new Map(),
    lastResponses: new Map(),
    responses: new Map(),
    written: new Map(),
    mint: random.of("ids").id,
    chain: { id: slug, forceId: id, length: 0, reserved: 0, head: "0".repeat(64) },
    clock: { day: "" as CalendarDate, written: 0 },
  };
}

/** Somebody does something about a finding today. What the domain refuses ends the making: the plan contradicts the rules. */
export function does(register: ForceRegister, actor: Actor, held: Held, command: Command, today: CalendarDate): void {
  write(register, actor, granted(decide(actor, caseOf(register, held, command), command, today), command.do), today);
}

/** The inspectorate moves the force into Engage, adds reasons, or returns it to Scan. */
export function doesEngage(register: ForceRegister, actor: Actor, command: EngageCommand, today: CalendarDate): void {
  write(register, actor, granted(decideEngage(actor, forceCaseOf(register), command, today), command.do), today);
}

export function granted<Value>(result: Result<Value, Refusal>, what: string): Value {
  if (!result.ok) throw new Error(`The register refuses to ${what}: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The next moment of a day: from nine in the morning, twenty seconds apart. */
export function nextMoment(register: ForceRegister, day: CalendarDate): Date {
  const written = register.clock.day === day ? register.clock.written + 1 : 0;
  register.clock = { day, written };
  return new Date(Date.parse(`${day}T09:00:00Z`) + written * 20_000);
}

/** Writes what was decided: the changes as rows, the events as links of the chain. */
export function write(register: ForceRegister, actor: Actor, { changes, events }: Decision, today: CalendarDate): void {
  const now = nextMoment(register, today);
  for (const change of changes) applyChange({ register, actor, now: now.toISOString() }, change);
  record(register, actor, events, now);
}

/** What the policing body did itself, and answers to its challenges, which it weighs by themselves. */
const UNHEARD: readonly EventKind[] = [
  "assurance-recorded",
  "challenge-raised",
  "challenge-answered",
  "challenge-pressed",
  "challenge-accepted",
];

/** Links events to the chain, and notes what is new for the policing body, as `save` does. */
export function record(register: ForceRegister, actor: Actor, events: readonly EventDraft[], now: Date): void {
  const { rows, head } = linked(register.chain, actor, events, { now, illustrative: true }, register.mint);
  register.chain = head;
  for (const row of rows) register.rows.event.push(toColumns(row));
  for (const [at, { findingId, audience, facts }] of events.entries()) {
    const held = findingId ? register.findings.get(findingId) : undefined;
    if (!held) continue;
    held.version = rows[at]?.number ?? held.version;
    if (audience !== "force" && !UNHEARD.includes(facts.kind)) held.row.changed_at = now.toISOString();
  }
}
