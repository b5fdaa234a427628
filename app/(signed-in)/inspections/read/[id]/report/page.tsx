import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findForceChoices } from "@/lib/data/queries/inspections";
import { findLists } from "@/lib/data/queries/lists";
import { reportFactsFields } from "@/lib/forms/reading";
import { changeReport } from "../../actions";
import { keptOf, readingTrail, requireReading } from "../../reading";
import { EndedReading } from "../ended-reading";

export const metadata: Metadata = { title: "Facts of the report" };

export default async function ReportFactsPage({ params }: PageProps<"/inspections/read/[id]/report">) {
  const { id } = await params;
  const { actor, reading } = await requireReading(id, `/inspections/read/${id}/report`);
  if (reading.state !== "open") return <EndedReading actor={actor} reading={reading} />;
  const { today } = await whichDay();
  const lists = await findLists(actor);
  const forces = actor.forces === "all" ? await findForceChoices(actor) : [];
  return (
    <>
      <PageHeader title="Facts of the report" trail={readingTrail(reading)} />
      <ActionForm
        action={changeReport.bind(null, id)}
        formKey={randomUUID()}
        version={reading.version}
        keep={keptOf(actor, reading, "report")}
        submit="Keep these facts"
        fields={reportFactsFields(reading, forces, lists, today)}
      />
    </>
  );
}
