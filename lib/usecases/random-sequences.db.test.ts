import fc from "fast-check";
import { expect, test } from "vitest";
import { inScope } from "@/lib/data/scope";
import { loadCase } from "@/lib/data/store/case";
import { addDays } from "@/lib/domain/calendar";
import { decide } from "@/lib/domain/decide";
import type { Case } from "@/lib/domain/finding/case";
import { anyHistory, type Step } from "@/lib/domain/testing/any-command";
import { PUBLISHED } from "@/lib/domain/testing/cases";
import { aRegister, type Register, written } from "@/lib/domain/testing/register";
import { AROUND, aStage, asGiven, compared, type Stage, shownTo } from "@/lib/testing/played";
import { figure, SEED } from "@/scripts/prove/figure";
import { namedIn, runCommand } from "./run-command";
import { verifyForceHistory } from "./verify-force-history";

/** `LONG_PROOFS=1 npm test -- database random-sequences` plays a thousand, several at once; `STEPS` says how long each is. */
const {
  sequences: SEQUENCES,
  steps: STEPS,
  atOnce: AT_ONCE,
} = process.env.LONG_PROOFS
  ? { sequences: 1_000, steps: Number(process.env.STEPS ?? 8), atOnce: 4 }
  : { sequences: 6, steps: 40, atOnce: 1 };

const around = (theCase: Case) =>
  Object.fromEntries(AROUND.map((name) => [name, theCase[name]])) as Pick<Case, (typeof AROUND)[number]>;

/** Gives one step to both; answers the model afterwards and whether it was allowed, or throws where they differ. */
async function play(stage: Stage, before: Register, step: Step, at: number): Promise<{ after: Register; ok: boolean }> {
  const actor = stage.people[step.letter];
  const command = asGiven(stage, before, step, at);
  const where = `step ${at}: ${step.letter} gives ${JSON.stringify(command)}`;
  const stored = await inScope(actor, (db) => loadCase(db, actor, stage.reference, namedIn(command)));
  const now = new Date(Date.parse(`${step.today}T10:00:00Z`) + at * 1_000);
  const asked = { key: stage.ids(`press ${at}`), version: null, now, today: step.today };
  if (!stored) {
    expect(await runCommand(actor, stage.reference, command, asked), where).toMatchObject({
      refusal: { why: "not-found" },
    });
    return { after: before, ok: false };
  }
  const model: Register = { ...before, theCase: { ...before.theCase, ...around(stored) } };
  const keys = Object.keys(stored.finding);
  expect(compared(stored, keys), `before ${where}`).toEqual(compared(shownTo(actor, model), keys));
  const decided = decide(actor, shownTo(actor, model), command, step.today);
  const came = await runCommand(actor, stage.reference, command, asked);
  if (!decided.ok) {
    expect(came, where).toEqual(decided);
    return { after: before, ok: false };
  }
  expect(came.ok, `${where} ${JSON.stringify(came)}`).toBe(true);
  return { after: written(model, decided.value, actor), ok: true };
}

test(`${SEQUENCES} random sequences of commands do to the register what they do to the model`, {
  timeout: process.env.LONG_PROOFS ? 7_200_000 : 180_000,
}, async () => {
  const histories = fc.sample(anyHistory, { numRuns: SEQUENCES, seed: SEED });
  const allowed = new Map<string, number>();
  const playOne = async (nth: number, history: readonly Step[]) => {
    const stage = await aStage(`${SEED} ${nth} ${process.pid}`, PUBLISHED, addDays(PUBLISHED, -60));
    const first = await inScope(stage.people.C, (db) => loadCase(db, stage.people.C, stage.reference));
    if (!first) throw new Error("no case");
    let register = aRegister(first);
    const steps = history.slice(0, STEPS);
    figure("P5", "commands given", steps.length);
    for (const [at, step] of steps.entries()) {
      const { after, ok } = await play(stage, register, step, at).catch((error: unknown) => {
        throw new Error(`Sequence ${nth} of seed ${SEED}: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      });
      if (ok) allowed.set(step.command.do, (allowed.get(step.command.do) ?? 0) + 1);
      register = after;
    }
    expect(await verifyForceHistory(stage.people.I, stage.cast.force.slug)).toMatchObject({ unbroken: true });
    figure("P5", "sequences", 1);
    figure("P5", "differences", 0);
  };
  const waiting = [...histories.entries()];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await playOne(...next);
    }),
  );
  figure("P5", "kinds of command that were allowed", allowed.size);
  // Most kinds of command came to something: else the comparison would be of refusals.
  expect(allowed.size).toBeGreaterThan(process.env.LONG_PROOFS ? 25 : 10);
});
