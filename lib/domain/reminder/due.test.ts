import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate, date, daysBetween } from "../calendar";
import { noWorkingDay } from "../response/bank-holidays";
import { type Reminder, type Running, remindersDue, type Sent } from "./due";
import { DEFAULT_LADDER, dayOfRung, type Ladder, RUNGS, readLadder, wrongRungs } from "./ladder";
import { CLOCKS, REMINDED, type ReminderClock } from "./lists";

const DAY = date("2024-10-31");
const PEOPLE = { owner: ["owner"], sponsor: ["sponsor"], coordinator: ["coordinator"], "policing-body": ["office"] };
const running = (more: Partial<Running> = {}): Running => ({
  ...{ clock: "target", subjectId: "f1", findingId: "f1", from: DAY, people: PEOPLE, isTheirs: false },
  ...more,
});
const said = ({ personId, rung }: Reminder) => `${personId} ${rung}`;

/** Runs day by day, as the job does; answers what was sent on which day. */
function days(
  ladder: Ladder,
  on: (today: CalendarDate) => readonly Running[],
  from: CalendarDate,
  to: CalendarDate,
  step = 1,
): readonly (Reminder & { readonly on: CalendarDate })[] {
  const sent: (Reminder & { readonly on: CalendarDate })[] = [];
  for (let today = from; today <= to; today = addDays(today, step))
    sent.push(...remindersDue(ladder, on(today), sent, today).map((one) => ({ ...one, on: today })));
  return sent;
}

describe("the ladder that all begin with", () => {
  it("reminds of a date: its owner before, then further and further up", () => {
    const sent = days(DEFAULT_LADDER, () => [running()], date("2024-09-01"), date("2025-03-01"));
    expect(sent.map((one) => `${one.on} ${said(one)}`)).toEqual([
      "2024-10-01 owner -30",
      "2024-10-24 owner -7",
      "2024-11-01 owner 1",
      "2024-11-01 coordinator 1",
      "2024-11-10 sponsor 10",
      "2024-11-30 office 30",
    ]);
  });

  it("counts working days where nobody owns it, over a weekend and a bank holiday that was really there", () => {
    const unowned = running({ clock: "allocation", from: date("2022-09-14") });
    const sent = days(DEFAULT_LADDER, () => [unowned], date("2022-09-14"), date("2022-10-14"));
    // Of the five, one is a Saturday and a Sunday later, and one the day of the State Funeral.
    expect(sent.map((one) => `${one.on} ${said(one)}`)).toEqual(["2022-09-22 coordinator 5"]);
  });

  it("says the days of a response as the law counts them", () => {
    const response = running({ clock: "response", findingId: null, from: addDays(date("2023-12-22"), -1) });
    const sent = days(DEFAULT_LADDER, () => [response], date("2023-12-22"), date("2024-04-01"));
    expect(sent.map(({ on }) => on)).toEqual(["2024-01-18", "2024-02-01", "2024-02-08", "2024-02-14"]);
  });

  it("is on every clock one that its form would take", () => {
    for (const clock of CLOCKS)
      for (const as of REMINDED) {
        const rungs = DEFAULT_LADDER[clock]?.[as] ?? [];
        expect(wrongRungs(clock, rungs), `${clock} ${as}`).toBeNull();
        if (rungs.length > 0) expect(RUNGS[clock].who).toContain(as);
      }
    expect(readLadder(JSON.parse(JSON.stringify(DEFAULT_LADDER)))).toEqual(DEFAULT_LADDER);
  });
});

it("a day that is proclaimed later moves what has not been sent yet, and nothing of what has", () => {
  const proclaimed = date("2024-10-03");
  const isFree: typeof noWorkingDay = (on) => (on === proclaimed ? { why: "sunday" } : noWorkingDay(on));
  const from = date("2024-09-30");
  expect(dayOfRung("allocation", from, 5)).toBe("2024-10-07");
  expect(dayOfRung("allocation", from, 5, isFree)).toBe("2024-10-08");
  const one = running({ clock: "allocation", from });
  const due = (today: string, sent: readonly Sent[], free = noWorkingDay) =>
    remindersDue(DEFAULT_LADDER, [one], sent, date(today), free).map(said);
  expect(due("2024-10-07", [])).toEqual(["coordinator 5"]);
  expect(due("2024-10-07", [], isFree)).toEqual([]);
  expect(due("2024-10-08", [], isFree)).toEqual(["coordinator 5"]);
  expect(due("2024-10-08", [{ ...one, rung: 5, personId: "coordinator" }], isFree)).toEqual([]);
});

describe("a reminder ends", () => {
  const run = (on: (today: CalendarDate) => readonly Running[]) =>
    days(DEFAULT_LADDER, on, date("2024-09-01"), date("2025-06-01")).map((one) => `${one.on} ${said(one)}`);

  it("by closing", () => {
    expect(run((today) => (today < date("2024-10-10") ? [running()] : []))).toEqual(["2024-10-01 owner -30"]);
  });

  it("by another owner, who has the rungs that come", () => {
    const owned = (today: CalendarDate) => [
      running({ people: { owner: [today < date("2024-10-10") ? "first" : "second"] } }),
    ];
    expect(run(owned)).toEqual(["2024-10-01 first -30", "2024-10-24 second -7", "2024-11-01 second 1"]);
  });

  it("by another date, which is another reason", () => {
    const moved = (today: CalendarDate) => [
      running({ from: today < date("2024-10-28") ? DAY : date("2024-12-31"), people: { owner: ["owner"] } }),
    ];
    expect(run(moved)).toEqual([
      ...[
        "2024-10-01 owner -30",
        "2024-10-24 owner -7",
        "2024-12-01 owner -30",
        "2024-12-24 owner -7",
        "2025-01-01 owner 1",
      ],
    ]);
  });

  it("while another body is waited for, as far as it is late", () => {
    expect(run(() => [running({ isTheirs: true })])).toEqual(["2024-10-01 owner -30", "2024-10-24 owner -7"]);
  });
});

