import type { Metadata } from "next";
import { InspectionTable } from "@/components/inspection/inspection-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findInspections, INSPECTIONS_PER_PAGE } from "@/lib/data/queries/inspections";
import { findLists } from "@/lib/data/queries/lists";
import { may, mayDoSomewhere } from "@/lib/domain/policy";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";

export const metadata: Metadata = { title: "Inspections" };

const pageIn = (asked: string | string[] | undefined): number =>
  typeof asked === "string" && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;

export default async function InspectionsPage({ searchParams }: PageProps<"/inspections">) {
  const actor = await requireReader("/inspections");
  const asked = await searchParams;
  const { drafts, published, total, page, pages } = await findInspections(actor, pageIn(asked.page));
  const lists = await findLists(actor);
  const records = may(actor, "record and publish inspections", { on: "register" });
  const flash = await flashFor(asked.done);
  const first = (page - 1) * INSPECTIONS_PER_PAGE + 1;
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title="Inspections"
        below="What HMICFRS published, newest first: what it judged, and what it found."
        aside={
          <>
            {mayDoSomewhere(actor, "import a register") && (
              <ButtonLink href="/inspections/read" weight={records ? "plain" : "first"}>
                Read a report
              </ButtonLink>
            )}
            {total + drafts.length > 0 && <Downloads what="inspections" path="/downloads/inspections" />}
            <ButtonLink href="/national">National recommendations</ButtonLink>
            {records && (
              <ButtonLink href="/inspections/new" weight="first">
                Record an inspection
              </ButtonLink>
            )}
          </>
        }
      />
      {drafts.length > 0 && (
        <Card
          title="Not published yet"
          intro={
            records
              ? "Seen by the inspectorate, and by the readers you name, until you publish them."
              : "You are named as a reader. Others in your organisation do not see these."
          }
        >
          <InspectionTable rows={drafts} lists={lists} caption="Inspections that are not published yet" drafts />
        </Card>
      )}
      {published.length > 0 ? (
        <Card title={drafts.length > 0 ? "Published" : undefined}>
          <InspectionTable rows={published} lists={lists} caption="Published inspections" />
          {pages > 1 && (
            <Pagination
              first={first}
              last={first + published.length - 1}
              all={total}
              what="inspections"
              previous={page > 1 ? `/inspections?page=${page - 1}` : undefined}
              next={page < pages ? `/inspections?page=${page + 1}` : undefined}
            />
          )}
        </Card>
      ) : (
        <EmptyState title="No inspection is published yet">
          Reports stand here once an inspector has recorded and published them, with their judgments and findings.
        </EmptyState>
      )}
    </>
  );
}
