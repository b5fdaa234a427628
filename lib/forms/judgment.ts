import { z } from "zod";
import type { Judging } from "@/lib/domain/inspection/round";
import type { FieldSpec } from "./field-spec";
import { identifier, listed, several, someWords } from "./fields";

/** The grade of a pillar or question for one force. */
export const judgmentForm = z
  .object({
    force: identifier("Choose a force that this inspection is on."),
    question: someWords("The question", "Give the pillar or question that is judged.", 200),
    grade: listed("Choose the grade."),
    stands: several,
  })
  .transform(({ stands, ...said }) => ({ ...said, stands: stands.length > 0 }));

export const dropJudgmentForm = z.object({ id: identifier("Choose a judgment of this inspection.") });

/** The fields of a judgment of one of these forces, in the round of its inspection; another question than its own can be typed. */
export function judgmentFields(
  forces: readonly { readonly id: string; readonly name: string }[],
  { round, questions, grades }: Judging,
): readonly FieldSpec[] {
  const only = forces.length === 1 ? forces[0] : undefined;
  return [
    only
      ? { is: "hidden", name: "force", value: only.id }
      : {
          is: "select",
          name: "force",
          label: "Force",
          empty: "Choose a force",
          options: forces.map(({ id, name }) => ({ value: id, label: name })),
        },
    {
      is: "line",
      name: "question",
      label: "Pillar or question",
      hint: round
        ? `Choose one of ${round.name}, or type what the report calls it.`
        : "For example “Investigating crime”.",
      suggestions: questions.map(({ name }) => name),
    },
    {
      is: "select",
      name: "grade",
      label: "Grade",
      empty: "Choose a grade",
      options: grades.map(({ key, name }) => ({ value: key, label: name })),
    },
    {
      is: "boxes",
      name: "stands",
      label: "Inspected this time?",
      optional: true,
      options: [{ value: "yes", label: "Not inspected: last year’s grade stands", hint: "Choose that grade above." }],
    },
  ];
}
