import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVIDENCE_AUDIENCES } from "./audience";
import type { Decision } from "./change";
import type { CommandName } from "./command";
import { bars, decide } from "./decide";
import { type Case, liveReason } from "./finding/case";
import type { Status } from "./finding/finding";
import { groupBy } from "./group-by";
import { recordedBy, wouldBeTold } from "./notice/recorded-by";
import { toldOf } from "./notice/told";
import { actorOf, anyHistory, type Step } from "./testing/any-command";
import { aCase, aCauseOfConcern, aClosure, aRelative, aSpell, PUBLISHED } from "./testing/cases";
import { aRegister, type Register, written } from "./testing/register";
import { COMMANDS } from "./workflow";

/** Where a status may go, and by which command: by hand from the design's workflow. */
const TRANSITIONS: Partial<Record<CommandName, readonly `${Status} → ${Status}`[]>> = {
  "move-to-engage": ["open → engage"],
  "return-to-open": ["engage → open"],
  close: ["open → closed", "engage → closed"],
  reopen: ["closed → open"],
};

const STARTS: Record<string, Case> = {
  "an area for improvement": aCase(),
  "a finding whose sponsor owns it, and whose target has moved": aCase({
    finding: { owner: { id: "sponsor", post: "Chief" }, firstTarget: PUBLISHED, target: PUBLISHED, moves: 1 },
  }),
  "a finding of a force in Engage": aCase({ spell: aSpell() }),
  "a finding whose target has moved twice": aCase({ finding: { firstTarget: PUBLISHED, target: PUBLISHED, moves: 2 } }),
  "a closed finding whose basis has changed": aCase({
    finding: { status: "closed", statusOn: PUBLISHED, basisChangedOn: PUBLISHED },
    closure: aClosure(),
  }),
  "a finding of a force that asks for sign-off": aCase({ asksSignOff: true }),
  "a cause of concern": aCauseOfConcern([{ pendingSubmissionId: "of child 1" }, {}]),
  "a recommendation under a closed cause of concern": aCase({
    finding: { kind: "recommendation", parentId: "cause" },
    parent: aRelative({ id: "cause", status: "closed", statusOn: PUBLISHED }),
  }),
};

type Deed = (before: Register, step: Step, made: Decision, afterwards: Register) => void;

const frozen = <Value>(value: Value): Value => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

/** One decision that was made in a history: what was so before, who asked for what, what was decided, and what is so then. */
type Moment = Parameters<Deed>;

/** Plays random steps from a start; answers every decision that was made. */
function play(start: Case, steps: readonly Step[]): readonly Moment[] {
  const moments: Moment[] = [];
  let register = aRegister(frozen(structuredClone(start)));
  for (const step of steps) {
    const outcome = decide(actorOf(step), register.theCase, step.command, step.today);
    if (!outcome.ok) continue;
    const next = frozen(written(register, outcome.value, actorOf(step)));
    moments.push([register, step, frozen(outcome.value), next]);
    register = next;
  }
  return moments;
}

const HISTORIES = 600;
const anyStart = fc.constantFrom(...Object.values(STARTS));
/** By the seed: played once, and looked at by every test below. What a look would change is frozen. */
const played = new Map<number | undefined, readonly Moment[]>();
function momentsOf(seed?: number): readonly Moment[] {
  const before = played.get(seed);
  if (before) return before;
  const histories = fc.sample(fc.tuple(anyStart, anyHistory), {
    numRuns: HISTORIES,
    ...(seed !== undefined && { seed }),
  });
  const moments = histories.flatMap(([start, steps]) => play(start, steps));
  played.set(seed, moments);
  return moments;
}

/** Looks at every decision of random histories from each start; where one is not as it should be, at the shortest history that shows it. */
function playing(look: Deed, seed?: number): readonly Moment[] {
  const moments = momentsOf(seed);
  try {
    for (const moment of moments) look(...moment);
  } catch (error) {
    const looksWell = fc.property(anyStart, anyHistory, (start, steps) => {
      for (const moment of play(start, steps)) look(...moment);
    });
    fc.assert(looksWell, { numRuns: HISTORIES, ...(seed !== undefined && { seed }) });
    throw error;
  }
  return moments;
}

