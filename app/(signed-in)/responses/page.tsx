import type { Metadata } from "next";
import { ResponseStanding } from "@/components/response/response-standing";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Published } from "@/components/ui/published";
import { whichDay } from "@/lib/data/demonstration";
import { findResponses, type ResponseSummary } from "@/lib/data/queries/responses";
import { severalForces } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { requireReader } from "@/lib/web/actor";
import { responseHref } from "./place";

export const metadata: Metadata = { title: "Responses" };

/** Every report that asks for a response, with its day of 56. */
export default async function ResponsesPage() {
  const actor = await requireReader("/responses");
  const { today } = await whichDay();
  const { awaited, others, counts } = await findResponses(actor);
  const allForces = severalForces(actor);
  return (
    <>
      <PageHeader
        title="Responses"
        below="The local policing body publishes its comments on each report within 56 days that begin with the day of publication (Police Act 1996, section 55). Reports published before a body joined the register have no clock here."
        aside={awaited.length + others.length > 0 && <Downloads what="responses" path="/downloads/responses" />}
      />
      <Card
        title="Awaited"
        aside={counted(counts.awaited, "response")}
        intro={cutOff(awaited.length, counts.awaited, "The most urgent")}
      >
        {awaited.length > 0 ? (
          <ResponseTable caption="Responses that are awaited" rows={awaited} allForces={allForces} today={today} />
        ) : (
          <EmptyState title="No response is awaited">
            When a report is published its response stands here, with the days that are left.
          </EmptyState>
        )}
      </Card>
      {others.length > 0 && (
        <Card
          title="Published, or not required"
          aside={counted(counts.others, "response")}
          intro={cutOff(others.length, counts.others, "The latest")}
        >
          <ResponseTable caption="Other responses" rows={others} allForces={allForces} today={today} />
        </Card>
      )}
    </>
  );
}

/** Says that a list goes on, where it does. */
const cutOff = (shown: number, all: number, which: string) =>
  shown < all ? `${which} ${shown} stand here; Download has all of them.` : undefined;

const ResponseTable = ({
  caption,
  rows,
  allForces,
  today,
}: {
  caption: string;
  rows: readonly ResponseSummary[];
  allForces: boolean;
  today: CalendarDate;
}) => (
  <DataTable
    caption={caption}
    hideCaption
    columns={[
      { head: "Report" },
      ...(allForces ? [{ head: "Force" }] : []),
      { head: "Published" },
      { head: "Last day" },
      { head: "Where it stands" },
    ]}
    rows={rows.map((row) => ({
      key: `${row.place.force} ${row.place.report}`,
      cells: [
        <div key="report">
          <Link href={responseHref(row.place)}>
            <Published>{row.title}</Published>
          </Link>{" "}
          {row.illustrative && <Illustrative />}
        </div>,
        ...(allForces ? [row.force] : []),
        shortDate(row.publishedOn),
        row.clock ? shortDate(row.lastDay) : "no clock",
        <ResponseStanding key="standing" response={row} today={today} />,
      ],
    }))}
  />
);