it("nobody is stormed: what was missed is made up for by its last rung and for a week, and a clock set back sends nothing again", () => {
  const at = (today: string, sent: readonly Sent[] = []) =>
    remindersDue(DEFAULT_LADDER, [running()], sent, date(today)).map(said);
  expect(at("2024-11-05")).toEqual(["owner 1", "coordinator 1"]);
  expect(at("2024-12-07"), "a register that is new here").toEqual(["office 30"]);
  expect(at("2025-12-07")).toEqual([]);
  const sent = days(DEFAULT_LADDER, () => [running()], date("2024-09-01"), date("2024-11-02"));
  for (let today = date("2024-08-01"); today <= date("2024-11-02"); today = addDays(today, 1))
    expect(remindersDue(DEFAULT_LADDER, [running()], sent, today), today).toEqual([]);
});

it("a ladder with gaps, with one rung or with none, is a ladder", () => {
  const only = { target: { sponsor: [10] } } satisfies Ladder;
  const all = CLOCKS.map((clock): Running => running({ clock, subjectId: clock }));
  expect(days(only, () => all, date("2024-09-01"), date("2025-06-01")).map(said)).toEqual(["sponsor 10"]);
  expect(days({}, () => all, date("2024-09-01"), date("2025-06-01"))).toEqual([]);
  expect(readLadder({ target: { owner: [-7] }, unknown: 1 })).toEqual({ target: { owner: [-7] } });
  expect(wrongRungs("allocation", [-1])).toBe("out-of-range");
  expect(wrongRungs("target", [1, 1])).toBe("twice");
  expect(wrongRungs("target", [1.5])).toBe("out-of-range");
  expect(wrongRungs("target", [1, 2, 3, 4, 5, 6, 7])).toBe("too-many");
});

/** The bank holidays of 2024 and 2025 as they were published: for whoever does not trust our rules. */
const PUBLISHED_HOLIDAYS =
  "2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26 2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26";

/** The same by other code: of each reason and person, on which day each rung comes, worked out from its day and not day by day. */
function table(
  ladder: Ladder,
  spells: readonly (Running & { readonly since: CalendarDate; readonly until: CalendarDate })[],
) {
  const rows: string[] = [];
  for (const spell of spells)
    for (const as of REMINDED)
      for (const person of spell.people[as] ?? [])
        for (const rung of ladder[spell.clock]?.[as] ?? []) {
          let at = Date.parse(spell.from);
          if (spell.clock === "allocation")
            for (let left = rung; left > 0; ) {
              at += 86_400_000;
              const day = new Date(at);
              const isFree =
                day.getUTCDay() === 0 ||
                day.getUTCDay() === 6 ||
                PUBLISHED_HOLIDAYS.includes(day.toISOString().slice(0, 10));
              if (!isFree) left -= 1;
            }
          else at += rung * 86_400_000;
          const on = new Date(at).toISOString().slice(0, 10);
          if (on < spell.since || on > spell.until || (spell.isTheirs && rung > 0)) continue;
          rows.push(`${on} ${spell.subjectId} ${spell.clock} ${person} ${rung}`);
        }
  return rows.toSorted();
}

it("a year run day by day sends what a table says that other code works out", () => {
  const YEAR = { from: date("2024-06-01"), to: date("2025-05-31") };
  const days366 = daysBetween(YEAR.from, YEAR.to);
  const spell = fc.record({
    clock: fc.constantFrom<ReminderClock>(...CLOCKS),
    from: fc.integer({ min: 0, max: days366 }).map((n) => addDays(YEAR.from, n)),
    since: fc.integer({ min: 0, max: 40 }),
    lasts: fc.integer({ min: 0, max: 400 }),
    isTheirs: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(spell, { minLength: 1, maxLength: 25 }), (given) => {
      // A clock runs from some day before its first rung, since what came before it began is no part of the table.
      const spells = given.map(({ since, lasts, ...one }, nth) => ({
        ...running({ ...one, subjectId: `f${nth}` }),
        since: addDays(one.from, -200 - since),
        until: addDays(one.from, -60 + lasts),
      }));
      const on = (today: CalendarDate) => spells.filter((one) => one.since <= today && today <= one.until);
      const sent = days(DEFAULT_LADDER, on, addDays(YEAR.from, -260), addDays(YEAR.to, 400));
      const ran = sent.map((one) => `${one.on} ${one.subjectId} ${one.clock} ${one.personId} ${one.rung}`).toSorted();
      expect(ran).toEqual(table(DEFAULT_LADDER, spells));
    }),
    { numRuns: process.env.LONG_PROOFS ? 300 : 15 },
  );
});
