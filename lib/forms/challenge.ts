import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { FieldSpec } from "./field-spec";
import { choice, day, optionalWords, someWords } from "./fields";

/** What is asked in a challenge, and how what is typed is understood. */

const onField = (label: string, today: CalendarDate, earliest: CalendarDate): FieldSpec => ({
  is: "date",
  name: "on",
  label,
  value: today,
  latest: today,
  earliest,
});

export const raiseForm = z.object({
  question: someWords("The question", "Write what you ask the force."),
  on: day("The day"),
});

/** @param publishedOn of the report: nothing is asked about it before. */
export const raiseFields = (today: CalendarDate, publishedOn: CalendarDate): readonly FieldSpec[] => [
  {
    is: "text",
    name: "question",
    label: "What do you ask the force?",
    rows: 6,
    hint: "The force and your office read it, with the readers of both. HMICFRS and the public do not. Leave out names of people.",
  },
  onField("Asked on", today, publishedOn),
];

export const answerForm = z.object({
  answer: someWords("The answer", "Write the force’s answer."),
  on: day("The day"),
});

/** @param last the day on which something was last said. */
export const answerFields = (today: CalendarDate, last: CalendarDate): readonly FieldSpec[] => [
  {
    is: "text",
    name: "answer",
    label: "What does the force answer?",
    rows: 8,
    hint: "The policing body accepts it or presses again. Leave out names of people.",
  },
  onField("Answered on", today, last),
];

const WORDS_ON_ANSWER = ["accept", "press"] as const;

/** Whether the answer is accepted or pressed again; pressing says what is left open. */
export const weighForm = z
  .object({
    decision: choice(WORDS_ON_ANSWER, "Choose whether you accept the answer or press again."),
    said: optionalWords("What you say"),
    on: day("The day"),
  })
  .transform(({ decision, said, on }, context) => {
    if (decision === "accept") return { do: "accept-challenge", note: said, on } as const;
    if (said !== null) return { do: "press-challenge", why: said, on } as const;
    context.addIssue({ code: "custom", path: ["said"], message: "Write what the answer leaves open." });
    return z.NEVER;
  });

export const weighFields = (today: CalendarDate, last: CalendarDate): readonly FieldSpec[] => [
  {
    is: "radios",
    name: "decision",
    label: "What do you say to the answer?",
    options: [
      { value: "accept", label: "Accept it", hint: "The challenge is over. All of it stays in the history." },
      { value: "press", label: "Press again", hint: "The force owes another answer." },
    ],
  },
  {
    is: "text",
    name: "said",
    label: "In your words",
    optional: true,
    rows: 5,
    hint: "Needed to press again: what the answer leaves open.",
  },
  onField("Said on", today, last),
];
