import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findNationals, type NationalGrid } from "@/lib/data/queries/nationals";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { isReference } from "@/lib/domain/written";
import { shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { requireReader } from "@/lib/web/actor";
import { AnswersGrid, GridLegend } from "./grid";

export const metadata: Metadata = { title: "National recommendations" };

/** How many forces there are on the day, and how many rows are of such as have ended. */
function howMany({ rows }: NationalGrid, today: CalendarDate): string {
  const gone = rows.filter(({ ended }) => ended !== null).length;
  return gone === 0
    ? counted(rows.length, "force")
    : `${counted(rows.length - gone, "force")} on ${shortDate(today)}, ${gone} ended before`;
}

/** Forces by national recommendations: how each has answered, and who has not; below it what they say. */
export default async function NationalPage({ searchParams }: PageProps<"/national">) {
  const { before } = await searchParams;
  const actor = await requireReader("/national");
  const { today } = await whichDay();
  const grid = await findNationals(actor, isReference(before) ? before : null);
  return (
    <>
      <PageHeader
        title="National recommendations"
        trail={[{ href: "/inspections", label: "Inspections" }]}
        below="One text for many forces. Each force has a finding of its own, with its own progress, assurance and status."
        aside={grid.columns.length > 0 && <Downloads what="national recommendations" path="/downloads/national" />}
      />
      {grid.columns.length === 0 ? (
        <EmptyState title="No national recommendation here">
          An inspector issues one from the page of a published report.
        </EmptyState>
      ) : (
        <>
          <Card title="How each force has answered" aside={howMany(grid, today)}>
            <GridLegend />
            <AnswersGrid grid={grid} />
          </Card>
          <Card title="What they say">
            <ul className="entries">
              {grid.columns.map(({ reference, text, illustrative }) => (
                <li key={reference} className="entry">
                  <Link href={`/national/${reference}`}>{reference}</Link>{" "}
                  <span className="published">{excerpt(text, 200)}</span> {illustrative && <Illustrative />}
                </li>
              ))}
            </ul>
            {grid.next && (
              <p>
                <Link href={`/national?before=${grid.next}`} rel="next">
                  Earlier recommendations
                </Link>
              </p>
            )}
          </Card>
        </>
      )}
    </>
  );
}
