import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { findOwnBody } from "@/lib/data/queries/people";
import { bodyFields } from "@/lib/forms/people";
import { requireAbility } from "@/lib/web/actor";
import { changeBody } from "../actions";

export const metadata: Metadata = { title: "What the policing body is" };

/** What the administrator's policing body is and is called: screens and papers follow. */
export default async function BodyPage() {
  const actor = await requireAbility("look after people", "/people/body");
  const body = await findOwnBody(actor);
  if (!body) notFound();
  return (
    <>
      <PageHeader
        title="What the policing body is"
        above={actor.organisation.name}
        trail={[{ href: "/people", label: "People" }]}
        below="Screens and papers of all three sides follow from now on. What is owed, drafted and published stays; papers that are published keep the names of their day."
      />
      <ActionForm action={changeBody} formKey={randomUUID()} submit="Save what it is" fields={bodyFields(body)} />
      <p>
        <Link href="/people">Go back without saving</Link>
      </p>
    </>
  );
}
