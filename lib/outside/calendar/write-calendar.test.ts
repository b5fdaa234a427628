import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import type { CalendarEntry } from "@/lib/domain/feed/entries";
import { writeCalendar } from "./write-calendar";

const entry = (more: Partial<CalendarEntry>): CalendarEntry => ({
  ...{
    kind: "target",
    id: "00000000-0000-4000-8000-000000000001",
    about: "WMP-2023-004",
    path: "/findings/WMP-2023-004",
  },
  ...{ from: date("2024-10-31"), to: date("2024-10-31"), isCancelled: false, changedOn: date("2024-09-30") },
  ...more,
});
/** Days on which clocks change in London, Los Angeles and Auckland, the last of a year, a leap day, and one of several days. */
const ENTRIES = [
  ...[
    "2024-03-31",
    "2024-10-27",
    "2024-03-10",
    "2024-11-03",
    "2024-04-07",
    "2024-09-29",
    "2024-12-31",
    "2024-02-29",
  ].map((on, nth) => entry({ id: `day-${nth}`, from: date(on), to: date(on) })),
  entry({ kind: "revisit", id: "visit", from: date("2024-10-25"), to: date("2024-10-28") }),
  entry({ id: "closed", isCancelled: true }),
];
const WRITTEN = {
  name: "Outstanding",
  address: "https://register.example",
  host: "register.example",
  says: ({ about }: CalendarEntry) => about,
};
const written = writeCalendar(ENTRIES, WRITTEN);
const wanted = ENTRIES.map(
  ({ kind, id, from, to, isCancelled }) => `${kind}-${id}@register.example ${from} ${to} ${isCancelled}`,
).toSorted();

it("reads as the same whole days by one program", () => {
  const calendar = new ICAL.Component(ICAL.parse(written));
  const read = calendar.getAllSubcomponents("vevent").map((one) => {
    const { uid, startDate, endDate } = new ICAL.Event(one);
    expect(startDate.isDate && endDate.isDate).toBe(true);
    const last = endDate.clone();
    last.adjust(-1, 0, 0, 0);
    return `${uid} ${startDate} ${last} ${one.getFirstPropertyValue("status") === "CANCELLED"}`;
  });
  expect(read.toSorted()).toEqual(wanted);
});

it.each(["Europe/London", "America/Los_Angeles", "Pacific/Auckland"])("and by another in %s", (zone) => {
  const file = join(tmpdir(), `outstanding-calendar-${process.pid}-${zone.replace("/", "-")}.ics`);
  writeFileSync(file, written);
  // A day as that program has it, by the clock of its zone.
  const program = `
    const { readFileSync } = require("node:fs");
    const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
    const read = require("node-ical").sync.parseICS(readFileSync(${JSON.stringify(file)}, "utf8"));
    for (const one of Object.values(read)) {
      if (one.type !== "VEVENT") continue;
      if (one.datetype !== "date") throw new Error("no whole day: " + one.uid);
      const last = new Date(one.end); last.setDate(last.getDate() - 1);
      console.log([one.uid, day(one.start), day(last), one.status === "CANCELLED"].join(" "));
    }`;
  const said = execFileSync(process.execPath, ["-e", program], { env: { ...process.env, TZ: zone }, encoding: "utf8" });
  expect(said.trim().split("\n").toSorted()).toEqual(wanted);
});

it("is the same bytes for the same days, and keeps its UID when a day moves", () => {
  expect(writeCalendar(ENTRIES, WRITTEN)).toBe(written);
  const uids = (text: string) => text.match(/^UID:.*$/gm);
  const moved = writeCalendar(
    ENTRIES.map((one) => ({ ...one, from: date("2025-01-31"), to: date("2025-01-31") })),
    WRITTEN,
  );
  expect(uids(moved)).toEqual(uids(written));
  expect(moved).not.toBe(written);
});

it("lets nothing that it names become a line of its own", () => {
  const hostile = 'A\r\nATTENDEE:mailto:all@force.example\r\n; , \\ "';
  const text = writeCalendar([entry({ about: hostile })], WRITTEN);
  expect(text).not.toMatch(/^ATTENDEE/m);
  const [one] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  expect(one?.getAllProperties().map(({ name }) => name)).not.toContain("attendee");
});
