import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AlsoRecordedFor } from "@/components/force/has-records";
import { ActionForm } from "@/components/form/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findRevisitable } from "@/lib/data/queries/revisits";
import { isSlug } from "@/lib/domain/written";
import { planRevisitFields } from "@/lib/forms/revisit";
import { requireAbility } from "@/lib/web/actor";
import { plan } from "./actions";

export const metadata: Metadata = { title: "Plan a revisit" };

/** Which findings of a force are looked at again, when and how. */
export default async function PlanRevisitPage({ searchParams }: PageProps<"/revisits/new">) {
  const { force: slug } = await searchParams;
  const actor = await requireAbility("plan and record revisits", "/revisits/new");
  const force = isSlug(slug) ? await findRevisitable(actor, slug) : null;
  if (!force || !isSlug(slug)) notFound();
  const { today } = await whichDay();
  return (
    <>
      <PageHeader
        title="Plan a revisit"
        above={force.name}
        trail={[
          { href: "/forces", label: "Forces" },
          { href: `/forces/${slug}`, label: force.name },
        ]}
        below="The force and its policing body read on each finding when it is formally looked at again. What is noted there the inspectorate reads alone until the letter."
      />
      {force.findings.length === 0 ? (
        <EmptyState title="Nothing to look at again">No published finding of this force is open.</EmptyState>
      ) : (
        <ActionForm
          action={plan.bind(null, slug)}
          fields={planRevisitFields(force.findings, today)}
          submit="Plan this revisit"
          formKey={randomUUID()}
          keep={{ person: actor.personId, form: "plan-revisit" }}
        />
      )}
      <AlsoRecordedFor had={force.hasRecords} page="/revisits/new" />
      <p>
        <Link href={`/forces/${slug}`}>Go back without planning it</Link>
      </p>
    </>
  );
}
