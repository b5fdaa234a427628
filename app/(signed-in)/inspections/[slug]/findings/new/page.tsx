import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import { findingFields } from "@/lib/forms/draft-finding";
import { entryOptions } from "@/lib/forms/entry-options";
import { titledByInspection } from "../../../../titles";
import { addFinding } from "../../actions";
import { draftTrail, requireDraft } from "../../draft";
import { causesFor } from "../causes";

export const generateMetadata = titledByInspection("Add a finding");

export default async function NewFindingPage({ params }: PageProps<"/inspections/[slug]/findings/new">) {
  const { slug } = await params;
  const { actor, inspection } = await requireDraft(slug, `/inspections/${slug}/findings/new`);
  const { today } = await whichDay();
  return (
    <>
      <PageHeader
        title="Add a finding"
        trail={draftTrail(inspection)}
        below="In the order of the report: it comes after those that are there."
      />
      <ActionForm
        action={addFinding.bind(null, slug)}
        formKey={randomUUID()}
        submit="Add this finding"
        keep={{ person: actor.personId, form: `finding of ${slug}` }}
        fields={findingFields({
          forces: inspection.forces,
          causes: causesFor(inspection),
          themes: entryOptions((await findLists(actor)).themes, today),
        })}
      />
    </>
  );
}
