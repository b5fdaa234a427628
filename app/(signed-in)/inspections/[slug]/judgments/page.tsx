import { randomUUID } from "node:crypto";
import { JudgmentTag } from "@/components/finding/judgment-tag";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import type { InspectionView } from "@/lib/data/queries/inspection-view";
import { findLists } from "@/lib/data/queries/lists";
import { judgedOn, roundOf } from "@/lib/domain/inspection/round";
import type { Entry } from "@/lib/domain/list/lists";
import { judgmentFields } from "@/lib/forms/judgment";

import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { titledByInspection } from "../../../titles";
import { dropJudgment, setJudgment } from "../actions";
import { draftTrail, requireDraft } from "../draft";

export const generateMetadata = titledByInspection("Set judgments");

export default async function JudgmentsPage({ params, searchParams }: PageProps<"/inspections/[slug]/judgments">) {
  const { slug } = await params;
  const { actor, inspection } = await requireDraft(slug, `/inspections/${slug}/judgments`);
  const lists = await findLists(actor);
  const { today } = await whichDay();
  const flash = await flashFor((await searchParams).done);
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader title="Judgments" trail={draftTrail(inspection)} below={words.inspection.gradesCaveat} />
      <Card
        title="Set a judgment"
        intro="A question has one judgment for each force. Given again, in capitals or not, it changes the grade of the one that is there."
      >
        <ActionForm
          action={setJudgment.bind(null, slug)}
          formKey={randomUUID()}
          submit="Set this judgment"
          fields={judgmentFields(inspection.forces, judgedOn(lists, roundOf(lists, inspection, today), today))}
        />
      </Card>
      <Card title="Set so far">
        {inspection.judgments.length > 0 ? (
          <JudgmentsSet inspection={inspection} grades={lists.grades} />
        ) : (
          <EmptyState title="No judgments yet">Each pillar or question that the report grades stands here.</EmptyState>
        )}
      </Card>
    </>
  );
}

const JudgmentsSet = ({
  inspection: { slug, judgments, forces },
  grades,
}: {
  inspection: InspectionView;
  grades: readonly Entry[];
}) => (
  <DataTable
    caption="Judgments set so far"
    hideCaption
    columns={[
      { head: "Question" },
      ...(forces.length > 1 ? [{ head: "Force" }] : []),
      { head: "Grade" },
      { head: "Drop" },
    ]}
    rows={judgments.map(({ id, forceId, question, grade }) => ({
      key: id,
      cells: [
        question,
        ...(forces.length > 1 ? [forces.find((force) => force.id === forceId)?.name] : []),
        <JudgmentTag key="grade" grade={grade} grades={grades} />,
        <ActionForm
          key="drop"
          action={dropJudgment.bind(null, slug)}
          formKey={randomUUID()}
          submit="Drop"
          weight="plain"
          busy="Dropping…"
          fields={[{ is: "hidden", name: "id", value: id }]}
        />,
      ],
    }))}
  />
);
