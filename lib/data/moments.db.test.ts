import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { asOwner } from "@/lib/testing/database";
import { aForce } from "@/lib/testing/organisations";
import { aCoordinator } from "@/lib/testing/people";
import { client } from "./client";
import { inUtc } from "./in-utc.mjs";
import { inScope } from "./scope";
import { readSession, startSession } from "./sessions";

/** One in the summer, when London is an hour ahead, and one in the winter. */
const MOMENTS = ["2026-07-01T23:30:00.123Z", "2026-01-01T23:30:00.123Z"].map((it) => [it, new Date(it)] as const);

/** A connection of nobody's, as the server would have it, with these options in its address. */
async function ask(address: string, sql: string): Promise<string> {
  const connection = new pg.Client({ connectionString: address });
  await connection.connect();
  const { rows } = await connection.query<{ answer: string }>(sql).finally(() => connection.end());
  return rows[0]?.answer ?? "";
}

const plain = process.env.TEST_DATABASE_URL ?? "";
const ZONE = "select current_setting('TimeZone') as answer";

afterAll(() => client().$disconnect());

describe("on a server whose own time zone is London", () => {
  it("a connection is in London unless it says otherwise: these tests can fail", async () => {
    expect(await ask(plain, ZONE)).toBe("Europe/London");
  });

  it("an address is read in UTC, and keeps the options that it has", async () => {
    const own = `${plain}?options=${encodeURIComponent("-c TimeZone=Europe/London -c work_mem=7MB")}`;
    expect(await ask(own, ZONE)).toBe("Europe/London");
    expect(await ask(inUtc(own), ZONE)).toBe("UTC");
    expect(await ask(inUtc(own), "select current_setting('work_mem') as answer")).toBe("7MB");
  });

  it.each(MOMENTS)("%s is read as it was written, through Prisma and in SQL", async (_, moment) => {
    const { personId } = await aCoordinator(await aForce());
    await asOwner((db) => db.person.update({ where: { id: personId }, data: { createdAt: moment } }));
    const [row] = await asOwner(
      (db) => db.$queryRaw<{ at: Date; milliseconds: number; isIt: boolean }[]>`
        select created_at as at, (extract(epoch from created_at) * 1000)::float8 as milliseconds, created_at = ${moment} as "isIt"
        from person where id = ${personId}::uuid`,
    );
    expect(row).toEqual({ at: moment, milliseconds: moment.getTime(), isIt: true });
    const { createdAt } = await asOwner((db) => db.person.findUniqueOrThrow({ where: { id: personId } }));
    expect(createdAt).toEqual(moment);
  });

  it.each(MOMENTS)("the app’s own connection gives and takes %s unchanged", async (_, moment) => {
    const actor = await aCoordinator(await aForce());
    const [row] = await inScope(
      actor,
      (db) => db.$queryRaw<{ at: Date; milliseconds: number }[]>`
        select to_timestamp(${moment.getTime() / 1000}::float8) as at, (extract(epoch from ${moment}::timestamptz) * 1000)::float8 as milliseconds`,
    );
    expect(row).toEqual({ at: moment, milliseconds: moment.getTime() });
  });

  it.each(MOMENTS)("somebody who was here at %s is told so when they come again", async (_, moment) => {
    const { personId } = await aCoordinator(await aForce());
    await startSession(personId, moment);
    const later = new Date(moment.getTime() + 86_400_000);
    const session = await startSession(personId, later);
    const [row] = await asOwner(
      (db) => db.$queryRaw<{ milliseconds: number }[]>`
        select (extract(epoch from started_at) * 1000)::float8 as milliseconds from session where id = ${session}::uuid`,
    );
    expect(row).toEqual({ milliseconds: later.getTime() });
    expect(await readSession(session, later)).toMatchObject({ personId, lastHereAt: moment });
  });
});
