import { responseHref } from "@/app/(signed-in)/responses/place";
import { ResponseStanding } from "@/components/response/response-standing";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { ResponseSummary } from "@/lib/data/queries/responses";
import type { CalendarDate } from "@/lib/domain/calendar";

/** So many forces stand one by one; those of a national report with more are in the list of responses. */
const MOST = 12;

/** The section 55 clock of a report, for each force whose policing body is to respond. */
export const ResponsesCard = ({
  responses,
  published,
  opens,
  applies,
  today,
}: {
  responses: readonly ResponseSummary[];
  published: boolean;
  /** Where one is opened by hand, and where an inspector says that the report applies further; for those who may. */
  opens: string | null;
  applies: string | null;
  today: CalendarDate;
}) =>
  published && (
    <Card title={responses.length > 1 ? "Section 55 responses" : "Section 55 response"}>
      {responses.length === 0 && (
        <p className="small quiet">
          No clock runs here: it was published before the policing body joined the register, or it is a revisit that
          makes no recommendation.
        </p>
      )}
      <ul className="stack">
        {responses.slice(0, MOST).map((response) => (
          <li key={response.place.force}>
            <Link href={responseHref(response.place)}>
              {responses.length > 1 ? response.force : "Open the response"}
            </Link>
            <div className="small">
              <ResponseStanding response={response} today={today} />
            </div>
          </li>
        ))}
      </ul>
      {responses.length === 0 && opens && (
        <p className="print:hidden">
          <Link href={opens}>Open a response all the same</Link>
        </p>
      )}
      {applies && (
        <p className="small print:hidden">
          <Link href={applies}>It applies to a further force</Link>
        </p>
      )}
      {responses.length > MOST && (
        <p className="small">
          <Link href="/responses">All responses</Link>
        </p>
      )}
    </Card>
  );
