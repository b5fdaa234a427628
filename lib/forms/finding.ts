import { z } from "zod";
import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import { LINK_KINDS } from "@/lib/domain/finding/lists";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { words } from "@/lib/words/words";
import { type CommandForm, type FormFacts, optionsOf } from "./command-form";
import { deadlineFields, deadlineOf, deadlineTyped } from "./deadline";
import { entryOptions } from "./entry-options";
import { choice, optionalListed, several, someWords } from "./fields";
import { reference } from "./reference";

export const correctRecordForm = z
  .object({
    kind: choice(FINDING_KINDS, "Choose the kind of finding."),
    text: someWords("The wording", "Give the wording as it was published."),
    theme: optionalListed("Choose a theme from the list, or none."),
    why: someWords("The reason", "Say what was wrong and where the right words stand."),
  })
  .and(deadlineTyped)
  .transform((typed, context) => {
    const { kind, text, theme, why } = typed;
    const deadline = deadlineOf(typed, context);
    return deadline === null ? z.NEVER : { words: { kind, text, deadline }, theme, why };
  });

export const linkForm = z.object({
  other: reference("Give the reference of the earlier finding, for example WMP-2021-003."),
  link: choice(LINK_KINDS, "Choose how the two findings are connected."),
  why: someWords("The reason", "Say what the two findings have in common."),
});

/** The findings that the page showed as not confirmed, by id. */
export const confirmRecordsForm = z.object({
  seen: several.transform((given) => given.flatMap((ids) => ids.split(" ")).filter(Boolean)),
});

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

export const correctRecord: CommandForm<"correct-record"> = {
  typed: correctRecordForm,

  means: () =>
    "Puts right what the register says was published. The old wording stays in the history, and in any decision that rested on it.",
  fields: (facts) => {
    const { finding, lists } = facts.view.case;
    const { kind, text, deadline, theme } = finding;
    return [
      { is: "radios", name: "kind", label: "Kind", value: kind, options: optionsOf(kindsFor(facts), kindLabels) },
      { is: "text", name: "text", label: "Wording as published", value: text, most: LONGEST_TEXT, rows: 6 },
      ...deadlineFields(deadline),
      {
        is: "select",
        name: "theme",
        label: "Theme",
        hint: "Not published: what the register files it under.",
        optional: true,
        empty: "None",
        value: theme ?? "",
        options: entryOptions(lists.themes, facts.today, theme),
      },
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

export const link: CommandForm<"link"> = {
  typed: linkForm,

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
