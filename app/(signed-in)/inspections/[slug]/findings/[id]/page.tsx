import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { ConfirmBox } from "@/components/ui/confirm-box";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findEarlierFindings } from "@/lib/data/queries/earlier-findings";
import { findLists } from "@/lib/data/queries/lists";
import { counted } from "@/lib/format/lists";
import { findingFields } from "@/lib/forms/draft-finding";
import { entryOptions } from "@/lib/forms/entry-options";
import { matchFields } from "@/lib/forms/reassessment";
import { answersForm } from "@/lib/web/answers-form";
import { titledByInspection } from "../../../../titles";
import { changeFinding, dropFinding, matchFinding } from "../../actions";
import { draftTrail, requireDraft } from "../../draft";
import { causesFor } from "../causes";

export const generateMetadata = titledByInspection("Change a finding");

export default async function DraftFindingPage({ params }: PageProps<"/inspections/[slug]/findings/[id]">) {
  const { slug, id } = await params;
  const { actor, inspection } = await requireDraft(slug, `/inspections/${slug}/findings/${id}`);
  const finding = inspection.findings.find((one) => one.id === id);
  // Somebody else has dropped it; a form that was sent too late is still answered with what was typed.
  if (!finding && !(await answersForm())) notFound();
  const under = inspection.findings.filter(({ parentId }) => parentId === id).length;
  const earlier = ((await findEarlierFindings(actor, slug))?.earlier ?? []).filter(
    ({ kind, forceId }) => kind === finding?.kind && forceId === finding.forceId,
  );
  const { today } = await whichDay();
  return (
    <>
      <PageHeader title="Change a finding" trail={draftTrail(inspection)} />
      <ActionForm
        action={changeFinding.bind(null, slug, id)}
        formKey={randomUUID()}
        version={inspection.version}
        submit="Change this finding"
        fields={findingFields({
          forces: inspection.forces,
          causes: causesFor(inspection, finding),
          themes: entryOptions((await findLists(actor)).themes, today, finding?.theme),
          finding,
        })}
      />
      {finding && earlier.length > 0 && (
        <Card
          title="Or say that an earlier report made it already"
          intro="A cause of concern that was told in a letter before its report, for example. It stays one finding with one reference: this draft goes, the report says that it publishes it again, and what stands under the draft stands under the earlier cause of concern."
        >
          <ActionForm
            action={matchFinding.bind(null, slug, id)}
            formKey={randomUUID()}
            version={inspection.version}
            submit="It is that finding"
            weight="plain"
            fields={matchFields(earlier)}
          />
        </Card>
      )}
      {finding && (
        <ConfirmBox title="Or drop it" grave>
          <p>
            It is not published, so nothing of it stays.
            {under > 0 && ` The ${counted(under, "recommendation")} under it ${under === 1 ? "goes" : "go"} with it.`}
          </p>
          <ActionForm
            action={dropFinding.bind(null, slug)}
            formKey={randomUUID()}
            version={inspection.version}
            submit="Drop this finding"
            weight="grave"
            busy="Dropping…"
            fields={[{ is: "hidden", name: "id", value: id }]}
          />
        </ConfirmBox>
      )}
    </>
  );
}
