import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import { type CommandForm, dayField } from "./command-form";
import { day, identifier, someWords } from "./fields";

export const makeRepresentation: CommandForm<"make-representation"> = {
  typed: z.object({
    says: someWords("What is disputed", "Say what is disputed, and why."),
    on: day("The day of the representation"),
  }),
  means: () =>
    "It stands beside the finding, for the force, its policing body and HMICFRS to read, and changes nothing: wording, status and dates stay as they are. An inspector answers it.",
  fields: (facts) => [
    {
      is: "text",
      name: "says",
      label: "What is disputed, and why?",
      hint: "Which words of the finding, and what shows it.",
      most: LONGEST_TEXT,
    },
    dayField("Day of the representation", facts),
  ],
  submit: "Make this representation",
  weight: "plain",
};

export const answerRepresentation: CommandForm<"answer-representation"> = {
  typed: z.object({
    representationId: identifier("Choose which representation is answered."),
    answer: someWords("The answer", "Write the answer."),
    on: day("The day of the answer"),
  }),
  means: () =>
    "The three sides read it. Correcting the record, closing or changing the finding otherwise is a decision of its own.",
  fields: (facts) => {
    const { representations } = facts.view.case;
    const [only] = representations.length === 1 ? representations : [];
    return [
      {
        is: "radios",
        name: "representationId",
        label: "Which representation?",
        ...(only && { value: only.id }),
        options: representations.map(({ id, side, on, says }) => ({
          value: id,
          label: `${words.representation.side[side]}, ${longDate(on)}`,
          hint: says,
        })),
      },
      { is: "text", name: "answer", label: "What do you answer?", most: LONGEST_TEXT },
      dayField("Day of the answer", facts),
    ];
  },
  submit: "Answer it",
};
