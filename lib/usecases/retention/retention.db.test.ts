import "@/lib/testing/own-database";
import { beforeAll, expect, it } from "vitest";
import { removeWhatHasOutlived } from "@/lib/data/retention";
import { inScope } from "@/lib/data/scope";
import { RETENTION_KINDS, TERMS } from "@/lib/domain/retention/terms";
import { asOwner } from "@/lib/testing/database";
import { aCast, aListKeeper, type TestCast } from "@/lib/testing/people";
import { findRetention, removeOutlived } from "./retention";

let cast: TestCast;
beforeAll(async () => {
  cast = await aCast();
});

const count = (table: string, where = "true") =>
  asOwner(async (db) => {
    const [row] = await db.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from ${table} where ${where}`);
    return row?.n ?? 0;
  });

it("has the domain's terms", async () => {
  const rows = await asOwner(
    (db) => db.$queryRaw<{ key: string; days: number }[]>`select key, days from retention_term`,
  );
  expect(Object.fromEntries(rows.map(({ key, days }) => [key, days]))).toEqual(TERMS);
});

it("counts what would go, removes that and nothing younger, and writes down how much", async () => {
  const { personId } = cast.staff;
  const organisation = cast.force;
  await asOwner(async (db) => {
    for (const [days, state] of [
      [401, "'ended'"],
      [399, "null"],
      [0, "null"],
    ] as const)
      await db.$executeRawUnsafe(
        `insert into session (id, person_id, started_at, seen_at, ended_at, browser) values (gen_random_uuid(), $1::uuid, now() - make_interval(days => $2),
          now() - make_interval(days => $2), ${state === "null" ? "null" : "now()"}, 'A browser')`,
        personId,
        days,
      );
    for (const days of [401, 399])
      await db.$executeRawUnsafe(
        `insert into invitation (id, person_id, token_hash, expires_at) values (gen_random_uuid(), $1::uuid, gen_random_uuid()::text, now() - make_interval(days => $2))`,
        personId,
        days,
      );
    for (const days of [31, 29])
      await db.$executeRawUnsafe(
        `with gone as (insert into person (id, email, name, password_hash, created_at) values (gen_random_uuid(), gen_random_uuid() || '@test.example', 'Gone', 'hash', now()) returning id)
         insert into membership (id, person_id, organisation_id, post, role, state, since, until)
         select gen_random_uuid(), id, $1::uuid, 'Was here', 'force-staff', 'ended', '2020-01-01', (now() - make_interval(days => $2))::date from gone`,
        organisation.id,
        days,
      );
  });
  const keeper = await aListKeeper();
  const would = async () =>
    Object.fromEntries((await findRetention(keeper)).terms.map(({ kind, many }) => [kind, many]));
  expect(Object.keys(await would()).toSorted()).toEqual([...RETENTION_KINDS].toSorted());
  expect(await would()).toMatchObject({ session: 1, link: 1, leaver: 1 });
  const before = { sessions: await count("session"), names: await count("person"), events: await count("event") };

  expect(await removeOutlived(), "as long as nobody says so").toEqual([]);
  expect(await count("removal")).toBe(0);

  const gone = Object.fromEntries((await removeWhatHasOutlived()).map(({ kind, many }) => [kind, many]));
  expect(gone).toEqual({ session: 1, link: 1, leaver: 1 });
  expect(await would()).toMatchObject({ session: 0, link: 0, leaver: 0 });
  expect(await count("session")).toBe(before.sessions - 1);
  expect(await count("person"), "names stay").toBe(before.names);
  expect(await count("event")).toBe(before.events);
  expect(await count("person", "name = 'Gone' and password_hash is null")).toBe(1);
  const { removed } = await findRetention(keeper);
  expect(removed.map(({ kind, many, days }) => [kind, many, days]).toSorted()).toEqual(
    Object.entries(gone)
      .map(([kind, many]) => [kind, many, TERMS[kind as keyof typeof TERMS]])
      .toSorted(),
  );
  expect(await removeWhatHasOutlived(), "once").toEqual([]);
});

it("keeps somebody's last session, however old, and one that a mail names", async () => {
  await asOwner(
    (db) => db.$executeRaw`
    insert into session (id, person_id, started_at, seen_at, browser)
    values (gen_random_uuid(), ${cast.coordinator.personId}::uuid, now() - interval '900 days', now() - interval '900 days', 'Old')`,
  );
  await removeWhatHasOutlived();
  expect(await count("session", "browser = 'Old'")).toBe(1);
});

it("shows nothing to anybody else, and lets the application touch neither terms nor what was removed", async () => {
  for (const actor of [cast.coordinator, cast.inspector, cast.pcc, cast.staff])
    expect(await findRetention(actor)).toMatchObject({ terms: [], removed: [] });
  const keeper = await aListKeeper();
  for (const statement of [
    "update retention_term set days = 30",
    "delete from removal",
    "insert into removal (at, kind, days, removed) values (now(), 'mail', 400, 1)",
    "select outlived('mail', true)",
    "delete from session",
  ])
    await expect(
      inScope(keeper, (db) => db.$executeRawUnsafe(statement)),
      statement,
    ).rejects.toThrow(/permission denied/);
});
