import { expect, test } from "vitest";
import { isBusy, unlessBusy } from "./busy";
import { inScope } from "./scope";
import { lockForces } from "./store/chain";
import { asOwner } from "./testing/database";
import { aCast } from "./testing/people";

test("whoever waits too long for another writer of the force is told so; nothing else counts as busy", async () => {
  const { force, staff } = await aCast();
  const wait = (setting: string) =>
    inScope(staff, async (db) => {
      await db.$queryRaw`select set_config(${setting}, '100', true)`;
      await lockForces(db, [force.id]);
      return { ok: true, value: "locked" } as const;
    });
  await asOwner(async (db) => {
    await lockForces(db, [force.id]);
    for (const setting of ["lock_timeout", "statement_timeout"])
      expect(await unlessBusy(() => wait(setting)), setting).toEqual({ ok: false, refusal: { why: "busy" } });
  });
  expect(await unlessBusy(() => wait("lock_timeout"))).toEqual({ ok: true, value: "locked" });
  const wrong = unlessBusy(() => inScope(staff, (db) => db.$queryRaw`select no_such_column from finding` as never));
  await expect(wrong).rejects.toThrow(/no_such_column/);
});

test("a transaction that finds no connection in time is busy too", async () => {
  const { staff } = await aCast();
  const results = await Promise.allSettled(
    Array.from({ length: 12 }, () => inScope(staff, (db) => db.$queryRaw`select pg_sleep(4)::text`)),
  );
  const errors = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) expect(isBusy(error), String(error)).toBe(true);
  expect(isBusy(new Error("anything else"))).toBe(false);
});
