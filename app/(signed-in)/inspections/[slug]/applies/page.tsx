import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { findToApply } from "@/lib/data/queries/responses";
import { appliesFields } from "@/lib/forms/response";
import { requireAbility } from "@/lib/web/actor";
import { titledByInspection } from "../../../titles";
import { applies } from "../actions";

export const generateMetadata = titledByInspection("A further force");

/** An inspector says that a published report applies to a force that it is not on: a national one that names some. */
export default async function AppliesPage({ params }: PageProps<"/inspections/[slug]/applies">) {
  const { slug } = await params;
  const actor = await requireAbility("record and publish inspections", `/inspections/${slug}/applies`);
  const found = await findToApply(actor, slug);
  if (!found || found.inspection.publishedOn === null) notFound();
  const { inspection, others } = found;
  return (
    <>
      <PageHeader
        title="It applies to a further force"
        above={inspection.title}
        trail={[
          { href: "/inspections", label: "Inspections" },
          { href: `/inspections/${slug}`, label: inspection.title },
        ]}
        below="The force and its policing body read the report from then on. It opens the section 55 response of that body where the body worked with this register when the report was published; its clock is that of the report."
      />
      <ActionForm
        action={applies.bind(null, slug)}
        fields={appliesFields(others)}
        submit="Say that it applies"
        formKey={randomUUID()}
      />
      <p>
        <Link href={`/inspections/${slug}`}>Go back without saving</Link>
      </p>
    </>
  );
}
