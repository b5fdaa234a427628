import fc from "fast-check";
import { ASSURANCES } from "../assurance/lists";
import { EVIDENCE_AUDIENCES } from "../audience";
import { addDays, type CalendarDate } from "../calendar";
import { OUTCOMES, VERIFICATION_METHODS } from "../closure/lists";
import type { Command, CommandName } from "../command";
import { FOLLOW_UP_RESULTS } from "../follow-up/follow-up";
import { BETTER } from "../measure/measure";
import { ACTION_ENDS, RESPONSES } from "../plan/lists";
import { may } from "../policy";
import { PROGRESS } from "../progress/lists";
import { PRIORITIES } from "../sorting/lists";
import { MOVE_REASONS } from "../target/lists";
import { COMMANDS, rowOf } from "../workflow";
import { CAST, FORCE, LETTERS, type Letter } from "./actors";
import { aDoneTest, PUBLISHED } from "./cases";

/** What a step of a random history asks; dates are days around publication. */
export interface Step {
  readonly letter: Letter;
  readonly command: Command;
  readonly today: CalendarDate;
}

const day = fc.integer({ min: -3, max: 300 }).map((days) => addDays(PUBLISHED, days));
const words = fc.constantFrom("Because it is so.", "Seen in ten cases.");
const evidenceId = fc.oneof(
  fc.constantFrom("shared evidence", "own evidence"),
  fc.nat(8).map((step) => `e${step}`),
);

/** Random values for every field that a command can have; a rule reads those of its own command and no other. */
const fields = fc.record({
  why: words,
  note: words,
  statement: words,
  reasonId: fc.constantFrom(null, null, null, "reason"),
  wording: fc.constantFrom("Risk assessment", null),
  answers: fc.array(words, { maxLength: 2 }),
  points: fc.array(words, { maxLength: 2 }),
  outcome: fc.constantFrom(...OUTCOMES),
  method: fc.constantFrom(...VERIFICATION_METHODS),
  letter: fc.constant(null),
  followUp: fc.constantFrom(null, null, { id: "follow-up", asked: "Ten cases more.", months: 3 }),
  result: fc.constantFrom(...FOLLOW_UP_RESULTS),
  sampleSize: fc.constantFrom(null, 10),
  successor: fc.constantFrom(null, "WMP-2021-002"),
  confirmedOpen: fc.integer({ min: 0, max: 2 }),
  supersededToo: fc.subarray(["child 1", "child 2"]),
  addedEvidence: fc.subarray(["shared evidence", "e0", "e1"]),
  whyParentToo: fc.constantFrom(null, "It rests on this."),
  ownerId: fc.constantFrom(null, "owner", "other staff", "sponsor", "nobody"),
  sponsorId: fc.constantFrom(null, "sponsor", "owner"),
  progress: fc.constantFrom(...PROGRESS),
  title: words,
  from: fc.constant(null),
  link: fc.constant(null),
  audience: fc.constantFrom(...EVIDENCE_AUDIENCES),
  evidenceId,
  evidenceIds: fc.constantFrom(["shared evidence"], ["shared evidence"], ["own evidence"], []),
  body: fc.constantFrom("home-office", "supplier"),
  contact: words,
  needed: words,
  heard: words,
  cameOf: words,
  dependencyId: fc.oneof(
    fc.constant("dependency"),
    fc.nat(40).map((step) => `d${step}`),
  ),
  nextCheckOn: day,
  says: words,
  answer: words,
  representationId: fc.constantFrom("representation", "representation", "another representation"),
  rating: fc.constantFrom(...PROGRESS),
  draftId: fc.constantFrom("wording", "wording", "wording", "wording", "another wording"),
  response: fc.constantFrom(...RESPONSES),
  rootCause: fc.constantFrom(null, "Nobody looks again."),
  text: words,
  due: day,
  actionId: fc.constantFrom("action", "nothing"),
  as: fc.constantFrom(...ACTION_ENDS),
  unit: fc.constant("cases"),
  better: fc.constantFrom(...BETTER),
  baseline: fc.constantFrom(null, 40),
  target: fc.integer({ min: 0, max: 20 }),
  measureId: fc.constantFrom("measure", "measure", "nothing"),
  readingId: fc.constantFrom("reading", "nothing"),
  value: fc.constantFrom(null, 3, 12),
  source: words,
  testId: fc.constantFrom("done test", "done test", "t"),
  testIds: fc.constantFrom(["t"], ["t"], ["t"], ["t"], ["done test"], []),
  to: day,
  reason: fc.constantFrom(null, ...MOVE_REASONS),
  priority: fc.constantFrom(null, ...PRIORITIES),
  assurance: fc.constantFrom(...ASSURANCES),
  other: fc.constantFrom("WMP-2021-002", "WMP-2023-004"),
});

