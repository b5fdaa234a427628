import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import { findReportToIssueFrom } from "@/lib/data/queries/nationals";
import { isSlug } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { entryOptions } from "@/lib/forms/entry-options";
import { issueNationalFields } from "@/lib/forms/national";
import { requireAbility } from "@/lib/web/actor";
import { issue } from "./actions";

export const metadata: Metadata = { title: "Issue a national recommendation" };

/** One text of a published report, for every force or for some. */
export default async function NewNationalPage({ searchParams }: PageProps<"/national/new">) {
  const { report: slug } = await searchParams;
  const actor = await requireAbility("record and publish inspections", "/national/new");
  const report = isSlug(slug) ? await findReportToIssueFrom(actor, slug) : null;
  if (!report || !isSlug(slug)) notFound();
  const { themes } = await findLists(actor);
  const { today } = await whichDay();
  return (
    <>
      <PageHeader
        title="Issue a national recommendation"
        above={report.title}
        trail={[
          { href: "/inspections", label: "Inspections" },
          { href: `/inspections/${slug}`, label: report.title },
        ]}
        below={`Each force gets a finding of its own, published with the report on ${longDate(report.publishedOn)}: all of them at once, or none. A report that was not on a force applies to it from then on, and opens its section 55 response.`}
      />
      <ActionForm
        action={issue.bind(null, slug)}
        fields={issueNationalFields(report.forces, entryOptions(themes, today))}
        submit="Issue this recommendation"
        busy="Issuing…"
        confirms="Each force that is named gets a finding of its own, and is told."
        formKey={randomUUID()}
        keep={{ person: actor.personId, form: `issue-national ${slug}` }}
      />
      <p>
        <Link href={`/inspections/${slug}`}>Go back without issuing it</Link>
      </p>
    </>
  );
}
