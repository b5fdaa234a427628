import { z } from "zod";
import { excerpt } from "@/lib/domain/excerpt";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import type { FieldSpec } from "./field-spec";
import { choice, identifier, optionalIdentifier, someWords } from "./fields";

/** What somebody who is named says of the facts in a draft. */
export const accuracyForm = z.object({
  findingId: optionalIdentifier("Choose a finding from the list, or the report as a whole."),
  says: someWords("The comment", "Say what is not so, and what shows it."),
});

/** What an inspector answers. */
export const accuracyAnswerForm = z.object({
  id: identifier("Reload the page and try again."),
  changed: choice(["yes", "no"], "Say whether the draft is changed.").transform((said) => said === "yes"),
  answer: someWords("The answer", "Write the answer."),
});

export const accuracyFields = (
  findings: readonly { readonly id: string; readonly text: string }[],
): readonly FieldSpec[] => [
  {
    is: "select",
    name: "findingId",
    label: "What is it about?",
    optional: true,
    empty: "The report as a whole",
    options: findings.map(({ id, text }) => ({ value: id, label: excerpt(text, 90) })),
  },
  {
    is: "text",
    name: "says",
    label: "What is not so?",
    hint: "A fact, figure, date or name that is wrong, what is right, and what shows it.",
    most: LONGEST_TEXT,
    rows: 4,
  },
];

export const accuracyAnswerFields = (id: string): readonly FieldSpec[] => [
  { is: "hidden", name: "id", value: id },
  {
    is: "radios",
    name: "changed",
    label: "Is the draft changed?",
    inline: true,
    options: [
      { value: "yes", label: "Changed" },
      { value: "no", label: "Stays as it is" },
    ],
  },
  { is: "text", name: "answer", label: "What do you answer?", most: LONGEST_TEXT, rows: 3 },
];
