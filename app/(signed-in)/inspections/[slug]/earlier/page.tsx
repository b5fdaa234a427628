import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Reassessments } from "@/components/inspection/reassessments";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { type EarlierFinding, findEarlierFindings } from "@/lib/data/queries/earlier-findings";
import { excerpt } from "@/lib/domain/excerpt";
import { isReference } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { reassessFields } from "@/lib/forms/reassessment";
import { requireAbility } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { titledByInspection } from "../../../titles";
import { dropSaid, reassess } from "../actions";
import { draftTrail } from "../draft";

export const generateMetadata = titledByInspection("Earlier findings");

/** So many stand on the page; any other is named by its reference. */
const MOST = 60;

export default async function EarlierPage({ params, searchParams }: PageProps<"/inspections/[slug]/earlier">) {
  const { slug } = await params;
  const { done, about } = await searchParams;
  const actor = await requireAbility("record and publish inspections", `/inspections/${slug}/earlier`);
  const found = await findEarlierFindings(actor, slug);
  if (!found) notFound();
  const { inspection, earlier } = found;
  const of = typeof about === "string" && isReference(about) ? about : "";
  const unsaid = earlier.filter(({ reference }) => !inspection.reassessed.some((one) => one.reference === reference));
  const flash = await flashFor(done);
  return (
    <>
      {flash && <Flash title={flash.title}>{flash.next}</Flash>}
      <PageHeader
        title="What it says of earlier findings"
        trail={draftTrail(inspection)}
        below={
          inspection.publishedOn
            ? "What you say here stands in the finding’s history at once, as of the day of publication."
            : "It stands in the history of each finding, and on its page, once the report is published."
        }
      />
      <Card title={of === "" ? "Say what it says of one" : `Say what it says of ${of}`} id="say">
        <ActionForm
          action={reassess.bind(null, slug)}
          formKey={randomUUID()}
          submit="Keep what it says"
          fields={reassessFields(
            of,
            inspection.reassessed.find(({ reference }) => reference === of),
            unsaid.slice(0, MOST).map(({ reference }) => reference),
          )}
        />
      </Card>
      <Card
        title="Said so far"
        aside={inspection.reassessed.length > 0 && counted(inspection.reassessed.length, "finding")}
      >
        {inspection.reassessed.length > 0 ? (
          <Reassessments
            said={inspection.reassessed}
            deed={({ id, reference }) => (
              <span className="flex flex-wrap items-baseline gap-3">
                <Link href={`/inspections/${slug}/earlier?about=${reference}#say`}>
                  Change<span className="sr-only"> what it says of {reference}</span>
                </Link>
                {inspection.publishedOn === null && (
                  <ActionForm
                    action={dropSaid.bind(null, slug)}
                    formKey={randomUUID()}
                    submit="Take it back"
                    weight="plain"
                    fields={[{ is: "hidden", name: "id", value: id }]}
                  />
                )}
              </span>
            )}
          />
        ) : (
          <EmptyState title="Nothing yet">Choose an open finding below, or name one by its reference.</EmptyState>
        )}
      </Card>
      <Card title="Open, and nothing said of it" aside={counted(unsaid.length, "finding")}>
        {unsaid.length > 0 ? (
          <Unsaid slug={slug} findings={unsaid.slice(0, MOST)} />
        ) : (
          <EmptyState title="None">
            Of every open finding that an earlier report made, this one says something.
          </EmptyState>
        )}
        {unsaid.length > MOST && (
          <p className="small quiet">
            {counted(unsaid.length - MOST, "more finding")}: name them by their references above.
          </p>
        )}
      </Card>
    </>
  );
}

const Unsaid = ({ slug, findings }: { slug: string; findings: readonly EarlierFinding[] }) => (
  <DataTable
    caption="Open findings that earlier reports made"
    hideCaption
    columns={[{ head: "Finding" }, { head: "Kind" }, { head: "Report" }, { head: "What it says" }]}
    rows={findings.map(({ reference, text, kind, report, publishedOn }) => ({
      key: reference,
      cells: [
        <span key="finding">
          <Link href={`/findings/${reference}`}>{reference}</Link>{" "}
          <span className="published font-normal">{excerpt(text, 140)}</span>
        </span>,
        words.finding.kind[kind].one,
        `${report}, ${longDate(publishedOn)}`,
        <Link key="say" href={`/inspections/${slug}/earlier?about=${reference}#say`}>
          Say<span className="sr-only"> what it says of {reference}</span>
        </Link>,
      ],
    }))}
  />
);
