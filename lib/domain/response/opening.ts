import type { CalendarDate } from "../calendar";
import type { Decision } from "../change";
import type { Body } from "./body";
import { lastDayOf } from "./clock";

/** A published report as it asks for a response. */
export interface ReportToAnswer {
  readonly inspectionId: string;
  readonly title: string;
  readonly publishedOn: CalendarDate;
  readonly isRevisit: boolean;
  /** Whether it makes recommendations to this force. */
  readonly recommends: boolean;
}

/**
 * Whether a report starts the clock of this body: not one that was published before the body joined ("before the register"), and
 * not a revisit letter that makes no recommendation.
 */
export const startsClock = (
  { publishedOn, isRevisit, recommends }: Omit<ReportToAnswer, "inspectionId" | "title">,
  body: Pick<Body, "joinedOn"> | null,
): boolean => {
  if (!body || body.joinedOn === null || publishedOn < body.joinedOn) return false;
  return !isRevisit || recommends;
};

/** The response that a report opens for the body of a force, written in the step that publishes or records the report; nothing where it starts no clock. */
export function openResponse(report: ReportToAnswer, body: Body | null): Decision {
  if (!body || !startsClock(report, body)) return { changes: [], events: [] };
  const { inspectionId, title, publishedOn } = report;
  const lastDay = lastDayOf(publishedOn, body.days);
  return {
    changes: [{ change: "response-opened", inspectionId, openedFor: body.name, publishedOn, lastDay }],
    events: [
      {
        facts: { kind: "response-opened", title, body: body.name, lastDay },
        on: publishedOn,
        audience: "shared",
        inspectionId,
      },
    ],
  };
}
