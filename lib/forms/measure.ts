import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { BETTER, standing } from "@/lib/domain/measure/measure";
import { longDate } from "@/lib/format/dates";
import { measured } from "@/lib/format/measured";
import { words } from "@/lib/words/words";
import { type CommandForm, optionsOf } from "./command-form";
import { choice, identifier, optionalDay, optionalWords, someWords } from "./fields";
import { pastedReadings, valueIn } from "./pasted-readings";

const NOT_A_NUMBER = (what: string) => `${what} is not a number. Write it in figures, for example 88.5.`;

/** A number in figures, or null. */
const optionalValue = (what: string) =>
  optionalWords(what, 40).transform((typed, context) => {
    if (typed === null) return null;
    const value = valueIn(typed);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: NOT_A_NUMBER(what) });
    return z.NEVER;
  });

const value = (what: string, empty: string) =>
  optionalValue(what).transform((given, context) => {
    if (given !== null) return given;
    context.addIssue({ code: "custom", message: empty });
    return z.NEVER;
  });

export const addMeasureForm = z.object({
  name: someWords("The name", "Say what is measured.", 200),
  unit: someWords("The unit", "Say in what it is counted, for example %, cases or days.", 40),
  better: choice(BETTER, "Choose which way is better."),
  baseline: optionalValue("The baseline"),
  target: value("The target", "Say what it should come to, in figures."),
});

export const addReadingsForm = z
  .object({
    measure: identifier("Choose the measure."),
    source: someWords("The source", "Say where the figures come from.", 500),
    day: optionalDay("The day of the reading"),
    value: optionalValue("The value"),
    pasted: optionalWords("What is pasted", LONGEST_TEXT),
  })
  .transform(({ measure: measureId, source, day, value, pasted }, context) => {
    const { readings, problems } = pastedReadings(pasted ?? "");
    for (const message of problems) context.addIssue({ code: "custom", path: ["pasted"], message });
    if (day === null && value !== null) {
      context.addIssue({
        code: "custom",
        path: ["day"],
        message: "Give the day of this value, or take the value away.",
      });
    }
    if (day !== null && value === null) {
      context.addIssue({
        code: "custom",
        path: ["value"],
        message: "Give the value of this day, or take the day away.",
      });
    }
    const all = [...(day !== null && value !== null ? [{ on: day, value }] : []), ...readings];
    if (all.length === 0 && problems.length === 0 && day === null && value === null) {
      context.addIssue({ code: "custom", path: ["pasted"], message: "Give one reading, or paste several." });
    }
    return { measureId, source, readings: all.map((reading) => ({ id: crypto.randomUUID(), ...reading })) };
  });

export const correctReadingForm = z
  .object({
    reading: identifier("Choose the reading."),
    value: optionalValue("The value"),
    why: someWords("The reason", "Say why the reading is corrected."),
  })
  .transform(({ reading: readingId, ...said }) => ({ readingId, ...said }));

export const addMeasure: CommandForm<"add-measure"> = {
  typed: addMeasureForm,
  ofPlan: true,
  means: () =>
    "Evidence in numbers: one thing that is counted again and again. The policing body and HMICFRS read it, and a submission freezes its last reading.",
  fields: () => [
    {
      is: "line",
      name: "name",
      label: "What is measured?",
      hint: "For example: 999 calls answered within ten seconds.",
    },
    { is: "line", name: "unit", label: "Unit", hint: "%, cases, days …", short: true },
    { is: "radios", name: "better", label: "Which way is better?", options: optionsOf(BETTER, words.measure.better) },
    { is: "line", name: "target", label: "Target", hint: "What it should come to, in figures.", short: true },
    {
      is: "line",
      name: "baseline",
      label: "Baseline",
      hint: "What it was at the beginning, in figures.",
      short: true,
      optional: true,
    },
  ],
  submit: "Add this measure",
};

export const addReadings: CommandForm<"add-readings"> = {
  typed: addReadingsForm,
  ofPlan: true,
  means: () =>
    "Dated values of one measure, one a day. A reading is never rewritten: it is corrected later, with a reason.",
  fields: ({ view, chosen, today }) => {
    const { measures } = view.case;
    return [
      {
        is: "radios",
        name: "measure",
        label: "Which measure?",
        value: measures.length === 1 ? measures[0]?.id : chosen,
        options: measures.map(({ id, name, unit }) => ({ value: id, label: name, hint: `In ${unit}.` })),
      },
      {
        is: "line",
        name: "source",
        label: "Where do the figures come from?",
        hint: "A system, a report, who counted.",
      },
      { is: "heading", name: "one", label: "One reading" },
      { is: "date", name: "day", label: "Day", optional: true, latest: today },
      { is: "line", name: "value", label: "Value", short: true, optional: true },
      { is: "heading", name: "many", label: "Or several" },
      {
        is: "text",
        name: "pasted",
        label: "Paste two columns from a spreadsheet",
        hint: "The day and the value, one reading a line, with a tab or a comma between them: 30/09/2024, 88.5. A line of headings is left out.",
        optional: true,
        rows: 8,
      },
    ];
  },
  submit: "Add these readings",
};

/** As many as the form offers to be corrected: the latest. */
const OFFERED = 60;

export const correctReading: CommandForm<"correct-reading"> = {
  typed: correctReadingForm,
  ofPlan: true,
  means: () => "The reading stays in sight, struck through with your reason; the corrected one takes its place.",
  fields: ({ view, chosen }) => [
    {
      is: "select",
      name: "reading",
      label: "Which reading?",
      empty: "Choose a reading",
      value: chosen,
      options: view.case.measures.flatMap((measure) =>
        standing(measure)
          .filter(({ id }, at, all) => id === chosen || at >= all.length - OFFERED)
          .toReversed()
          .map(({ id, on, value }) => ({
            value: id,
            label: `${measure.name}, ${longDate(on)}: ${measured(value, measure.unit)}`,
          })),
      ),
    },
    {
      is: "line",
      name: "value",
      label: "The right value",
      hint: "In figures. Leave it empty where there is no reading for that day.",
      short: true,
      optional: true,
    },
    { is: "text", name: "why", label: "Why is it corrected?", most: LONGEST_TEXT, rows: 3 },
  ],
  submit: "Correct this reading",
};
