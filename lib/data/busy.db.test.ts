import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import pg from "pg";
import { expect, test } from "vitest";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { isBusy, unlessBusy } from "./busy";
import { endClient } from "./client";
import { bePatient } from "./patience";
import { inScope } from "./scope";
import { lockChains } from "./store/chain";

test("whoever waits too long for another writer of the force is told so; nothing else counts as busy", async () => {
  const { force, staff } = await aCast();
  const wait = (setting: string) =>
    inScope(staff, async (db) => {
      await db.$queryRaw`select set_config(${setting}, '100', true)`;
      await lockChains(db, [force.id]);
      return { ok: true, value: "locked" } as const;
    });
  await asOwner(async (db) => {
    await lockChains(db, [force.id]);
    for (const setting of ["lock_timeout", "statement_timeout"])
      expect(await unlessBusy(() => wait(setting)), setting).toEqual({ ok: false, refusal: { why: "busy" } });
  });
  expect(await unlessBusy(() => wait("lock_timeout"))).toEqual({ ok: true, value: "locked" });
  const wrong = unlessBusy(() => inScope(staff, (db) => db.$queryRaw`select no_such_column from finding` as never));
  await expect(wrong).rejects.toThrow(/no_such_column/);
});

test("a transaction that finds no connection in time is busy too", async () => {
  const { staff } = await aCast();
  await endClient();
  bePatient(0.1);
  const results = await Promise.allSettled(
    Array.from({ length: 12 }, () => inScope(staff, (db) => db.$queryRaw`select pg_sleep(1)::text`)),
  );
  const errors = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) expect(isBusy(error), String(error)).toBe(true);
  expect(isBusy(new Error("anything else"))).toBe(false);
});

test("a connection that is not made in time is busy too, in the words of the driver that made it", async () => {
  // A port that takes connections and never says a word, as PostgreSQL does while its machine is overwhelmed.
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const asked = { connectionString: `postgresql://a:b@127.0.0.1:${port}/c`, connectionTimeoutMillis: 20 };
  const pool = new pg.Pool({ ...asked, max: 1 });
  const failed = [pool.connect(), pool.connect(), new pg.Client(asked).connect()].map((made) =>
    made.then(
      () => null,
      (error: unknown) => error,
    ),
  );
  for (const error of await Promise.all(failed)) expect(isBusy(error), String(error)).toBe(true);
  silent.close();
});
