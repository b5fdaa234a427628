import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AlsoRecordedFor } from "@/components/force/has-records";
import { ActionForm } from "@/components/form/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findDirectable } from "@/lib/data/queries/monitoring";
import { isSlug } from "@/lib/domain/written";
import { issueDirectionFields } from "@/lib/forms/direction";
import { requireAbility } from "@/lib/web/actor";
import { issue } from "./actions";

export const metadata: Metadata = { title: "Record a direction" };

/** A direction to a force: about which findings, by whom, what and by when. */
export default async function NewDirectionPage({ searchParams }: PageProps<"/directions/new">) {
  const { force: slug, finding } = await searchParams;
  const actor = await requireAbility("record directions and levels", "/directions/new");
  const force = isSlug(slug) ? await findDirectable(actor, slug) : null;
  if (!force || !isSlug(slug)) notFound();
  const { today } = await whichDay();
  return (
    <>
      <PageHeader
        title="Record a direction"
        above={force.name}
        trail={[
          { href: "/forces", label: "Forces" },
          { href: `/forces/${slug}`, label: force.name },
          { href: `/forces/${slug}/monitoring`, label: "Monitoring" },
        ]}
        below="Its first question is which finding it is about, and since when the force has submitted nothing for it. It is public, as the findings are; it changes no status."
      />
      {force.findings.length === 0 ? (
        <EmptyState title="Nothing to direct about">
          No published finding of this force is open, and a direction is about a finding.
        </EmptyState>
      ) : (
        <ActionForm
          action={issue.bind(null, slug)}
          fields={issueDirectionFields(force.findings, typeof finding === "string" ? finding : null, today)}
          submit="Record this direction"
          formKey={randomUUID()}
          keep={{ person: actor.personId, form: "issue-direction" }}
        />
      )}
      <AlsoRecordedFor had={force.hasRecords} page="/directions/new" />
      <p>
        <Link href={`/forces/${slug}/monitoring`}>Go back without recording it</Link>
      </p>
    </>
  );
}
