import type { CalendarDate } from "../calendar";
import type { Change } from "../change";
import { type Case, sharedEvidence } from "../finding/case";
import type { Refusal } from "../refusal";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import { type DoneTest, MOST_DONE_TESTS, stateOf } from "./done-test";

export type SetDoneTests = {
  readonly do: "set-done-tests";
  readonly on: CalendarDate;
  /** All of them, each with the id that it gets if it is new. */
  readonly tests: readonly { readonly id: string; readonly text: string }[];
  /** Why one that was agreed is taken away. */
  readonly why: string | null;
};

export type AgreeDoneTests = {
  readonly do: "agree-done-tests";
  readonly on: CalendarDate;
  readonly testIds: readonly string[];
};

export type MeetDoneTest = {
  readonly do: "meet-done-test";
  readonly on: CalendarDate;
  readonly testId: string;
  readonly evidenceIds: readonly string[];
  readonly note: string | null;
};

export type UnmeetDoneTest = {
  readonly do: "unmeet-done-test";
  readonly on: CalendarDate;
  readonly testId: string;
  readonly why: string;
};

export type DoneTestCommand = SetDoneTests | AgreeDoneTests | MeetDoneTest | UnmeetDoneTest;

/** One to five sentences. What is said as it stands keeps its agreement and what shows it; what is said otherwise is another test. */
export const setDoneTests: Rule<SetDoneTests> = (_actor, { finding, doneTests }, { on, tests, why }) => {
  if (tests.length === 0 || tests.length > MOST_DONE_TESTS) return refuse({ why: "done-tests-number" });
  const said = tests.map(({ text }) => text);
  const dropped = doneTests.filter(({ text }) => !said.includes(text));
  const added = tests.filter(
    ({ text }, at) => said.indexOf(text) === at && !doneTests.some((test) => test.text === text),
  );
  if (dropped.length + added.length === 0) return refuse({ why: "nothing-changed" });
  if (why === null && dropped.some(({ agreedOn }) => agreedOn !== null)) {
    return refuse({ why: "done-test-reason-missing" });
  }
  const last = Math.max(0, ...doneTests.map(({ position }) => position));
  return ok({
    changes: [
      ...dropped.map(({ id }): Change => ({ change: "done-test-dropped", id, on })),
      ...added.map(
        ({ id, text }, at): Change => ({
          change: "done-test-added",
          id,
          findingId: finding.id,
          text,
          position: last + at + 1,
          on,
        }),
      ),
    ],
    events: [
      {
        facts: {
          kind: "done-tests-set",
          added: added.map(({ text }) => text),
          dropped: dropped.map(({ text }) => text),
          why,
        },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

const toAgree = ({ doneTests }: Case) => doneTests.filter(({ agreedOn }) => agreedOn === null);

/** Somebody other than its author says that a test is the right one. */
export const agreeDoneTests: Rule<AgreeDoneTests> = (actor, theCase, { on, testIds }) => {
  const barred = nothingToAgree(actor, theCase);
  if (barred) return refuse(barred);
  const chosen = toAgree(theCase).filter(({ id }) => testIds.includes(id));
  if (chosen.length === 0 || chosen.length < testIds.length) return refuse({ why: "done-test-unknown" });
  if (chosen.some(({ byId }) => byId === actor.personId)) return refuse({ why: "done-test-own" });
  const { id: findingId } = theCase.finding;
  return ok({
    changes: chosen.map(({ id }): Change => ({ change: "done-test-agreed", id, on })),
    events: [
      {
        facts: { kind: "done-tests-agreed", tests: chosen.map(({ text }) => text) },
        on,
        audience: "shared",
        findingId,
      },
    ],
  });
};

const nothingToAgree: Barred = (actor, theCase) => {
  const waiting = toAgree(theCase);
  if (waiting.length === 0) return { why: "done-tests-agreed" };
  return waiting.every(({ byId }) => byId === actor.personId) ? { why: "done-test-own" } : null;
};

/** Tests that can be shown met now: agreed, and not met by a note that still stands. */
export const toMeet = ({ doneTests, evidence }: Case): readonly DoneTest[] =>
  doneTests.filter((test) => ["agreed", "evidence-gone"].includes(stateOf(test, evidence)));

/** Names the evidence that shows a test met: live, and read by the inspectorate, for a submission rests on it. */
export const meetDoneTest: Rule<MeetDoneTest> = (actor, theCase, { on, testId, evidenceIds, note }) => {
  const barred = nothingToMeet(actor, theCase);
  if (barred) return refuse(barred);
  const test = toMeet(theCase).find(({ id }) => id === testId);
  if (!test) return refuse({ why: "done-test-unknown" });
  const named = sharedEvidence(theCase).filter(({ id }) => evidenceIds.includes(id));
  if (named.length === 0) return refuse({ why: "done-test-evidence-missing" });
  if (named.length < evidenceIds.length) return refuse({ why: "evidence-unknown" });
  return ok({
    changes: [{ change: "done-test-met", id: test.id, evidenceIds: named.map(({ id }) => id), note, on }],
    events: [
      {
        facts: { kind: "done-test-met", test: test.text, evidence: named.map(({ title }) => title), note },
        on,
        audience: "shared",
        findingId: theCase.finding.id,
      },
    ],
  });
};

const nothingToMeet: Barred = (_actor, theCase) => {
  if (theCase.doneTests.length === 0) return { why: "done-tests-missing" };
  if (toMeet(theCase).length === 0) return { why: "done-test-not-agreed" };
  return sharedEvidence(theCase).length === 0 ? { why: "evidence-not-shared" } : null;
};

/** Takes back that a test is met. While a submission rests on it, that is withdrawn first. */
export const unmeetDoneTest: Rule<UnmeetDoneTest> = (_actor, { finding, doneTests }, { on, testId, why }) => {
  const test = doneTests.find(({ id, metOn }) => id === testId && metOn !== null);
  if (!test) return refuse({ why: "done-test-not-met" });
  return ok({
    changes: [{ change: "done-test-unmet", id: test.id }],
    events: [
      { facts: { kind: "done-test-unmet", test: test.text, why }, on, audience: "shared", findingId: finding.id },
    ],
  });
};

const nothingMet: Barred = (_actor, { doneTests }) =>
  doneTests.some(({ metOn }) => metOn !== null) ? null : { why: "done-test-not-met" };

/** What stands between the done tests and a submission: that there are none, or which are not met and why. */
export function lacking({ doneTests, evidence }: Pick<Case, "doneTests" | "evidence">): Refusal | null {
  if (doneTests.length === 0) return { why: "done-tests-missing" };
  const tests = doneTests.flatMap((test) => {
    const state = stateOf(test, evidence);
    return state === "met" ? [] : [{ text: test.text, state }];
  });
  return tests.length > 0 ? { why: "done-tests-unmet", tests } : null;
}

/** What the workflow shows of done tests, beside who, from where and to what. */
export const doneTest: {
  setDoneTests: Rules<SetDoneTests>;
  agreeDoneTests: Rules<AgreeDoneTests>;
  meetDoneTest: Rules<MeetDoneTest>;
  unmeetDoneTest: Rules<UnmeetDoneTest>;
} = {
  setDoneTests: {
    needs: "one to five sentences; why, where one that was agreed is taken away",
    recordedAs: "done-tests-set",
    rule: setDoneTests,
    barred: null,
  },
  agreeDoneTests: {
    needs: "done tests that somebody else has written",
    recordedAs: "done-tests-agreed",
    rule: agreeDoneTests,
    barred: nothingToAgree,
  },
  meetDoneTest: {
    needs: "a done test that is agreed, and evidence shared with the inspectorate that shows it",
    recordedAs: "done-test-met",
    rule: meetDoneTest,
    barred: nothingToMeet,
  },
  unmeetDoneTest: { needs: "why", recordedAs: "done-test-unmet", rule: unmeetDoneTest, barred: nothingMet },
};
