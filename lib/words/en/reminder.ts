import { countDays, longDate } from "@/lib/format/dates";
import { joined } from "@/lib/format/lists";
import type { ReminderWords } from "../language/reminder";
import { say } from "../sentence";

const CLOCK: ReminderWords["clock"] = {
  target: "Its date",
  immediate: "To be done immediately",
  allocation: "Nobody owns it",
  quiet: "Nothing is said of it",
  "next-step": "The next step of its update",
  dependency: "The check of what it waits for",
  "follow-up": "The look that its closing asked for",
  revisit: "A planned revisit",
  response: "The response to a report",
};

const FROM: ReminderWords["from"] = {
  target: "the target date, or the published deadline where there is none",
  immediate: "publication, of what is to be done immediately and has no target date",
  allocation: "the day since which nobody owns it, in working days",
  quiet: "the last update, or since it is its owner’s",
  "next-step": "the day of the next step",
  dependency: "the day of the next check",
  "follow-up": "the day on which it is due",
  revisit: "the first day of the visit",
  response: "the day before publication, which is day 1",
};

/** "30 days before 31 October 2024", "on 31 October 2024", "1 day after 31 October 2024". */
const when = (rung: number, from: string, unit = "day"): string => {
  if (rung === 0) return `on ${from}`;
  const count =
    unit === "day" ? countDays(Math.abs(rung)) : `${Math.abs(rung)} ${unit}${Math.abs(rung) === 1 ? "" : "s"}`;
  return `${count} ${rung < 0 ? "before" : "after"} ${from}`;
};

export const reminder: ReminderWords = {
  clock: CLOCK,
  from: FROM,
  as: {
    owner: "its owner",
    sponsor: "its sponsor",
    coordinator: "the coordinators",
    "policing-body": "the policing body",
  },
  rungs: (clock, rungs) => {
    const unit = clock === "allocation" ? "working day" : "day";
    if (clock === "response") return joined(rungs.map((day) => `day ${day}`));
    const side = (all: readonly number[], after: string) =>
      all.length > 0
        ? `${joined(all.map((day) => Math.abs(day).toLocaleString("en-GB")))} ${all.length === 1 && Math.abs(all[0] ?? 0) === 1 ? unit : `${unit}s`} ${after}`
        : null;
    const parts = [
      side(
        rungs.filter((day) => day < 0),
        "before",
      ),
      rungs.includes(0) ? "on the day" : null,
      side(
        rungs.filter((day) => day > 0),
        "after",
      ),
    ];
    return joined(parts.filter((part) => part !== null));
  },
  sent: ({ clock, from, rung }) =>
    clock === "response"
      ? `${CLOCK[clock]}: day ${rung}`
      : `${CLOCK[clock]}: ${when(rung, longDate(from), clock === "allocation" ? "working day" : "day")}`,
  mailed: ({ clock, from, rung, toldAs }) => {
    const why = `You are ${toldAs === "owner" ? "its owner" : toldAs === "sponsor" ? "its sponsor" : toldAs === "coordinator" ? "a coordinator of the force" : "in the office that oversees the force"}.`;
    return `${reminder.sent({ clock, from, rung })}. ${why}`;
  },
  wrong: {
    "too-many": (most) => `There are more than ${most} days. Leave out some: whoever is reminded often stops reading.`,
    "out-of-range": (first, last) =>
      `Give whole days from ${first} to ${last}, with commas between them, such as -30, -7, 1.`,
    twice: "A day stands there twice. Leave one out.",
  },
  facts: {
    "ladder-set": ({ clocks }) => {
      const known: Readonly<Record<string, string>> = CLOCK;
      return say([`Reminders changed: ${joined(clocks.map((clock) => (known[clock] ?? clock).toLowerCase()))}`]);
    },
  },
  told: {
    "ladder-set": "a change of when people are reminded",
  },
  done: { "set-ladder": ["The reminders are changed.", "What was sent stays sent, and is not sent again."] },
};
