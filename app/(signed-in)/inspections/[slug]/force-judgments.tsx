import { JudgmentList } from "@/components/finding/judgment-list";
import { Card } from "@/components/ui/card";
import type { InspectionView } from "@/lib/data/queries/inspection-view";
import type { Entry } from "@/lib/domain/list/lists";

/** What a report judged: one column for one force, one for each where it is on several. */
export const ForceJudgments = ({
  inspection: { forces, judgments, recordedBy },
  grades,
}: {
  inspection: InspectionView;
  grades: readonly Entry[];
}) => {
  const judged = forces.filter(({ id }) => judgments.some(({ forceId }) => forceId === id));
  if (judged.length === 0) return null;
  const questions = [...new Set(judgments.map(({ question }) => question))];
  return (
    <Card title="Judgments">
      <JudgmentList
        caption="Judgments"
        grades={grades}
        rounds={forces.length === 1 ? ["Grade"] : judged.map(({ name }) => name)}
        areas={questions.map((question) => ({
          area: question,
          cells: judged.map(({ id }) => {
            const found = judgments.find((one) => one.forceId === id && one.question === question);
            const unconfirmed = recordedBy === "force";
            return found
              ? { grade: found.grade, stands: found.stands, illustrative: found.illustrative, unconfirmed }
              : null;
          }),
        }))}
      />
    </Card>
  );
};
