import { z } from "zod";
import type { Assurance } from "@/lib/domain/assurance/lists";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { words } from "@/lib/words/words";
import { type CommandForm, dayField, optionsOf } from "./command-form";
import { choice, day, optionalChoice, optionalDay, optionalWords, someWords } from "./fields";

export const REVIEWED = ["assured", "partly-assured", "not-assured"] as const;

/** What is asked for, as two fields: its day alone says nothing. */
const asked = { asks: optionalWords("What you ask for"), asksBy: optionalDay("The date of what you ask for") };
type AskedTyped = z.infer<z.ZodObject<typeof asked>>;

const isDatedAsk = ({ asks, asksBy }: AskedTyped) => asks !== null || asksBy === null;
const UNSAID_ASK = { message: "Say what you ask for, or take its date away.", path: ["asks"] };

const withAsk = <Typed extends AskedTyped>({ asks, asksBy, ...said }: Typed) => ({
  ...said,
  asks: asks === null ? null : { what: asks, by: asksBy },
});

const noted = {
  note: someWords("The note", "Say what you saw and what you still want to see."),
  ...asked,
};

export const recordAssuranceForm = z
  .object({ assurance: choice(REVIEWED, "Choose how assured you are."), ...noted, on: day("The day of your review") })
  .refine(isDatedAsk, UNSAID_ASK)
  .transform(withAsk);

/** One of several reviews that are given at once: the assurance stays as it is where another one is not chosen; its day is today. */
export const reviewOfOneForm = (now: Assurance) =>
  z
    .object({
      assurance: optionalChoice(REVIEWED, "Choose the assurance from the list.").transform((said, context) => {
        const assurance = said ?? REVIEWED.find((one) => one === now);
        if (assurance) return assurance;
        context.addIssue({ code: "custom", message: "Choose how assured you are: the finding was never reviewed." });
        return z.NEVER;
      }),
      ...noted,
    })
    .refine(isDatedAsk, UNSAID_ASK)
    .transform(withAsk);

export const officeNoteForm = z.object({ note: someWords("The note", "Write the note.") });

export const recordAssurance: CommandForm<"record-assurance"> = {
  typed: recordAssuranceForm,
  missed: true,

  means: ({ view }) =>
    `Assurance is what the ${view.bodyLabel}’s office says. The force and HMICFRS read it; it changes neither progress nor status.`,
  fields: (facts) => [
    {
      is: "radios",
      name: "assurance",
      label: "How assured are you?",
      options: optionsOf(REVIEWED, words.assurance.value, {
        assured: "You have seen that it is done and works.",
        "partly-assured": "Some of it; the note says what is missing.",
        "not-assured": "You have looked and are not satisfied.",
      }),
    },
    { is: "text", name: "note", label: "What did you see, and what do you still want to see?", most: LONGEST_TEXT },
    {
      is: "text",
      name: "asks",
      label: "What do you ask for?",
      hint: "One thing that the force shows you next. The force reads it.",
      optional: true,
      rows: 2,
    },
    { is: "date", name: "asksBy", label: "By when?", optional: true, earliest: facts.today },
    dayField("Day of your review", facts),
  ],
  submit: "Record assurance",
};

export const addOfficeNote: CommandForm<"add-office-note"> = {
  typed: officeNoteForm,

  means: ({ view }) =>
    `A note for the ${view.bodyLabel}’s office. Whoever works in it reads the note, and nobody else: neither the force nor HMICFRS nor a committee.`,
  fields: () => [{ is: "text", name: "note", label: "Note for the office", most: LONGEST_TEXT }],
  submit: "Keep this note",
};

export const seeMove: CommandForm<"see-move"> = {
  typed: z.object({}),

  means: ({ view, today }) => {
    const { firstTarget, target, moves } = view.case.finding;
    const slip = firstTarget && target && words.target.slip(firstTarget, target, moves);
    const stands =
      firstTarget && target ? `Its target: ${words.target.dates(firstTarget, target, today)} (${slip}). ` : "";
    return `${stands}The reasons stand on the finding’s page. The line leaves the work of your whole office, until the date moves again.`;
  },
  fields: () => [],
  submit: "Mark as seen",
};
