import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findChallengeable } from "@/lib/data/queries/challenges";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { raiseFields } from "@/lib/forms/challenge";
import { requireReader } from "@/lib/web/actor";
import { raiseHref, subjectIn } from "../address";
import { raise } from "./actions";

export const metadata: Metadata = { title: "Raise a challenge" };

/** The question that the policing body asks about a finding or an inspection, on a page of its own. */
export default async function RaiseChallengePage({ searchParams }: PageProps<"/challenges/new">) {
  const subject = subjectIn(await searchParams);
  const actor = await requireReader(subject ? raiseHref(subject) : "/challenges/new");
  if (!subject || !mayDoSomewhere(actor, "challenge the force")) notFound();
  const about = await findChallengeable(actor, subject);
  if (!about) notFound();
  const { today } = await whichDay();
  const back = about.finding
    ? { href: `/findings/${about.finding.reference}`, label: about.finding.reference }
    : { href: `/inspections/${"inspection" in subject ? subject.inspection : ""}`, label: about.inspection.title };
  return (
    <>
      <PageHeader
        title="Raise a challenge"
        above={`${about.finding ? about.finding.reference : about.inspection.title} · ${about.force.name}`}
        trail={[{ href: "/challenges", label: "Challenges" }, back]}
        below="The force’s coordinators see it on their work page until they have answered. You accept the answer or press again."
      />
      <ActionForm
        action={raise.bind(null, subject)}
        fields={raiseFields(today, about.inspection.publishedOn)}
        submit="Raise this challenge"
        formKey={randomUUID()}
        keep={{ person: actor.personId, form: "raise-challenge" }}
      />
      <p>
        <Link href={back.href}>Go back without raising it</Link>
      </p>
    </>
  );
}
