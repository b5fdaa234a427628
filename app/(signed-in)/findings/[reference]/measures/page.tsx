import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeasureDrawing } from "@/components/charts/measure-drawing";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import { type Measure, reaches, stateOfMeasure } from "@/lib/domain/measure/measure";
import { isReference } from "@/lib/domain/written";
import { longDate, shortDate } from "@/lib/format/dates";
import { measured } from "@/lib/format/measured";
import { offersOfPlan } from "@/lib/forms/offers";
import { requireReader } from "@/lib/web/actor";
import { words } from "@/lib/words/words";
import { drawn, measureInWords } from "../parts/drawn-measure";
import { MeasureTag } from "../parts/measure-tag";
import { PlanLinks } from "../parts/plan-links";

type Props = PageProps<"/findings/[reference]/measures">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  return { title: isReference(reference) ? `Measures: ${reference}` : "Page not found" };
}

/** Every measure of a finding, each drawn large against its target, with all its readings, those that were corrected among them. */
export default async function MeasuresPage({ params }: Props) {
  const { reference } = await params;
  if (!isReference(reference)) notFound();
  const actor = await requireReader(`/findings/${reference}/measures`);
  const { today } = await whichDay();
  const view = await findFindingPage(actor, reference, today);
  if (!view) notFound();
  const { case: theCase } = view;
  const offers = offersOfPlan(actor, theCase);
  return (
    <>
      <PageHeader
        title="Measures"
        above={`${reference} · ${view.force.name}`}
        trail={[
          { href: "/findings", label: "Findings" },
          { href: `/findings/${reference}`, label: reference },
        ]}
        below="What is counted again and again, against its target. One reading a day; none is ever rewritten."
      />
      <PlanLinks
        theCase={theCase}
        reference={reference}
        names={offers.filter((name) => name === "add-measure" || name === "add-readings")}
      />
      {theCase.measures.length === 0 && (
        <EmptyState title="No measure yet">
          The owner or a force coordinator adds one: what is counted, in which unit, and what it should come to.
        </EmptyState>
      )}
      {theCase.measures.map((measure) => (
        <MeasureCard
          key={measure.id}
          measure={measure}
          reference={reference}
          mayCorrect={offers.includes("correct-reading")}
        />
      ))}
    </>
  );
}

const MeasureCard = ({
  measure,
  reference,
  mayCorrect,
}: {
  measure: Measure;
  reference: string;
  mayCorrect: boolean;
}) => (
  <Card title={measure.name} id={measure.id} aside={words.measure.better[measure.better]}>
    <p>
      <MeasureTag state={stateOfMeasure(measure)} /> {measureInWords(measure)}{" "}
      {measure.illustrative && <Illustrative />}
    </p>
    <div className="hidden md:block print:block">
      <MeasureDrawing of={drawn(measure)} size="large" />
    </div>
    <div className="md:hidden print:hidden">
      <MeasureDrawing of={{ ...drawn(measure), id: `phone-${measure.id}` }} size="small" />
    </div>
    {measure.readings.length > 0 && (
      <DataTable
        caption={`Readings of ${measure.name}`}
        hideCaption
        columns={[
          { head: "Day" },
          { head: measure.unit === "%" ? "Value" : `Value (${measure.unit})`, figures: true },
          { head: "Against the target" },
          { head: "Source" },
          ...(mayCorrect ? [{ head: "Correct" }] : []),
        ]}
        rows={measure.readings.toReversed().map((reading) => ({
          key: reading.id,
          cells: [
            shortDate(reading.on),
            reading.correctedOn ? (
              <s key="value">{measured(reading.value, measure.unit)}</s>
            ) : (
              measured(reading.value, measure.unit)
            ),
            reading.correctedOn
              ? `Corrected ${longDate(reading.correctedOn)}: ${reading.correctedWhy}`
              : words.measure.state[reaches(measure, reading.value) ? "on-target" : "off-target"],
            `${reading.source}, ${reading.by}`,
            ...(mayCorrect
              ? [
                  reading.correctedOn === null && (
                    <Link key="correct" href={`/findings/${reference}/correct-reading?of=${reading.id}`}>
                      Correct<span className="sr-only"> the reading of {longDate(reading.on)}</span>
                    </Link>
                  ),
                ]
              : []),
          ],
        }))}
      />
    )}
  </Card>
);
