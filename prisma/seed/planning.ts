import { randomUUID } from "node:crypto";
import { inScope } from "@/lib/data/scope";
import { loadCase } from "@/lib/data/store/case";
import type { Actor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import type { Case } from "@/lib/domain/finding/case";
import type { Better } from "@/lib/domain/measure/measure";
import type { ActionEnd } from "@/lib/domain/plan/lists";
import { runCommand } from "@/lib/usecases/run-command";
import type { Name } from "./people";
import { granted, type Step } from "./step";

/** Somebody gives a command that names what was written before by its words: `from` finds the ids in the finding as it is then. */
function plans(
  day: string,
  who: Name,
  reference: string,
  what: string,
  from: (theCase: Case, actor: Actor) => Command,
): Step {
  const on = date(day);
  const called = `${who}: ${what} ${reference}`;
  return {
    on,
    what: called,
    run: async (cast, ask) => {
      const actor = cast.actor(who);
      const theCase = await inScope(actor, (db) => loadCase(db, actor, reference));
      if (!theCase) throw new Error(`${called}: ${who} does not see the finding`);
      granted({ on, what: called }, await runCommand(actor, reference, from(theCase, actor), ask(true)));
    },
  };
}

/** Writes these done tests, all that the finding has. */
export const writesTests = (day: string, who: Name, reference: string, tests: readonly string[]): Step =>
  plans(day, who, reference, "set-done-tests", () => ({
    do: "set-done-tests",
    on: date(day),
    tests: tests.map((text) => ({ id: randomUUID(), text })),
    why: null,
  }));

/** Agrees all that wait for it. */
export const agreesTests = (day: string, who: Name, reference: string): Step =>
  plans(day, who, reference, "agree-done-tests", ({ doneTests }) => ({
    do: "agree-done-tests",
    on: date(day),
    testIds: doneTests.filter(({ agreedOn }) => agreedOn === null).map(({ id }) => id),
  }));

/** Shows one of them met by the shared note whose title begins so. */
export const meetsTest = (day: string, who: Name, reference: string, test: string, note: string, says?: string): Step =>
  plans(day, who, reference, "meet-done-test", ({ doneTests, evidence }) => ({
    do: "meet-done-test",
    on: date(day),
    testId: doneTests.find(({ text }) => text === test)?.id ?? "",
    evidenceIds: evidence.filter(({ title }) => title.startsWith(note)).map(({ id }) => id),
    note: says ?? null,
  }));

/** One done test from beginning to end: written, agreed by another, met. */
export const oneTest = (
  reference: string,
  test: string,
  [writtenOn, author]: readonly [string, Name],
  [agreedOn, agreedBy]: readonly [string, Name],
  [metOn, note]: readonly [string, string],
): readonly Step[] => [
  writesTests(writtenOn, author, reference, [test]),
  agreesTests(agreedOn, agreedBy, reference),
  meetsTest(metOn, author, reference, test, note),
];

/** One action: who does what by when. */
export const acts = (day: string, who: Name, reference: string, text: string, due: string): Step =>
  plans(day, who, reference, "add-action", (_theCase, actor) => ({
    do: "add-action",
    id: randomUUID(),
    on: date(day),
    text,
    ownerId: actor.personId,
    due: date(due),
  }));

/** The action of these words is done, or given up with a reason. */
export const ends = (
  day: string,
  who: Name,
  reference: string,
  action: string,
  as: ActionEnd,
  why: string | null = null,
): Step =>
  plans(day, who, reference, "end-action", ({ actions }) => ({
    do: "end-action",
    on: date(day),
    actionId: actions.find(({ text }) => text === action)?.id ?? "",
    as,
    why,
  }));

interface Counted {
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
  readonly baseline: number | null;
  readonly target: number;
  readonly source: string;
}

/** A measure, and its readings in rounds: each round on its day, as they are pasted from a spreadsheet. */
export function measures(
  day: string,
  who: Name,
  reference: string,
  { source, ...counted }: Counted,
  rounds: readonly (readonly [day: string, readings: Readonly<Record<string, number>>])[],
): readonly Step[] {
  const id = randomUUID();
  return [
    plans(day, who, reference, "add-measure", () => ({ do: "add-measure", id, on: date(day), ...counted })),
    ...rounds.map(([added, readings]) =>
      plans(added, who, reference, "add-readings", () => ({
        do: "add-readings",
        on: date(added),
        measureId: id,
        source,
        readings: Object.entries(readings).map(([on, value]) => ({ id: randomUUID(), on: date(on), value })),
      })),
    ),
  ];
}
