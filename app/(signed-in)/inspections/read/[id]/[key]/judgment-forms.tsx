import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import type { ReadingView } from "@/lib/data/queries/readings";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { judgedOn, roundOf } from "@/lib/domain/inspection/round";
import type { Lists } from "@/lib/domain/list/lists";
import type { ReviewedJudgment } from "@/lib/domain/report-review/review";
import { reviewedJudgmentFields } from "@/lib/forms/reviewed-draft";
import { setJudgment } from "../../actions";
import { keptOf } from "../../reading";

/** The grade of one pillar or question, confirmed or entered. */
export const JudgmentForms = ({
  actor,
  reading: { id, version, review },
  judgment,
  lists,
  today,
}: {
  actor: Actor;
  reading: ReadingView;
  judgment: ReviewedJudgment | null;
  lists: Lists;
  today: CalendarDate;
}) => {
  const round = roundOf(lists, { ...review, fieldworkFrom: null }, today);
  const { questions, grades } = judgedOn(lists, round, today, judgment?.grade);
  return (
    <ActionForm
      action={setJudgment.bind(null, id, judgment?.key ?? null)}
      formKey={randomUUID()}
      version={version}
      keep={keptOf(actor, { id, version }, judgment?.key ?? "new-judgment")}
      submit="Keep this judgment"
      fields={reviewedJudgmentFields(judgment, questions, grades)}
    />
  );
};
