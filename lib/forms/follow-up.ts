import { z } from "zod";
import { FOLLOW_UP_RESULTS, LARGEST_SAMPLE } from "@/lib/domain/follow-up/follow-up";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import { type CommandForm, dayField, optionsOf } from "./command-form";
import type { FieldSpec } from "./field-spec";
import { choice, day, optionalCount, someWords } from "./fields";

export const sampleSize = optionalCount("The size of the sample", 1, LARGEST_SAMPLE);

export const sampleField: FieldSpec = {
  is: "line",
  name: "sampleSize",
  label: "Size of the sample",
  hint: "How many cases were looked at, where there was a sample.",
  short: true,
  optional: true,
};

export const endFollowUp: CommandForm<"end-follow-up"> = {
  typed: z.object({
    result: choice(FOLLOW_UP_RESULTS, "Say whether it was met."),
    sampleSize,
    note: someWords("The note", "Say what the sample showed."),
    on: day("The day of the follow-up"),
  }),
  means: ({ view }) => {
    const { followUp } = view.case;
    return followUp
      ? `Asked for when the finding was closed, due ${longDate(followUp.dueOn)}: ${followUp.asked}`
      : "Records what the sample showed that the closing asked for.";
  },
  showsBasis: true,
  fields: (facts) => [
    {
      is: "radios",
      name: "result",
      label: "What did it show?",
      options: optionsOf(FOLLOW_UP_RESULTS, words.followUp.result, {
        "not-met": "The finding stays closed until you reopen it: a decision of its own, which its page offers next.",
      }),
    },
    sampleField,
    { is: "text", name: "note", label: "What does that rest on?", most: LONGEST_TEXT },
    dayField("Day of the follow-up", facts),
  ],
  submit: "Record the follow-up",
};
