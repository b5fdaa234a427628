import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import { listForceChoices } from "@/lib/data/queries/readings";
import { entryOptions } from "@/lib/forms/entry-options";
import type { FieldSpec } from "@/lib/forms/field-spec";
import { changeReport } from "../../actions";
import { readingTrail, requireReading } from "../../reading";
import { EndedReading } from "../ended-reading";

export const metadata: Metadata = { title: "Facts of the report" };

export default async function ReportFactsPage({ params }: PageProps<"/inspections/read/[id]/report">) {
  const { id } = await params;
  const { actor, reading } = await requireReading(id, `/inspections/read/${id}/report`);
  if (reading.state !== "open") return <EndedReading actor={actor} reading={reading} />;
  const { today } = await whichDay();
  const lists = await findLists(actor);
  const { review, force } = reading;
  const forces = actor.forces === "all" ? await listForceChoices(actor) : [];
  const forceField: FieldSpec[] =
    forces.length > 0
      ? [
          {
            is: "select",
            name: "force",
            label: "Force",
            empty: "Choose a force",
            value: force?.id,
            options: forces.map(({ id: value, name }) => ({ value, label: name })),
          },
        ]
      : [];
  return (
    <>
      <PageHeader title="Facts of the report" trail={readingTrail(reading)} />
      <ActionForm
        action={changeReport.bind(null, id)}
        formKey={randomUUID()}
        version={reading.version}
        submit="Keep these facts"
        fields={[
          { is: "line", name: "title", label: "Title", value: review.title },
          ...forceField,
          {
            is: "select",
            name: "type",
            label: "Type",
            value: review.type,
            options: entryOptions(lists["inspection-types"], today, review.type),
          },
          {
            is: "date",
            name: "publishedOn",
            label: "Published on",
            value: review.publishedOn ?? undefined,
            latest: today,
            optional: true,
          },
          {
            is: "line",
            name: "address",
            label: "Web address",
            type: "url",
            value: review.address ?? undefined,
            optional: true,
          },
        ]}
      />
    </>
  );
}
