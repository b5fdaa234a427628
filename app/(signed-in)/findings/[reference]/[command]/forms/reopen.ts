import type { FieldSpec } from "@/components/form/field-spec";
import { isClosed } from "@/lib/domain/finding/finding";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { type CommandPage, dayField, type FormFacts } from "../command-page";

/** A recommendation whose cause of concern is closed: reopening that too is offered, never assumed. */
const parentFields = ({ view }: FormFacts): readonly FieldSpec[] =>
  view.case.parent && isClosed(view.case.parent)
    ? [
        {
          is: "confirm",
          name: "parentToo",
          value: "yes",
          label: `Reopen its cause of concern ${view.case.parent.reference ?? ""} too`,
          hint: "It is closed. Without a tick it stays closed. Reopening it is a decision of its own, with its own reason.",
        },
        {
          is: "text",
          name: "whyParent",
          label: "Why is the cause of concern reopened too?",
          optional: true,
          onlyWith: { name: "parentToo", value: "yes" },
          most: LONGEST_TEXT,
          rows: 3,
        },
      ]
    : [];

export const reopen: CommandPage = {
  means: ({ view }) =>
    `The finding is open again${view.case.spell ? ", not in Engage: that move is a decision of its own" : ""}. Dates, progress and assurance are kept, marked as given before reopening.`,
  fields: (facts) => [
    { is: "text", name: "why", label: "Why is it reopened?", most: LONGEST_TEXT },
    ...parentFields(facts),
    dayField("Day of the decision", facts),
  ],
  submit: "Reopen this finding",
  weight: "grave",
  confirms: true,
};
