import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Level } from "@/lib/domain/level/level";
import { type Lists, nameIn } from "@/lib/domain/list/lists";
import { entryOptions } from "./entry-options";
import type { FieldSpec } from "./field-spec";
import { day, listed, optionalLink, someWords } from "./fields";

export const setLevelForm = z.object({
  body: listed("Choose the body that gives the level."),
  level: listed("Choose the level."),
  on: day("The first day"),
  source: optionalLink("The address"),
});

export const setLevelFields = (lists: Lists, today: CalendarDate): readonly FieldSpec[] => [
  { is: "select", name: "body", label: "Which body?", empty: "Choose", options: entryOptions(lists.bodies, today) },
  { is: "select", name: "level", label: "Which level?", empty: "Choose", options: entryOptions(lists.levels, today) },
  {
    is: "date",
    name: "on",
    label: "From which day?",
    hint: "What this body said before ends on that day.",
    value: today,
    latest: today,
  },
  { is: "line", name: "source", label: "Address", type: "url", optional: true, hint: "Where it is published." },
];

export const endLevelForm = z.object({
  body: listed("Choose whose level ends."),
  on: day("The day"),
  why: someWords("Why", "Say why it ends."),
});

/** Those that hold. */
export const endLevelFields = (
  held: readonly Pick<Level, "body" | "level">[],
  lists: Lists,
  today: CalendarDate,
): readonly FieldSpec[] => [
  {
    is: "select",
    name: "body",
    label: "Whose level ends?",
    ...(held.length === 1 ? { value: held[0]?.body } : { empty: "Choose" }),
    options: held.map(({ body, level }) => ({
      value: body,
      label: `${nameIn(lists.bodies, body)}: ${nameIn(lists.levels, level)}`,
    })),
  },
  { is: "date", name: "on", label: "First day on which it holds no more", value: today, latest: today },
  { is: "text", name: "why", label: "Why?", rows: 3 },
];
