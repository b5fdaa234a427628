import type { FieldSpec } from "@/components/form/field-spec";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { answerName } from "@/lib/forms/finding-submission";
import { type CommandPage, dayField, type FormFacts } from "../command-page";

const draftOf = ({ view }: FormFacts) =>
  view.case.submission?.state === "draft" ? view.case.submission.statement : undefined;

const statementField = (facts: FormFacts): FieldSpec => ({
  is: "text",
  name: "statement",
  label: "Statement",
  hint: "What was found, what has been done about it, and how you know that it works.",
  most: LONGEST_TEXT,
  rows: 8,
  value: draftOf(facts),
});

export const draftSubmission: CommandPage = {
  means: () => "A draft is read by the force only. A force coordinator submits it.",
  fields: (facts) => [statementField(facts)],
  submit: "Keep this draft",
};

export const submit: CommandPage = {
  means: () =>
    "An inspector decides. What the submission rests on is frozen with it: the wording, the shared evidence and the names. Status and progress stay as they are.",
  showsBasis: true,
  fields: (facts) => {
    const { points } = facts.view.case;
    return [
      ...(points.length > 0
        ? [
            {
              is: "heading" as const,
              name: "answers",
              label: "Answer each point of the return",
              hint: "The inspector reads each answer beside its point.",
            },
          ]
        : []),
      ...points.map(
        (point, at): FieldSpec => ({
          is: "text",
          name: answerName(at + 1),
          label: `Point ${at + 1}: ${point}`,
          most: LONGEST_TEXT,
          rows: 3,
        }),
      ),
      statementField(facts),
    ];
  },
  submit: "Submit for closure",
  confirms: true,
};

export const withdrawSubmission: CommandPage = {
  means: () => "The submission leaves the inspector’s desk. It stays in the history; you can submit again at any time.",
  fields: () => [{ is: "text", name: "why", label: "Why is it withdrawn?", most: LONGEST_TEXT, rows: 3 }],
  submit: "Withdraw the submission",
};

export const returnSubmission: CommandPage = {
  means: () => "The finding keeps its status. The force answers each point before it can submit again.",
  showsBasis: true,
  fields: (facts) => [
    {
      is: "text",
      name: "points",
      label: "Points for the force to answer",
      hint: "Each on a line of its own; they are numbered 1, 2, 3 in that order.",
      most: LONGEST_TEXT,
      rows: 6,
    },
    {
      is: "text",
      name: "note",
      label: "In a sentence: what does the submission still lack?",
      most: LONGEST_TEXT,
      rows: 3,
    },
    dayField("Day of the decision", facts),
  ],
  submit: "Return the submission",
};
