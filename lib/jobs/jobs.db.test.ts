import "@/lib/testing/jobs-database";
import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { readHistories } from "@/lib/data/chain-links";
import { client } from "@/lib/data/client";
import { findImport } from "@/lib/data/queries/register-import";
import { verifyHistory } from "@/lib/data/verify";
import type { Actor } from "@/lib/domain/actor";
import { asOwner } from "@/lib/testing/database";
import { anOrderedImport } from "@/lib/testing/imports";
import { aCast } from "@/lib/testing/people";
import { keepLooking } from "./look-out";
import { aWorker as aQuietWorker, ended } from "./testing/worker";

let said = "";
/** A worker whose words are kept. */
function aWorker(...how: string[]): ChildProcess {
  const worker = aQuietWorker(how, { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [worker.stdout, worker.stderr])
    stream?.on("data", (words) => {
      said += words;
    });
  return worker;
}
const lines = () =>
  said
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const stage = async (actor: Actor, id: string) => (await findImport(actor, id))?.stage;
const isDone = (actor: Actor, id: string) => async () => (await stage(actor, id))?.is === "done";
const recorded = (forceId: string) =>
  asOwner(async (db) => ({
    findings: await db.finding.count({ where: { forceId } }),
    recordedEvents: await db.event.count({ where: { forceId, kind: { contains: "record" } } }),
    events: await db.event.count({ where: { forceId } }),
  }));
async function expectUnbroken(forceId: string) {
  for (const { chains } of await asOwner((db) => readHistories(db, forceId)))
    expect(verifyHistory(chains).unbroken).toBe(true);
}
const isWaitingForALock = () =>
  asOwner(
    (db) =>
      db.$queryRaw<unknown[]>`select 1 from pg_locks where not granted and relation = 'progress_update'::regclass`,
  ).then((rows) => rows.length > 0);

beforeEach(() => {
  said = "";
});
describe("the recording of an import", () => {
  it("is done by itself, as it is ordered, and by one of several workers", async () => {
    const { force, coordinator } = await aCast();
    const [first, second] = [aWorker(), aWorker()];
    const ids = [await anOrderedImport(coordinator, force.id, 20)];
    await until(isDone(coordinator, ids[0] ?? ""));
    expect((await recorded(force.id)).findings).toBe(20);
    await expectUnbroken(force.id);
    // Long enough that whatever is left behind at each look would be noticed.
    await new Promise((resolve) => setTimeout(resolve, 15_000));
    for (const worker of [first, second]) {
      worker.kill("SIGTERM");
      expect(await ended(worker)).toBe(0);
    }
    expect(said).not.toContain("MaxListeners");
    expect(lines().filter(({ level }) => level > 30)).toEqual([]);
  });

  it("survives that its process is killed in the middle, and is done once", async () => {
    const { force, coordinator } = await aCast();
    const id = await anOrderedImport(coordinator, force.id, 300);
    const killed = aWorker();
    // Findings are written, their progress is not: the table is held against every writer.
    await asOwner(async (db) => {
      await db.$executeRaw`lock table progress_update in exclusive mode`;
      await until(isWaitingForALock);
      expect(await stage(coordinator, id)).toMatchObject({ is: "running", order: "being-done" });
      killed.kill("SIGKILL");
      await ended(killed);
    });
    expect(await recorded(force.id)).toEqual({ findings: 0, recordedEvents: 0, events: 0 });
    expect((await stage(coordinator, id))?.is).toBe("running");

    aWorker();
    await until(isDone(coordinator, id));
    const once = await recorded(force.id);
    expect(once.findings).toBe(300);
    await expectUnbroken(force.id);

    // The order taken up once more, as by somebody who did not hear that it was done: nothing is recorded twice.
    await asOwner(
      (db) => db.$executeRaw`
      update pgboss.job set state = 'retry', start_after = now() where singleton_key = ${id}`,
    );
    await until(async () => {
      const rows = await asOwner(
        (db) => db.$queryRaw<{ state: string }[]>`
        select state::text from pgboss.job where singleton_key = ${id}`,
      );
      return rows[0]?.state === "completed";
    });
    expect(await recorded(force.id)).toEqual(once);
  });

  it("is left to others by a worker that is asked to end in the middle of it", async () => {
    const { force, coordinator } = await aCast();
    const id = await anOrderedImport(coordinator, force.id, 50);
    const asked = aWorker();
    await asOwner(async (db) => {
      await db.$executeRaw`lock table progress_update in exclusive mode`;
      await until(isWaitingForALock);
      asked.kill("SIGTERM");
    });
    // In time it comes to its end first.
    expect(await ended(asked)).toBe(0);
    expect(await isDone(coordinator, id)()).toBe(true);
    expect((await recorded(force.id)).findings).toBe(50);
  });

  it("is not done as somebody who was suspended since, who reads why once they are back", async () => {
    const { force, coordinator } = await aCast();
    const id = await anOrderedImport(coordinator, force.id, 3);
    await asOwner((db) =>
      db.membership.updateMany({ where: { personId: coordinator.personId }, data: { state: "suspended" } }),
    );
    aWorker();
    await until(async () => (await stage(coordinator, id))?.is === "failed");
    expect(await stage(coordinator, id)).toEqual({ is: "failed", failure: "no-longer-yours" });
    expect((await recorded(force.id)).findings).toBe(0);
  });

  it("comes back by itself when the database goes away in the middle of it", async () => {
    const { force, coordinator } = await aCast();
    const id = await anOrderedImport(coordinator, force.id, 50);
    aWorker();
    await asOwner(async (db) => {
      await db.$executeRaw`lock table progress_update in exclusive mode`;
      await until(isWaitingForALock);
      await client().$queryRaw`
        select pg_terminate_backend(pid) from pg_locks where not granted and relation = 'progress_update'::regclass`;
      await until(async () => lines().some(({ job }) => job === "record-import"));
    });
    await until(isDone(coordinator, id));
    expect((await recorded(force.id)).findings).toBe(50);
    expect(lines().filter(({ level }) => level > 30)).toMatchObject([{ about: id, failure: { away: true } }]);
  });

  it("is given up in words when it was broken off ten times", async () => {
    const { force, coordinator } = await aCast();
    const id = await anOrderedImport(coordinator, force.id, 3);
    await asOwner(
      (db) => db.$executeRaw`
      update pgboss.job set state = 'retry', retry_count = 9, started_on = now() where singleton_key = ${id}`,
    );
    expect(await stage(coordinator, id)).toMatchObject({ is: "running", order: "broken-off" });
    aWorker();
    await until(async () => (await stage(coordinator, id))?.is === "failed");
    expect(await stage(coordinator, id)).toEqual({ is: "failed", failure: "died" });
  });

  it("ends in words where it is our own fault; one line says where, and neither it nor the order what", async () => {
    const { force, coordinator } = await aCast();
    const id = await anOrderedImport(coordinator, force.id, 3);
    const guard = `check (reference not like '${force.code}-%') not valid`;
    await asOwner((db) => db.$executeRawUnsafe(`alter table finding add constraint nothing_new ${guard}`));
    try {
      aWorker();
      await until(async () => lines().some(({ job }) => job === "record-import"));
      expect(await stage(coordinator, id)).toEqual({ is: "failed", failure: "error" });
      const failures = lines().filter(({ level }) => level > 30);
      expect(failures).toMatchObject([
        { job: "record-import", about: id, failure: { name: expect.any(String), away: false } },
      ]);
      expect(said).not.toContain("The force should improve");
      const [kept] = await asOwner(
        (db) => db.$queryRaw<{ all: string }[]>`
        select j::text as "all" from pgboss.job j where singleton_key = ${id}`,
      );
      expect(kept?.all).not.toContain("The force should improve");
    } finally {
      await asOwner((db) => db.$executeRaw`alter table finding drop constraint nothing_new`);
    }
  });
});

describe("the door for jobs", () => {
  it("leads to nobody but whoever ordered what is not done yet", async () => {
    const { force, coordinator } = await aCast();
    const rows = (id: string) => client().$queryRaw<unknown[]>`select * from who_imports(${id}::uuid)`;
    const id = await anOrderedImport(coordinator, force.id, 1);
    expect(await rows(id)).toHaveLength(1);
    expect(await rows(randomUUID())).toEqual([]);
    await asOwner((db) => db.$executeRaw`update register_import set state = 'failed' where id = ${id}::uuid`);
    expect(await rows(id)).toEqual([]);
    await asOwner((db) => db.$executeRaw`delete from pgboss.job where singleton_key = ${id}`);
  });
});

const orderedSince = async (since: Date): Promise<number> => {
  const [row] = await asOwner(
    (db) => db.$queryRaw<{ n: number }[]>`select count(*)::int as n from pgboss.job where created_on >= ${since}`,
  );
  return row?.n ?? 0;
};

describe("whoever looks whether something waits", () => {
  it("has it done by a process that ends when it rests, and begins none while nothing is to do", async () => {
    const { force, coordinator } = await aCast();
    let begun = 0;
    const looking = keepLooking(async () => {
      begun += 1;
      return (await ended(aWorker("--rest", "1"))) === 0;
    });
    try {
      await until(async () => begun === 1 && lines().some(({ msg }) => msg === "What is ordered is done here"));
      const id = await anOrderedImport(coordinator, force.id, 3);
      await until(isDone(coordinator, id));
      // The tests beside this one order too: four seconds are looked for in which nobody does.
      await until(async () => {
        const [before, since] = [begun, new Date()];
        await new Promise((resolve) => setTimeout(resolve, 4_000));
        return begun === before && (await orderedSince(since)) === 0;
      });
      const before = begun;
      const another = await anOrderedImport(coordinator, force.id, 3);
      await until(isDone(coordinator, another));
      expect(begun).toBeGreaterThan(before);
    } finally {
      await looking.stop();
    }
    expect(lines().filter(({ level }) => level > 30)).toEqual([]);
  });

  it("begins another where one ended by a fault, after a while", async () => {
    const begun: number[] = [];
    const looking = keepLooking(async () => begun.push(Date.now()) > 1);
    try {
      await until(async () => begun.length === 2);
      const [first = 0, second = 0] = begun;
      expect(second - first).toBeGreaterThanOrEqual(15_000);
    } finally {
      await looking.stop();
    }
  });
});
