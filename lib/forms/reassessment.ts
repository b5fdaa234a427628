import { z } from "zod";
import { excerpt } from "@/lib/domain/excerpt";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { REASSESSMENTS, type Says } from "@/lib/domain/reassessment/reassessment";
import { words } from "@/lib/words/words";
import type { FieldSpec } from "./field-spec";
import { choice, identifier, optionalWords } from "./fields";
import { reference } from "./reference";

const named = reference("Give the reference of the earlier finding, for example WMP-2021-003.");

/** What a report says of an earlier finding. */
export const reassessForm = z.object({
  reference: named,
  says: choice(REASSESSMENTS, "Choose what the report says of it."),
  note: optionalWords("What it says"),
});

/** Of a draft that is an earlier finding. */
export const matchDraftForm = z.object({ reference: named });

export const dropReassessmentForm = z.object({ id: identifier("Reload the page and try again.") });

interface Said {
  readonly reference: string;
  readonly says: Says;
  readonly note: string | null;
}

/** `of` is the finding that the page was asked for; `references` are offered while one is typed. */
export const reassessFields = (
  of: string,
  said: Said | undefined,
  references: readonly string[],
): readonly FieldSpec[] => [
  {
    is: "line",
    name: "reference",
    label: "Reference of the earlier finding",
    hint: "For example WMP-2021-003.",
    short: true,
    value: of,
    suggestions: references,
  },
  {
    is: "radios",
    name: "says",
    label: "What does the report say of it?",
    ...(said && { value: said.says }),
    options: REASSESSMENTS.map((value) => ({
      value,
      label: words.reassessment.says[value].name,
      hint: words.reassessment.says[value].means,
    })),
  },
  {
    is: "text",
    name: "note",
    label: "In its own words",
    hint: "Needed where it is published again: the words that this report gives it.",
    optional: true,
    most: LONGEST_TEXT,
    rows: 3,
    value: said?.note ?? "",
  },
];

/** The earlier findings that a draft of the same kind can be. */
export const matchFields = (
  earlier: readonly { readonly reference: string; readonly text: string }[],
): readonly FieldSpec[] => [
  {
    is: "select",
    name: "reference",
    label: "The earlier finding",
    empty: "Choose a finding",
    options: earlier.map(({ reference: value, text }) => ({ value, label: `${value}: ${excerpt(text, 90)}` })),
  },
];
