import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { PROGRESS, type Progress } from "@/lib/domain/progress/lists";
import { words } from "@/lib/words/words";
import { type CommandForm, dayField, optionsOf } from "./command-form";
import { choice, day, optionalChoice, optionalDay, optionalWords, someWords } from "./fields";

/** A next step as two fields: its day alone says nothing. */
const nextStep = {
  next: optionalWords("The next step"),
  nextOn: optionalDay("The date of the next step"),
};
type NextStepTyped = z.infer<z.ZodObject<typeof nextStep>>;

const isDatedStep = ({ next, nextOn }: NextStepTyped) => next !== null || nextOn === null;
const UNSAID_STEP = { message: "Say what the next step is, or take its date away.", path: ["next"] };

const withNext = <Typed extends NextStepTyped>({ next, nextOn, ...said }: Typed) => ({
  ...said,
  next: next === null ? null : { step: next, on: nextOn },
});

export const updateProgressForm = z
  .object({
    progress: choice(PROGRESS, "Choose how the work stands."),
    note: someWords("The note", "Say what has changed since the last update."),
    on: day("The day from which this holds"),
    ...nextStep,
  })
  .refine(isDatedStep, UNSAID_STEP)
  .transform(withNext);

/** One of several updates that are given at once: the progress stays as it is where another one is not chosen. */
export const updateOfOneForm = (now: Progress | null) =>
  z
    .object({
      progress: optionalChoice(PROGRESS, "Choose the progress from the list.").transform((said, context) => {
        const progress = said ?? now;
        if (progress !== null) return progress;
        context.addIssue({ code: "custom", message: "Choose how the work stands: nothing was said of it so far." });
        return z.NEVER;
      }),
      note: someWords("What was done", "Say what was done since the last update."),
      ...nextStep,
    })
    .refine(isDatedStep, UNSAID_STEP)
    .transform(withNext);

export const updateProgress: CommandForm<"update-progress"> = {
  typed: updateProgressForm,
  missed: true,

  means: () =>
    "Progress is what the force says about its own work. The policing body and HMICFRS read it; only an inspector changes the status.",
  fields: (facts) => [
    {
      is: "radios",
      name: "progress",
      label: "How does the work stand?",
      value: facts.view.case.finding.progress ?? undefined,
      options: optionsOf(PROGRESS, words.progress.value, {
        "on-track": "It will be done by the target date.",
        "some-issues": "Something may hold it up; the target can still be met.",
        "off-track": "The target will be missed unless something changes.",
        delivered: "What the force set out to do is done. An inspector has still to look.",
      }),
    },
    {
      is: "text",
      name: "note",
      label: "What has changed since the last update?",
      hint: "In plain English: what was done, and what it led to.",
      most: LONGEST_TEXT,
    },
    {
      is: "text",
      name: "next",
      label: "What is the next step?",
      hint: "One thing that somebody will do.",
      optional: true,
      rows: 2,
    },
    { is: "date", name: "nextOn", label: "By when?", optional: true, earliest: facts.today },
    dayField("From which day does this hold?", facts),
  ],
  submit: "Update progress",
};
