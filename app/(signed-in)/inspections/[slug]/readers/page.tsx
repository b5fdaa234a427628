import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findReaders } from "@/lib/data/queries/inspection-readers";
import { readerFields } from "@/lib/forms/inspection";
import { requireAbility } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { titledByInspection } from "../../../titles";
import { dropReader, nameReader } from "../actions";
import { draftTrail, isOver } from "../draft";

export const generateMetadata = titledByInspection("Readers");

export default async function ReadersPage({ params, searchParams }: PageProps<"/inspections/[slug]/readers">) {
  const { slug } = await params;
  const actor = await requireAbility("record and publish inspections", `/inspections/${slug}/readers`);
  const found = await findReaders(actor, slug);
  if (!found || (await isOver(found.inspection))) notFound();
  const { inspection, named, others } = found;
  const flash = await flashFor((await searchParams).done);
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title="Readers before publication"
        trail={draftTrail(inspection)}
        below="People of the force, or of its policing body, who may read the draft: to check facts, or to prepare for the day. They change nothing."
      />
      <Card title="Named">
        {named.length > 0 ? (
          <DataTable
            caption="Named readers"
            hideCaption
            columns={[{ head: "Post" }, { head: "Organisation" }, { head: "Reads the draft" }]}
            rows={named.map(({ personId, post, organisation }) => ({
              key: personId,
              cells: [
                post,
                organisation,
                <ActionForm
                  key="drop"
                  action={dropReader.bind(null, slug)}
                  formKey={randomUUID()}
                  submit="Remove as reader"
                  weight="plain"
                  fields={[{ is: "hidden", name: "person", value: personId }]}
                />,
              ],
            }))}
          />
        ) : (
          <EmptyState title="Nobody is named">Only the inspectorate reads this inspection.</EmptyState>
        )}
      </Card>
      {others.length > 0 && (
        <Card title="Name a reader">
          <ActionForm
            action={nameReader.bind(null, slug)}
            formKey={randomUUID()}
            submit="Name this reader"
            fields={readerFields(others)}
          />
        </Card>
      )}
    </>
  );
}