/** Every new row has an id of its own, which later steps may guess. */
const PREFIX: Partial<Record<CommandName, string>> = {
  "add-evidence": "e",
  "add-dependency": "d",
  "move-to-engage": "r",
};

const commandOf = (name: CommandName, values: Record<string, unknown>, step: number): Command => {
  const { link, to, ...rest } = values;
  const own = {
    // A draft keeps one id here, so that a later step can name it.
    id: name === "draft-public-wording" ? "wording" : `${PREFIX[name] ?? "new "}${step}`,
    ...(name === "draft-public-wording" && { wording: `Half is done, and ${step} more.` }),
    link: name === "link" ? "repeats" : link,
    to: name === "add-evidence" ? null : to,
    kind: "survey",
    name: `Measure ${step}`,
    readings: [{ id: `read ${step}`, on: values.on, value: step }],
    tests: [
      { id: "t", text: `${step} cases of ten show it.` },
      { id: "kept", text: aDoneTest().text },
    ].slice(step % 4 === 0 ? 1 : 0),
    theme: [null, "custody"][step % 2],
    words: { kind: "area-for-improvement", text: `Corrected ${step} times.`, deadline: { kind: "none" } },
  };
  return { ...rest, ...own, do: name } as unknown as Command;
};

const A_FINDING = { on: "finding", forceId: FORCE, ownerId: "owner", sponsorIds: ["sponsor"] } as const;

/** Who may give it as well, where the sponsor owns the finding: what they ask for somebody else decides. */
const ALSO: Partial<Record<CommandName, readonly Letter[]>> = { "propose-target": ["S"] };

/** Who may give a command, and so is likely to; one step in four is anybody's, so that refusals happen too. */
const likelyFor = (name: CommandName): readonly Letter[] => [
  ...LETTERS.filter((letter) => may(CAST[letter], rowOf(name).ability, A_FINDING)),
  ...(ALSO[name] ?? []),
];

/** Few findings of a history are closed, and not for long: what only they take is asked often. */
const OF_CLOSED = COMMANDS.filter((name) => rowOf(name).from.every((status) => status === "closed"));

const OFTEN: readonly CommandName[] = [
  ...OF_CLOSED,
  ...OF_CLOSED,
  "draft-public-wording",
  "draft-public-wording",
  "draft-submission",
  "sign-submission",
  "sign-submission",
  "sign-submission",
  "draft-submission",
  "sign-submission",
  "return-submission",
  "submit",
  "publish-public-wording",
  "withdraw-public-wording",
  "answer-representation",
  "sign-submission",
  "publish-public-wording",
  "withdraw-public-wording",
  "decline-target",
  "agree-done-tests",
  "submit",
  "submit",
  "sign-submission",
  "sign-submission",
  "draft-submission",
  "move-to-engage",
  "return-to-open",
  "propose-target",
  "propose-target",
  "approve-target",
  "approve-target",
  "decline-target",
  "see-move",
  "agree-done-tests",
  "agree-done-tests",
  "agree-done-tests",
  "meet-done-test",
  "decline-target",
  "end-dependency",
  "meet-done-test",
  "unmeet-done-test",
];

const anyStep = fc.record({
  name: fc.constantFrom<CommandName>(...COMMANDS, ...OFTEN),
  likely: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
  likelyOne: fc.nat(2),
  anybody: fc.constantFrom<Letter>(...LETTERS),
  values: fields,
  /** How long before that day's today it took effect: mostly that day, sometimes long ago or in the future. */
  ago: fc.constantFrom(0, 0, 0, 0, 1, 2, 30, -1),
});

/** A history of random steps, one every three days from publication on. */
export const anyHistory = fc.array(anyStep, { minLength: 10, maxLength: 66, size: "max" }).map((steps) =>
  steps.map(({ name, likely, likelyOne, anybody, values, ago }, index): Step => {
    const today = addDays(PUBLISHED, index * 3);
    const candidates = likelyFor(name);
    return {
      letter: (likely ? candidates[likelyOne % candidates.length] : undefined) ?? anybody,
      command: commandOf(name, { ...values, on: addDays(today, -ago) }, index),
      today,
    };
  }),
);

export const actorOf = ({ letter }: Step) => CAST[letter];
