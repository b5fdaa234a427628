import type { FieldSpec } from "@/components/form/field-spec";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { longDate } from "@/lib/format/dates";
import { IN_WORDS } from "@/lib/forms/finding-engage";
import { type CommandPage, dayField, type FormFacts } from "../command-page";

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

export const moveToEngage: CommandPage = {
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

export const returnToOpen: CommandPage = {
  means: () => "The finding is open again and its reason for Engage ends. The force’s Engage spell goes on.",
  fields: (facts) => [
    { is: "text", name: "why", label: "Why does it leave Engage?", most: LONGEST_TEXT },
    dayField("Day of the decision", facts),
  ],
  submit: "Return to open",
};
