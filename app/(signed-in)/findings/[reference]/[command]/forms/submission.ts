import type { FieldSpec } from "@/components/form/field-spec";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { begunWith } from "@/lib/domain/submission/submissions";
import { answerName } from "@/lib/forms/finding-submission";
import { type CommandPage, dayField, type FormFacts } from "../command-page";

const statementField = ({ view }: FormFacts): FieldSpec => ({
  is: "text",
  name: "statement",
  label: "Statement",
  hint:
    view.case.submission?.state === "returned"
      ? "As it was returned: change what is to be said otherwise."
      : "What was found, what has been done about it, and how you know that it works.",
  most: LONGEST_TEXT,
  rows: 8,
  value: begunWith(view.case)?.statement,
});

/** A place for the answer to each point of a return, under `title`. */
function answerFields({ view }: FormFacts, title: string, optional?: true): readonly FieldSpec[] {
  const { points } = view.case;
  if (points.length === 0) return [];
  const begun = begunWith(view.case)?.answers ?? [];
  return [
    { is: "heading", name: "answers", label: title, hint: "The inspector reads each answer beside its point." },
    ...points.map(
      (point, at): FieldSpec => ({
        is: "text",
        name: answerName(at + 1),
        label: `Point ${at + 1}: ${point}`,
        most: LONGEST_TEXT,
        rows: 3,
        value: begun[at],
        ...(optional && { optional }),
      }),
    ),
  ];
}

export const draftSubmission: CommandPage = {
  means: () => "A draft is read by the force only. A force coordinator submits it.",
  showsReturn: true,
  fields: (facts) => [...answerFields(facts, "Answer the points of the return", true), statementField(facts)],
  submit: "Keep this draft",
};

export const submit: CommandPage = {
  means: () =>
    "An inspector decides. What the submission rests on is frozen with it: the wording, the shared evidence and the names. Status and progress stay as they are.",
  showsBasis: true,
  showsReturn: true,
  fields: (facts) => [...answerFields(facts, "Answer each point of the return"), statementField(facts)],
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
