import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { readSession, startSession } from "@/lib/data/sessions";
import { aCast } from "@/lib/testing/people";
import { endOwnSessions, ownSessions } from "./own-sessions";

const NOW = new Date("2026-11-29T10:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

it("shows and ends one's own sessions that count, never the one that asks nor another person's", async () => {
  const { staff, coordinator } = await aCast();
  const start = (person: { personId: string }, browser: string | null = null, at = NOW) =>
    startSession(person.personId, at, { name: browser, known: true });
  const idle = await start(staff, "Firefox on Windows", later(-40));
  const here = await start(staff, "Safari on iOS");
  const [one, two] = [await start(staff, "Chrome on Windows", later(-2)), await start(staff, null, later(-3))];
  const theirs = await start(coordinator);

  const shown = await ownSessions(here, NOW);
  expect(shown.map(({ id, browser }) => [id, browser])).toEqual([
    [here, "Safari on iOS"],
    [one, "Chrome on Windows"],
    [two, null],
  ]);
  for (const foreign of [theirs, here, idle, randomUUID()])
    expect(await endOwnSessions(staff, here, foreign, NOW), foreign).toBe(0);
  expect(await endOwnSessions(staff, here, one, NOW)).toBe(1);
  expect(await readSession(one, NOW)).toBeNull();
  expect(await endOwnSessions(staff, here, null, NOW), "the last of the others").toBe(1);
  expect((await ownSessions(here, NOW)).map(({ id }) => id)).toEqual([here]);
  for (const still of [here, theirs]) expect(await readSession(still, NOW)).not.toBeNull();
});

it("shows and ends nothing by a session that does not count", async () => {
  const { staff } = await aCast();
  const over = await startSession(staff.personId, later(-31));
  await startSession(staff.personId, NOW);
  expect(await ownSessions(over, NOW)).toEqual([]);
  expect(await endOwnSessions(staff, over, null, NOW)).toBe(0);
  expect(await ownSessions(randomUUID(), NOW)).toEqual([]);
});
