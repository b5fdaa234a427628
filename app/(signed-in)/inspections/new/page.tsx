import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findForceChoices } from "@/lib/data/queries/inspections";
import { findLists } from "@/lib/data/queries/lists";
import { entryOptions } from "@/lib/forms/entry-options";
import { factFields } from "@/lib/forms/inspection";
import { requireAbility } from "@/lib/web/actor";
import { recordNewInspection } from "./actions";

export const metadata: Metadata = { title: "Record an inspection" };

export default async function NewInspectionPage() {
  const actor = await requireAbility("record and publish inspections", "/inspections/new");
  const forces = await findForceChoices(actor);
  const lists = await findLists(actor);
  const { today } = await whichDay();
  return (
    <>
      <PageHeader
        title="Record an inspection"
        trail={[{ href: "/inspections", label: "Inspections" }]}
        below="Only the inspectorate sees it until you publish it. Findings and judgments come next."
      />
      <ActionForm
        action={recordNewInspection}
        formKey={randomUUID()}
        submit="Record this inspection"
        keep={{ person: actor.personId, form: "inspection" }}
        fields={factFields(null, entryOptions(lists["inspection-types"], today), [
          {
            is: "boxes",
            name: "force",
            label: "Forces",
            hint: "Every force that the report is on.",
            options: forces.map(({ id, name }) => ({ value: id, label: name })),
          },
        ])}
      />
    </>
  );
}
