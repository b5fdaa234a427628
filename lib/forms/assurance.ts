import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { words } from "@/lib/words/words";
import { type CommandForm, dayField, optionsOf } from "./command-form";
import { choice, day, someWords } from "./fields";

export const REVIEWED = ["assured", "partly-assured", "not-assured"] as const;

export const recordAssuranceForm = z.object({
  assurance: choice(REVIEWED, "Choose how assured you are."),
  note: someWords("The note", "Say what you saw and what you still want to see."),
  on: day("The day of your review"),
});

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
    dayField("Day of your review", facts),
  ],
  submit: "Record assurance",
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
