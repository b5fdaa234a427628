import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "@/lib/words/words";
import { type CommandForm, dayField, optionsOf } from "./command-form";
import { choice, day, someWords } from "./fields";

export const rate: CommandForm<"rate"> = {
  typed: z.object({
    rating: choice(PROGRESS, "Choose how far you say that the force is."),
    note: someWords("The note", "Say what you saw."),
    on: day("The day of your rating"),
  }),
  means: ({ view }) => {
    const { progress } = view.case.finding;
    const says = progress ? `The force says ${inSentence(words.progress.value[progress])}. ` : "";
    return `${says}Yours stands beside that on this page, with the gap between the two, and on no list. It changes no status: delivered closes nothing.`;
  },
  fields: (facts) => [
    {
      is: "radios",
      name: "rating",
      label: "How far is the force, on its own scale?",
      options: optionsOf(PROGRESS, words.progress.value),
    },
    { is: "text", name: "note", label: "What did you see?", most: LONGEST_TEXT },
    dayField("Day of your rating", facts),
  ],
  submit: "Record your rating",
  weight: "plain",
};
