import { deadlineFields } from "@/components/inspection/deadline-fields";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { LINK_KINDS } from "@/lib/domain/finding/lists";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";

import { REVIEWED } from "@/lib/forms/finding-record";
import { words } from "@/lib/words/words";
import { type CommandPage, dayField, type FormFacts, optionsOf } from "../command-page";

/** A recommendation of a cause of concern stays one; a cause of concern stays one while it has recommendations. */
function kindsFor({ view }: FormFacts): readonly FindingKind[] {
  const { kind, parentId, target } = view.case.finding;
  if (parentId !== null || view.case.children.length > 0) return [kind];
  return FINDING_KINDS.filter((other) => target === null || other !== "cause-of-concern");
}

const kindLabels = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, words.finding.kind[kind].one])) as Record<
  FindingKind,
  string
>;

export const correctRecord: CommandPage = {
  means: () =>
    "Puts right what the register says was published. The old wording stays in the history, and in any decision that rested on it.",
  fields: (facts) => {
    const { kind, text, deadline } = facts.view.case.finding;
    return [
      { is: "radios", name: "kind", label: "Kind", value: kind, options: optionsOf(kindsFor(facts), kindLabels) },
      { is: "text", name: "text", label: "Wording as published", value: text, most: LONGEST_TEXT, rows: 6 },
      ...deadlineFields(deadline),
      {
        is: "text",
        name: "why",
        label: "What was wrong, and where do the right words stand?",
        most: LONGEST_TEXT,
        rows: 3,
      },
    ];
  },
  submit: "Correct the record",
};

export const recordAssurance: CommandPage = {
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

export const link: CommandPage = {
  means: () => "Links show how often a thing was raised. They lead from the later finding to the earlier one.",
  fields: () => [
    {
      is: "line",
      name: "other",
      label: "Reference of the earlier finding",
      hint: "Of the same force, for example WMP-2021-003.",
      short: true,
    },
    {
      is: "radios",
      name: "link",
      label: "This finding …",
      options: LINK_KINDS.map((value) => ({
        value,
        label: {
          repeats: "repeats it",
          "escalated-from": "was escalated from it",
          "duplicate-of": "is a duplicate of it",
        }[value],
        hint: `Shown there as “${words.finding.link[value].back}”.`,
      })),
    },
    { is: "text", name: "why", label: "What do they have in common?", most: LONGEST_TEXT, rows: 3 },
  ],
  submit: "Link these findings",
};
