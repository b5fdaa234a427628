import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findRecord } from "@/lib/data/queries/records";
import { isCounted } from "@/lib/domain/finding/finding";
import { longDate } from "@/lib/format/dates";
import { confirmFields, mergeFields } from "@/lib/forms/records";
import { requireAbility } from "@/lib/web/actor";
import { titledByInspection } from "../../../titles";
import { confirmChosen, merge } from "../actions";
import { draftTrail } from "../draft";

export const generateMetadata = titledByInspection("What the force recorded");

const MEANS =
  "Its findings stand in that report from then on, confirmed and in its words, with everything that the force did about them: evidence, plan, dates, submissions and history. Of two that are one, the one of which nothing is recorded leaves the counts. It is done once and for good.";

export default async function RecordsPage({ params, searchParams }: PageProps<"/inspections/[slug]/records">) {
  const { slug } = await params;
  const { as } = await searchParams;
  const actor = await requireAbility("record and publish inspections", `/inspections/${slug}/records`);
  const found = await findRecord(actor, slug, typeof as === "string" ? as : "");
  if (!found) notFound();
  const { inspection, others, chosen } = found;
  const unconfirmed = inspection.findings.filter(({ id }) => inspection.unconfirmed.includes(id));
  return (
    <>
      <PageHeader
        title="What the force recorded"
        above={inspection.title}
        trail={draftTrail(inspection)}
        below="Confirm it finding by finding, or say that it is a report that is here already."
      />
      {inspection.mergedInto && (
        <Notice title="Merged already">
          It is <Link href={`/inspections/${inspection.mergedInto.slug}`}>{inspection.mergedInto.title}</Link>.
        </Notice>
      )}
      <Card
        title="Confirm one by one"
        intro="Compare the wording and the deadlines with the report; what is wrong is put right on the finding’s own page first."
      >
        {unconfirmed.length > 0 ? (
          <ActionForm
            action={confirmChosen.bind(null, slug)}
            formKey={randomUUID()}
            submit="Confirm those that are ticked"
            busy="Confirming…"
            fields={confirmFields(unconfirmed)}
          />
        ) : (
          <EmptyState title="All confirmed">Nothing of this record waits for an inspector.</EmptyState>
        )}
      </Card>
      {!inspection.mergedInto && (
        <Card title="Or it is a report that is here already" id="merge" intro={MEANS}>
          {others.length > 0 ? (
            <form method="get" action="#merge" className="flex flex-wrap items-end gap-3">
              <div className="field min-w-0 max-w-2xl basis-full">
                <label htmlFor="as">Which report is it?</label>
                <select id="as" name="as" className="control" defaultValue={chosen?.slug ?? others[0]?.slug}>
                  {others.map(({ slug: value, title, publishedOn }) => (
                    <option key={value} value={value}>
                      {title}, {longDate(publishedOn)}
                    </option>
                  ))}
                </select>
              </div>
              <Button weight="plain">Compare with it</Button>
            </form>
          ) : (
            <EmptyState title="No other report">No other published report is on all of its forces.</EmptyState>
          )}
          {chosen && (
            <ActionForm
              action={merge.bind(null, slug)}
              formKey={randomUUID()}
              submit="Merge this record"
              confirms={MEANS}
              busy="Merging…"
              fields={mergeFields(
                chosen.slug,
                inspection.findings.filter(isCounted),
                chosen.findings.filter(isCounted),
              )}
            />
          )}
        </Card>
      )}
    </>
  );
}
