import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import type { ReadingView } from "@/lib/data/queries/readings";
import { GRADES } from "@/lib/domain/inspection/inspection";
import type { ReviewedJudgment } from "@/lib/domain/report-review/review";
import { words } from "@/lib/words/words";
import { setJudgment } from "../../actions";

/** The grade of one pillar or question, confirmed or entered. */
export const JudgmentForms = ({
  reading: { id, version },
  judgment,
}: {
  reading: ReadingView;
  judgment: ReviewedJudgment | null;
}) => (
  <ActionForm
    action={setJudgment.bind(null, id, judgment?.key ?? null)}
    formKey={randomUUID()}
    version={version}
    submit="Keep this judgment"
    fields={[
      { is: "line", name: "question", label: "Pillar or question", value: judgment?.question },
      {
        is: "radios",
        name: "grade",
        label: "Grade",
        value: judgment?.grade,
        options: GRADES.map((grade) => ({ value: grade, label: words.inspection.grade[grade] })),
      },
    ]}
  />
);
