import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aLineTo, type Line } from "@/lib/testing/line";
import { aStandby, type Standby } from "@/lib/testing/standby";
import { patience } from "./patience";

/** The register of the tests and a real standby that follows it. Everything here is read as pages read, with a session of somebody signed in. */
let standby: Standby | undefined;
let line: Line | undefined;
const database = process.env.TEST_DATABASE_URL ?? "";

beforeAll(async () => {
  standby = await aStandby();
  line = await aLineTo(standby.urlOf(database));
  process.env.DATABASE_READ_URL = line.by(standby.urlOf(database));
});
afterAll(async () => {
  const { endClient } = await import("@/lib/data/client");
  await endClient();
  await line?.stop();
  await standby?.stop();
});

async function somebody() {
  const { aCast } = await import("@/lib/testing/people");
  const { startSession, readSession } = await import("@/lib/data/sessions");
  const { mintActor } = await import("@/lib/domain/actor");
  const { coordinator, inspector, force } = await aCast();
  const session = await startSession(coordinator.personId, new Date());
  /** As each page asks who is there; with `patient` as if the copy were never late, however much other tests write. */
  const asPage = async ({ patient = false } = {}) => {
    const reads = (await readSession(session, new Date()))?.reads ?? null;
    return mintActor({ ...coordinator, reads: reads && { ...reads, ...(patient && { all: "0/0" }) } });
  };
  return { coordinator, inspector, force, asPage };
}

/** Whether what is asked is answered by the copy, and how many findings the register then has for the asker. */
async function asked(actor: Awaited<ReturnType<Awaited<ReturnType<typeof somebody>>["asPage"]>>) {
  const { askTogether, question } = await import("@/lib/data/together");
  const { Prisma } = await import("@/lib/data/generated/client");
  const where = question(
    Prisma.sql`select pg_is_in_recovery() as copy`,
    ([row]: readonly { copy: boolean }[]) => row?.copy,
  );
  const many = question(
    Prisma.sql`select count(*)::int as many from finding`,
    ([row]: readonly { many: number }[]) => row?.many,
  );
  const [copy, findings] = await askTogether(actor, where, many);
  return { copy, findings };
}

it("reads the copy once that has what the reader wrote, and the database itself until then", async () => {
  const { publishedFindings } = await import("@/lib/testing/reports");
  const { inScope } = await import("@/lib/data/scope");
  const { keepAnswerOnce } = await import("@/lib/data/store/answered");
  const { coordinator, inspector, force, asPage } = await somebody();
  await expect.poll(async () => asked(await asPage()), { timeout: 60_000 }).toEqual({ copy: true, findings: 0 });

  await standby?.run("select pg_wal_replay_pause()");
  await publishedFindings(inspector, force, [{ kind: "area-for-improvement" }]);
  expect(await asked(await asPage({ patient: true })), "what others wrote may come a moment later").toEqual({
    copy: true,
    findings: 0,
  });
  await inScope(coordinator, (db) => keepAnswerOnce(db, coordinator, randomUUID(), {}, new Date()));
  expect(await asked(await asPage({ patient: true })), "what one wrote oneself is there at once").toEqual({
    copy: false,
    findings: 1,
  });

  await standby?.run("select pg_wal_replay_resume()");
  await expect.poll(async () => asked(await asPage()), { timeout: 60_000 }).toEqual({ copy: true, findings: 1 });
});

it("reads the database itself where the copy's host is gone without a word, and waits for it once", async () => {
  const { asPage } = await somebody();
  await expect.poll(async () => (await asked(await asPage())).copy, { timeout: 60_000 }).toBe(true);
  line?.fallSilent();
  const before = performance.now();
  const page = await asPage();
  const told = await Promise.all(Array.from({ length: 20 }, () => asked(page)));
  expect(told.filter(({ copy }) => copy)).toEqual([]);
  expect(performance.now() - before, "as long as one waits for the copy").toBeLessThan(patience(15_000));
  const again = performance.now();
  expect((await asked(page)).copy).toBe(false);
  expect(performance.now() - again, "nobody waits right after").toBeLessThan(patience(1_000));
  line?.speak();
  await expect.poll(async () => (await asked(await asPage())).copy, { timeout: 60_000 }).toBe(true);
}, 120_000);

it("reads the database itself while the copy is late for everybody, or gone", async () => {
  const { asPage } = await somebody();
  const { withClient } = await import("@/scripts/setup/postgres-roles.mjs");
  await expect.poll(async () => (await asked(await asPage())).copy, { timeout: 60_000 }).toBe(true);

  await standby?.run("select pg_wal_replay_pause()");
  await withClient(process.env.TEST_DATABASE_OWNER_URL ?? "", async (client) => {
    await client.query("select pg_logical_emit_message(false, 'ballast', repeat('x', 20000000))");
  });
  await expect.poll(async () => (await asked(await asPage())).copy, { timeout: 60_000 }).toBe(false);
  await standby?.run("select pg_wal_replay_resume()");
  await expect.poll(async () => (await asked(await asPage())).copy, { timeout: 60_000 }).toBe(true);

  await standby?.stop();
  standby = undefined;
  expect(await asked(await asPage())).toEqual({ copy: false, findings: 0 });
});
