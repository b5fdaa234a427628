import { notFound } from "next/navigation";
import { AsAtMark, DayForm } from "@/components/as-at/day-form";
import { FiguresThen } from "@/components/as-at/figures-then";
import { PhaseTag } from "@/components/finding/phase-tag";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findForceAsAt } from "@/lib/data/queries/as-at";
import { dayAsked } from "@/lib/domain/as-at/day-asked";
import { longDate, shortDate } from "@/lib/format/dates";
import { requireReader } from "@/lib/web/actor";
import { titledByForce } from "../../../titles";

export const generateMetadata = titledByForce("As at a day");

/** A force as it stood at the end of a day: its phase, its figures and the reports that were out. */
export default async function ForceAsAtPage({ params, searchParams }: PageProps<"/as-at/forces/[slug]">) {
  const { slug } = await params;
  const actor = await requireReader(`/as-at/forces/${encodeURIComponent(slug)}`);
  const { today } = await whichDay();
  const asked = dayAsked((await searchParams).on, today);
  const on = asked.is === "day" ? asked.on : today;
  const force = await findForceAsAt(actor, slug, on);
  if (!force) notFound();
  const { name, phase, spell, figures, reports } = force;
  return (
    <>
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {name}{" "}
            {asked.is === "day" && <PhaseTag name={phase} engaged={spell !== null} since={spell?.enteredOn ?? null} />}
          </span>
        }
        trail={[
          { href: "/forces", label: "Forces" },
          { href: `/forces/${slug}`, label: `${name} today` },
        ]}
      />
      <DayForm action={`/as-at/forces/${slug}`} asked={asked} today={today} />
      {asked.is === "day" && (
        <>
          <AsAtMark on={on} missing={figures.missing} />
          <Card
            title={`Figures at the end of ${longDate(on)}`}
            aside={<Link href={`/as-at?on=${on}&force=${slug}`}>the findings then</Link>}
          >
            <FiguresThen figures={figures} />
          </Card>
          <Card title="Reports published by then">
            {reports.length === 0 ? (
              <p className="quiet">None.</p>
            ) : (
              <ul>
                {reports.map((report) => (
                  <li key={report.slug}>
                    <Link href={`/inspections/${report.slug}`}>{report.title}</Link>{" "}
                    <span className="small quiet">{shortDate(report.publishedOn)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </>
      )}
    </>
  );
}
