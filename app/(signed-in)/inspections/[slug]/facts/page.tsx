import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import { entryOptions } from "@/lib/forms/entry-options";
import { factFields } from "@/lib/forms/inspection";
import { titledByInspection } from "../../../titles";
import { changeFacts } from "../actions";
import { draftTrail, requireDraft } from "../draft";

export const generateMetadata = titledByInspection("Change the facts");

export default async function FactsPage({ params }: PageProps<"/inspections/[slug]/facts">) {
  const { slug } = await params;
  const { actor, inspection } = await requireDraft(slug, `/inspections/${slug}/facts`);
  const lists = await findLists(actor);
  const { today } = await whichDay();
  return (
    <>
      <PageHeader title="Change the facts" trail={draftTrail(inspection)} />
      <ActionForm
        action={changeFacts.bind(null, slug)}
        formKey={randomUUID()}
        version={inspection.version}
        submit="Change the facts"
        fields={factFields(inspection, entryOptions(lists["inspection-types"], today, inspection.type))}
      />
    </>
  );
}
