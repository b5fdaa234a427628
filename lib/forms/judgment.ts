import { z } from "zod";
import { GRADES } from "@/lib/domain/inspection/inspection";
import { words } from "@/lib/words/words";
import type { FieldSpec } from "./field-spec";
import { choice, identifier, someWords } from "./fields";

/** The grade of a pillar or question for one force. */
export const judgmentForm = z.object({
  force: identifier("Choose a force that this inspection is on."),
  question: someWords("The question", "Give the pillar or question that is judged.", 200),
  grade: choice(GRADES, "Choose the grade."),
});

export const dropJudgmentForm = z.object({ id: identifier("Choose a judgment of this inspection.") });

/** The fields of a judgment of one of these forces. */
export function judgmentFields(
  forces: readonly { readonly id: string; readonly name: string }[],
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
    { is: "line", name: "question", label: "Pillar or question", hint: "For example “Investigating crime”." },
    {
      is: "select",
      name: "grade",
      label: "Grade",
      empty: "Choose a grade",
      options: GRADES.map((value) => ({ value, label: words.inspection.grade[value] })),
    },
  ];
}
