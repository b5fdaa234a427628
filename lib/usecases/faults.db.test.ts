import "@/lib/testing/own-database";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { figure, LONG } from "@/scripts/prove/figure";
import { addNote } from "./evidence/add-note";
import { runCommand } from "./run-command";

/**
 * Every statement of a command that changes a row is made to fail in its turn: in a register of its own, where a trigger on each table
 * counts them, in a sequence that no rollback takes back, and refuses the one that is named.
 */
const FAIL_IN_TURN = `
  create table fault (at int not null);
  insert into fault values (0);
  create sequence fault_turn;
  create function fail_in_turn() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if nextval('fault_turn') = (select at from fault) then raise exception 'a fault at %', tg_table_name; end if;
      return null;
    end $$;
  do $$ declare which record; begin
    for which in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ('access_log', 'fault')
    loop execute format('create trigger a_fault before insert or update or delete on %s for each statement execute function fail_in_turn()', which.name); end loop;
  end $$;
  create function register_digest() returns text language plpgsql as $$
    declare which record; said text; all_said text := ''; begin
    for which in select told.name from (select c.oid::regclass as name, c.oid as key from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ('access_log', 'fault') order by key) told
    loop
      execute format('select concat_ws(chr(32), count(*), sum(hashtextextended(t::text, 0)::numeric)) from %s t', which.name) into said;
      all_said := all_said || which.name || ' ' || said || E'\n';
    end loop;
    return all_said; end $$`;

const failAt = (turn: number) =>
  asOwner(async (db) => {
    await db.$executeRaw`update fault set at = ${turn}`;
    await db.$executeRaw`select setval('fault_turn', 1, false)`;
  });
const turns = () =>
  asOwner(async (db) => {
    const [row] = await db.$queryRaw<{ n: number }[]>`select last_value::int as n from fault_turn`;
    return row?.n ?? 0;
  });
const digest = () =>
  asOwner(async (db) => {
    const [row] = await db.$queryRaw<{ said: string }[]>`select register_digest() as said`;
    return row?.said ?? "";
  });

let cast: TestCast;
let reference: string;
let evidence: string;
beforeAll(async () => {
  cast = await aCast(PUBLISHED);
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  reference = finding?.reference ?? "";
  evidence = randomUUID();
  const note = {
    title: "Dip sample",
    note: "Nine of ten.",
    kind: "document",
    from: null,
    to: null,
    link: null,
  } as const;
  granted(
    await addNote(
      cast.coordinator,
      evidence,
      { ...note, audience: "shared", findings: [reference], newerThan: null },
      asked(),
    ),
  );
  await asOwner((db) => db.$executeRawUnsafe(FAIL_IN_TURN));
});

const doneTest = randomUUID();
const on = TODAY;
const note = { kind: "document", from: null, to: null, link: null } as const;
/** Commands in an order in which each is allowed; between them they write to every kind of table: a record, its event, notices, what is ordered. */
const COMMANDS: readonly (readonly [by: keyof TestCast, command: () => Command])[] = [
  ["coordinator", () => ({ do: "allocate", on, ownerId: cast.staff.personId, sponsorId: cast.chiefOfficer.personId })],
  ["coordinator", () => ({ do: "update-progress", id: randomUUID(), on, progress: "on-track", note: "It goes well." })],
  ["staff", () => ({ do: "add-evidence", id: randomUUID(), on, ...note, title: "A", note: "B", audience: "force" })],
  [
    "staff",
    () => ({ do: "propose-target", id: randomUUID(), on, to: date("2027-06-30"), reason: null, why: "We begin." }),
  ],
  ["staff", () => ({ do: "set-response", id: randomUUID(), on, response: "accepted", why: null, rootCause: "None." })],
  [
    "staff",
    () => ({
      do: "add-action",
      id: randomUUID(),
      on,
      text: "Train.",
      ownerId: cast.staff.personId,
      due: date("2025-06-30"),
    }),
  ],
  ["staff", () => ({ do: "set-done-tests", on, tests: [{ id: doneTest, text: "All are trained." }], why: null })],
  ["coordinator", () => ({ do: "agree-done-tests", on, testIds: [doneTest] })],
  ["staff", () => ({ do: "meet-done-test", on, testId: doneTest, evidenceIds: [evidence], note: "They are." })],
  ["pcc", () => ({ do: "record-assurance", id: randomUUID(), on, assurance: "assured", note: "Seen." })],
  ["coordinator", () => ({ do: "submit", id: randomUUID(), on, statement: "It is done.", answers: [] })],
  ["inspector", () => ({ do: "return-submission", on, points: ["Say when."], note: "Not yet." })],
  [
    "inspector",
    () => ({
      ...({ do: "close", on, outcome: "implemented", method: "revisit", note: "Seen.", letter: null } as const),
      ...{ successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
    }),
  ],
];

/** Gives a command with each of its statements failing in turn, until none is left to fail. Answers how many failed, and what was left of those. */
async function withFaults(actor: Actor, command: Command) {
  const left: string[] = [];
  const before = await digest();
  for (let turn = 1; ; turn += 1) {
    await failAt(turn);
    const answer = await runCommand(actor, reference, command, asked()).catch((error: unknown) => String(error));
    if (typeof answer !== "string") {
      expect(answer, command.do).toMatchObject({ ok: true });
      expect(await turns(), `${command.do}: none is left`).toBeLessThan(turn);
      return { faults: turn - 1, left };
    }
    if ((await digest()) !== before) left.push(`${command.do}, statement ${turn}`);
  }
}

test("whichever statement of a command fails, nothing of it is left", async () => {
  let faults = 0;
  const left: string[] = [];
  const given = COMMANDS.slice(0, LONG ? COMMANDS.length : 3);
  for (const [by, command] of given) {
    const found = await withFaults(cast[by] as Actor, command());
    // Its record and its event at least, and the head of the chain.
    expect(found.faults, command().do).toBeGreaterThanOrEqual(3);
    faults += found.faults;
    left.push(...found.left);
  }
  figure("P8", "commands", given.length);
  figure("P8", "faults", faults);
  figure("P8", "faults after which something was left", left.length);
  expect(left).toEqual([]);
});