describe("whatever people ask for, in whatever order", () => {
  it("every kind of command is given and allowed many times, so that the rest of this suite means something", () => {
    const made = groupBy(
      playing(() => {}, 1),
      ([, step]) => step.command.do,
    );
    expect([...made.keys()].toSorted()).toEqual([...COMMANDS].toSorted());
    for (const [command, moments] of made) expect(moments.length, command).toBeGreaterThan(10);
  });

  it("what a form says that a command is recorded as, and whom it tells of it, is what happens", () => {
    playing(({ theCase }, step, made) => {
      const kind = recordedBy(step.command.do, actorOf(step), theCase);
      const event = made.events.find(({ facts }) => facts.kind === kind);
      expect(event, step.command.do).toBeDefined();
      if (event)
        expect(wouldBeTold(step.command.do, actorOf(step), theCase)).toEqual(toldOf(event.facts, event.audience));
    });
  });

  it("a status changes only as the workflow says, and only by an inspector", () => {
    playing(({ theCase: before }, step, _made, { theCase: after }) => {
      const change = `${before.finding.status} → ${after.finding.status}` as const;
      const allowed: readonly string[] = TRANSITIONS[step.command.do] ?? [
        `${before.finding.status} → ${before.finding.status}`,
      ];
      expect(allowed).toContain(change);
      if (before.finding.status !== after.finding.status) expect(actorOf(step).role).toBe("inspector");
    });
  });

  it("the dates of a status never run backwards, and a finding in Engage has a live reason", () => {
    playing(({ theCase: before }, _step, _made, { theCase: after }) => {
      expect((after.finding.statusOn ?? "") >= (before.finding.statusOn ?? "")).toBe(true);
      expect(liveReason(after) !== null).toBe(after.finding.status === "engage");
    });
  });

  it("there is at most one pending submission, and none on a closed finding", () => {
    playing((_before, _step, _made, { submissions, theCase }) => {
      const pending = submissions.filter(({ state }) => state === "pending");
      expect(pending.length).toBeLessThanOrEqual(theCase.finding.status === "closed" ? 0 : 1);
      expect(submissions.filter(({ state }) => state === "draft").length).toBeLessThanOrEqual(1);
    });
  });

  it("a submission that has ended stays ended, as it ended", () => {
    const over = ["returned", "withdrawn", "accepted", "overtaken"];
    playing(({ submissions: before }, _step, _made, { submissions: after }) => {
      for (const ended of before.filter(({ state }) => over.includes(state))) {
        expect(after.find(({ id }) => id === ended.id)).toEqual(ended);
      }
    });
  });

  it("an audience is never narrowed, and evidence never disappears or comes back", () => {
    playing(({ theCase: before }, _step, _made, { theCase: after }) => {
      for (const [index, evidence] of before.evidence.entries()) {
        const now = after.evidence[index];
        const [was, is] = [evidence, now].map((one) => EVIDENCE_AUDIENCES.indexOf(one?.audience ?? "force"));
        expect(now?.id).toBe(evidence.id);
        expect(is).toBeGreaterThanOrEqual(was ?? 0);
        expect(now?.withdrawn || !evidence.withdrawn).toBe(true);
      }
    });
  });

  it("what is withdrawn or for the force only is in no basis at the moment it is frozen", () => {
    playing(({ theCase: before }, _step, { changes }) => {
      const shared = before.evidence.filter(({ audience, withdrawn }) => audience === "shared" && !withdrawn);
      for (const change of changes) {
        if (change.change !== "submitted" && change.change !== "closed") continue;
        const child = before.children.find(({ id }) => id === change.findingId);
        const known = child ? child.basis.evidence : shared;
        for (const { id } of change.basis.evidence) expect(known.map((one) => one.id)).toContain(id);
      }
    });
  });

  it("every decision has an event, dated neither in the future nor before publication", () => {
    playing((_before, { today }, { events }) => {
      expect(events.length).toBeGreaterThan(0);
      for (const { on } of events) expect(on >= PUBLISHED && on <= today).toBe(true);
    });
  });

  it("an event about evidence reaches nobody who does not read the evidence", () => {
    playing((_before, _step, { events }, { theCase }) => {
      for (const { facts, audience } of events) {
        if (!("evidenceId" in facts)) continue;
        const evidence = theCase.evidence.find(({ id }) => id === facts.evidenceId);
        expect(audience).toBe(evidence?.audience);
      }
    });
  });

  it("the first target is frozen for ever, and no date changes without a counted move", () => {
    playing(({ theCase: { finding: before } }, _step, { events }, { theCase: { finding: after } }) => {
      if (before.firstTarget !== null) expect(after.firstTarget).toBe(before.firstTarget);
      const moved = before.target !== null && before.target !== after.target;
      expect(after.moves - before.moves).toBe(moved ? 1 : 0);
      expect(events.some(({ facts }) => facts.kind === "target-moved")).toBe(moved);
    });
  });

  it("a second move is decided by somebody who did not ask for it: the sponsor, or who stands in", () => {
    const decided = new Set<string>();
    const look: Deed = (
      { theCase: { finding: before, targetRequest } },
      step,
      _made,
      { theCase: { finding: after } },
    ) => {
      if (after.moves === before.moves || before.moves === 0) return;
      const sponsorAsked = targetRequest?.byId === before.sponsor?.id;
      expect(targetRequest?.byId).not.toBe(actorOf(step).personId);
      expect(step.letter).toBe(sponsorAsked ? "X" : "S");
      decided.add(step.letter);
    };
    playing(look);
    playing(look, 1);
    expect([...decided].toSorted()).toEqual(["S", "X"]);
  });

  it("the same question has the same answer, and asking changes nothing", () => {
    playing(({ theCase }, step, made) => {
      expect(decide(actorOf(step), theCase, step.command, step.today)).toEqual({ ok: true, value: made });
      expect(bars(actorOf(step), theCase, step.command.do)).toBeNull();
    });
  });
});
