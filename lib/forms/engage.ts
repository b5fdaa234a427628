import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { longDate } from "@/lib/format/dates";
import { type CommandForm, dayField, type FormFacts } from "./command-form";
import type { FieldSpec } from "./field-spec";
import { day, optionalWords, someWords } from "./fields";

export const IN_WORDS = "words";

/** A live reason of the spell, or words: a choice of one where there are reasons to choose from. */
export const moveToEngageForm = z
  .object({
    reasonId: optionalWords("The reason", 100),
    wording: optionalWords("The wording of the reason", 2_000),
    why: someWords("The explanation", "Say why the finding moves to Engage."),
    on: day("The day of the decision"),
  })
  .transform(({ reasonId, wording, ...form }, context) => {
    if (reasonId !== null && reasonId !== IN_WORDS) {
      if (z.uuid().safeParse(reasonId).success) return { ...form, reasonId, wording: null };
      context.addIssue({ code: "custom", path: ["reasonId"], message: "Choose a reason from the list." });
      return z.NEVER;
    }
    if (wording === null) {
      const message = "Write the reason in the words that are published, or choose one from the list.";
      context.addIssue({ code: "custom", path: ["wording"], message });
      return z.NEVER;
    }
    return { ...form, reasonId: null, wording };
  });

export const returnToOpenForm = z.object({
  why: someWords("The reason", "Say why the finding leaves Engage."),
  on: day("The day of the decision"),
});

function reasonFields({ view }: FormFacts): readonly FieldSpec[] {
  const untied = view.case.spell?.reasons.filter(({ findingId, endedOn }) => !findingId && !endedOn) ?? [];
  const wording: FieldSpec = {
    is: "text",
    name: "wording",
    label:
      untied.length > 0 ? "If in other words: the reason as published" : "The reason, in the words that are published",
    most: 2_000,
    rows: 3,
    optional: untied.length > 0,
  };
  if (untied.length === 0) return [wording];
  return [
    {
      is: "radios",
      name: "reasonId",
      label: "Which reason for Engage is this finding?",
      options: [
        ...untied.map(({ id, wording: words }) => ({ value: id, label: words })),
        { value: IN_WORDS, label: "Another one, in words", hint: "It is added to the force’s Engage spell." },
      ],
    },
    wording,
  ];
}

export const moveToEngage: CommandForm<"move-to-engage"> = {
  typed: moveToEngageForm,

  means: ({ view }) =>
    view.case.spell
      ? `${view.force.name} has been in Engage since ${longDate(view.case.spell.enteredOn)}. The finding joins that spell.`
      : `${view.force.name} is not in Engage. This moves the force into Engage in the same step, with this finding as the reason.`,
  fields: (facts) => [
    ...reasonFields(facts),
    { is: "text", name: "why", label: "Why does the finding move to Engage?", most: LONGEST_TEXT },
    dayField("Day of the decision", facts),
  ],
  submit: "Move to Engage",
  weight: "grave",
  confirms: true,
};

export const returnToOpen: CommandForm<"return-to-open"> = {
  typed: returnToOpenForm,

  means: () => "The finding is open again and its reason for Engage ends. The force’s Engage spell goes on.",
  fields: (facts) => [
    { is: "text", name: "why", label: "Why does it leave Engage?", most: LONGEST_TEXT },
    dayField("Day of the decision", facts),
  ],
  submit: "Return to open",
};
