import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Decision } from "../change";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { Body } from "./body";
import { lastDayOf } from "./clock";

/** A published report as it asks for a response. */
export interface ReportToAnswer {
  readonly inspectionId: string;
  readonly title: string;
  readonly publishedOn: CalendarDate;
  readonly isLetter: boolean;
  /** Whether it makes recommendations to this force. */
  readonly recommends: boolean;
}

/**
 * Whether a report starts the clock of this body: not one that was published before the body joined ("before the register"), and
 * not a letter, of a revisit or another, that makes no recommendation.
 */
export const startsClock = (
  { publishedOn, isLetter, recommends }: Omit<ReportToAnswer, "inspectionId" | "title">,
  body: Pick<Body, "joinedOn"> | null,
): boolean => {
  if (!body || body.joinedOn === null || publishedOn < body.joinedOn) return false;
  return !isLetter || recommends;
};

/** The response that a report opens for the body of a force, written in the step that publishes or records the report; nothing where it starts no clock. */
export function openResponse(report: ReportToAnswer, body: Body | null): Decision {
  if (!body || !startsClock(report, body)) return { changes: [], events: [] };
  const { inspectionId, title, publishedOn } = report;
  const lastDay = lastDayOf(publishedOn, body.days);
  return {
    changes: [
      {
        change: "response-opened",
        inspectionId,
        openedFor: body.name,
        publishedOn,
        lastDay,
        clock: true,
        openedOn: publishedOn,
      },
    ],
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

/** A published report on a force, as somebody of its policing body opens a response by hand. */
export interface ReportByHand {
  readonly forceId: string;
  readonly inspectionId: string;
  readonly title: string;
  readonly publishedOn: CalendarDate;
  readonly body: Body | null;
  /** Whether there is a response to it already. */
  readonly isOpened: boolean;
}

/** Why a response cannot be opened by hand; null when it can. */
export function barsOpening(actor: Actor, { forceId, body, isOpened }: ReportByHand): Refusal | null {
  if (!may(actor, "respond to reports", { on: "response", forceId }))
    return { why: "not-yours", who: WHO_MAY["respond to reports"] };
  if (!body) return { why: "no-policing-body" };
  return isOpened ? { why: "response-there" } : null;
}

/** A report from before the body joined has no clock: nobody is late for what the register cannot know. */
export const hasClock = (publishedOn: CalendarDate, { joinedOn }: Pick<Body, "joinedOn">): boolean =>
  joinedOn !== null && publishedOn >= joinedOn;

/** Opens the response to a report that opened none by itself: one from before the body joined, or a revisit without recommendations. */
export function openByHand(
  actor: Actor,
  report: ReportByHand,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  const barred = barsOpening(actor, report);
  const { forceId, inspectionId, title, publishedOn, body } = report;
  if (barred || !body) return refuse(barred ?? { why: "no-policing-body" });
  const lastDay = lastDayOf(publishedOn, body.days);
  const clock = hasClock(publishedOn, body);
  return ok([
    {
      forceId,
      changes: [
        { change: "response-opened", openedFor: body.name, openedOn: today, inspectionId, publishedOn, lastDay, clock },
      ],
      events: [
        {
          facts: { kind: "response-opened-by-hand", title, body: body.name, lastDay: clock ? lastDay : null },
          on: today,
          audience: "shared",
          inspectionId,
        },
      ],
    },
  ]);
}

/** A published report and a force that it is not on so far, as an inspector says that it applies there. */
export interface ReportToApply {
  readonly inspectionId: string;
  readonly title: string;
  /** Null while it is not published. */
  readonly publishedOn: CalendarDate | null;
  readonly force: { readonly id: string; readonly name: string; readonly body: Body | null; readonly isOn: boolean };
}

/**
 * Says that a published report, a national one as a rule, applies to a further force: the force and its policing body read it from
 * then on, and it opens their response as a report on the force does.
 */
export function applyToForce(
  actor: Actor,
  { inspectionId, title, publishedOn, force }: ReportToApply,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  if (!may(actor, "record and publish inspections", { on: "register" }))
    return refuse({ why: "not-yours", who: WHO_MAY["record and publish inspections"] });
  if (publishedOn === null) return refuse({ why: "unpublished" });
  if (force.isOn) return refuse({ why: "applies-already", force: force.name });
  const response = openResponse({ inspectionId, title, publishedOn, isLetter: false, recommends: true }, force.body);
  return ok([
    {
      forceId: force.id,
      changes: [{ change: "inspection-applied", inspectionId, forceId: force.id }, ...response.changes],
      events: [
        { facts: { kind: "report-applies", title }, on: today, audience: "public", inspectionId },
        ...response.events,
      ],
    },
  ]);
}
