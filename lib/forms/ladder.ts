import { z } from "zod";
import { type Ladder, MOST_RUNGS, RUNGS, wrongRungs } from "@/lib/domain/reminder/ladder";
import { CLOCKS, type Reminded, type ReminderClock } from "@/lib/domain/reminder/lists";
import { words } from "@/lib/words/words";
import type { FieldSpec } from "./field-spec";
import { optionalWords } from "./fields";

/** The name of the field in which it stands when somebody is reminded by a clock. */
export const fieldOf = (clock: ReminderClock, as: Reminded): string => `${clock}.${as}`;

/** Days as they are typed: "-30, -7, 1"; a sign of any kind, and any space or comma between them. */
const days = (clock: ReminderClock) =>
  optionalWords("This", 100).transform((typed, context): readonly number[] => {
    const parts = (typed ?? "")
      .replace(/[−–]/g, "-")
      .replaceAll("+", "")
      .split(/[\s,;]+/)
      .filter((part) => part !== "");
    const read = parts.map((part) => (/^-?\d{1,4}$/.test(part) ? Number(part) : Number.NaN));
    const wrong = wrongRungs(clock, read);
    if (wrong === null) return read.toSorted((a, b) => a - b);
    const { first, last } = RUNGS[clock];
    const said = words.reminder.wrong;
    const message =
      wrong === "too-many"
        ? said["too-many"](MOST_RUNGS)
        : wrong === "twice"
          ? said.twice
          : said["out-of-range"](first, last);
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

const PLACES = CLOCKS.flatMap((clock) => RUNGS[clock].who.map((as) => ({ clock, as, name: fieldOf(clock, as) })));

/** When whom of a force is reminded of what: a line of days for each. What is left empty is no rung. */
export const ladderForm = z
  .object(Object.fromEntries(PLACES.map(({ clock, name }) => [name, days(clock)])))
  .transform((given): Ladder => {
    const ladder: { [Of in ReminderClock]?: { [As in Reminded]?: readonly number[] } } = {};
    for (const { clock, as, name } of PLACES) {
      const rungs = given[name] ?? [];
      if (rungs.length > 0) ladder[clock] = { ...ladder[clock], [as]: rungs };
    }
    return ladder;
  });

/** @param ladder as it stands */
export const ladderFields = (ladder: Ladder): readonly FieldSpec[] =>
  CLOCKS.flatMap((clock): readonly FieldSpec[] => [
    {
      is: "heading",
      name: clock,
      label: words.reminder.clock[clock],
      hint: `Days from ${words.reminder.from[clock]}.`,
    },
    ...RUNGS[clock].who.map(
      (as): FieldSpec => ({
        is: "line",
        name: fieldOf(clock, as),
        label: words.reminder.as[as].charAt(0).toUpperCase() + words.reminder.as[as].slice(1),
        value: (ladder[clock]?.[as] ?? []).join(", "),
        short: true,
        optional: true,
        autoComplete: "off",
      }),
    ),
  ]);
