import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { client, endClient } from "./client";
import { bePatient } from "./patience";
import { inScope } from "./scope";
import { readSession, startSession } from "./sessions";
import { lockChains } from "./store/chain";
import { inTurn } from "./turns";

/** Somebody writes to the chain of their force. */
const write = ({ coordinator, force }: TestCast, times = 1) =>
  Promise.allSettled(
    Array.from({ length: times }, () =>
      inTurn((turn) =>
        inScope(coordinator, async (db) => {
          turn([force.id]);
          await lockChains(db, [force.id]);
        }),
      ),
    ),
  );
const ends = (settled: readonly PromiseSettledResult<unknown>[]) => settled.map(({ status }) => status);

test("while a chain is held, twelve who wait for it leave room for other forces and for sessions, and all have their turn", async () => {
  const [held, other] = [await aCast(), await aCast()];
  let waited: ReturnType<typeof write> | undefined;
  await asOwner(async (db) => {
    await lockChains(db, [held.force.id]);
    waited = write(held, 12);
    expect(ends(await write(other, 5))).toEqual(Array(5).fill("fulfilled"));
    const session = await startSession(other.staff.personId, new Date());
    expect((await readSession(session, new Date()))?.personId).toBe(other.staff.personId);
    expect(await client().organisation.count({ where: { id: randomUUID() } })).toBe(0);
  });
  expect(ends((await waited) ?? [])).toEqual(Array(12).fill("fulfilled"));
});

test("whoever waits too long, or comes when fifty wait, is told that it is busy; a turn that is given back is taken by the next", async () => {
  await endClient();
  bePatient(0.05);
  const cast = await aCast();
  let waited: ReturnType<typeof write> | undefined;
  await asOwner(async (db) => {
    await lockChains(db, [cast.force.id]);
    waited = write(cast, 60);
    const settled = await waited;
    const reasons = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(reasons).toHaveLength(60);
    const { isBusy } = await import("./busy");
    expect(reasons.filter((reason) => !isBusy(reason))).toEqual([]);
  });
  // Connections keep the patience that they were made with.
  await endClient();
  bePatient(20);
  expect(ends(await write(cast, 5))).toEqual(Array(5).fill("fulfilled"));
});
