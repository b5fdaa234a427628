import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "@/scripts/setup/postgres-roles.mjs";
import { type CountingDoor, countingDoor } from "./round-trips";

let door: CountingDoor;
beforeAll(async () => {
  door = await countingDoor(process.env.TEST_DATABASE_URL ?? "");
});
afterAll(() => door.close());

describe("the door that counts what goes to the database", () => {
  it("counts each statement and each wait, begin and commit included, and lets everything through", async () => {
    await withClient(door.url, async (client) => {
      const { statements, roundTrips } = await door.during(async () => {
        await client.query("begin");
        const { rows } = await client.query("select $1::int + 1 as next, $2::text as nothing", [41, null]);
        expect(rows).toEqual([{ next: 42, nothing: null }]);
        await client.query("commit");
      });
      expect(statements).toEqual([
        { text: "begin", values: [] },
        { text: "select $1::int + 1 as next, $2::text as nothing", values: ["41", null] },
        { text: "commit", values: [] },
      ]);
      expect(roundTrips).toBe(3);
      await client.query("select 'afterwards'");
      expect(statements).toHaveLength(3);
      expect(await door.during(async () => undefined)).toEqual({ statements: [], roundTrips: 0 });
    });
  });

  it("knows a prepared statement by its name, and counts an answer that fails", async () => {
    await withClient(door.url, async (client) => {
      const ask = (value: number) =>
        client.query({ name: "half", text: "select 10 / $1::int as half", values: [value] });
      const { statements, roundTrips } = await door.during(async () => {
        await ask(2);
        await ask(5);
        await ask(0).catch((error: Error) => expect(error.message).toBe("division by zero"));
      });
      expect(statements.map(({ text, values }) => [text, ...values])).toEqual([
        ["select 10 / $1::int as half", "2"],
        ["select 10 / $1::int as half", "5"],
        ["select 10 / $1::int as half", "0"],
      ]);
      expect(roundTrips).toBe(3);
    });
  });
});
