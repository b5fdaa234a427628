import type { Actor } from "../actor";
import { addMonths, type CalendarDate } from "../calendar";
import type { ChainDecision, Change } from "../change";
import type { EventDraft } from "../event";
import { type Ability, may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import { allotted, composed, daysLate, saysTheSame } from "./compose";
import type { Action, NotRequired, Recipient, ResponseState, Signatory } from "./lists";
import { latestOf, outdated, type ResponseCase, unanswered } from "./response";

/** What the form of answers says of one finding. Nothing at all takes what was written back. */
export interface AnswerGiven {
  readonly findingId: string;
  readonly action: Action | null;
  readonly words: string | null;
}

/** What can be asked of the response to one report. */
export type ResponseCommand =
  | { readonly do: "invite-comments"; readonly id: string; readonly by: CalendarDate; readonly message: string | null }
  | { readonly do: "draft-comments"; readonly id: string; readonly words: string }
  | { readonly do: "give-comments"; readonly id: string; readonly words: string }
  | { readonly do: "write-response"; readonly comments: string | null; readonly reply: string | null }
  | { readonly do: "answer-recommendations"; readonly answers: readonly AnswerGiven[] }
  | {
      readonly do: "publish-response";
      readonly on: CalendarDate;
      readonly signs: Signatory;
      readonly notice: string | null;
    }
  | {
      readonly do: "record-sent";
      readonly sent: readonly { readonly to: Recipient; readonly on: CalendarDate }[];
    }
  | { readonly do: "set-not-required"; readonly because: NotRequired; readonly reason: string }
  | { readonly do: "require-response"; readonly reason: string };

export type ResponseCommandName = ResponseCommand["do"];
type Of<Name extends ResponseCommandName> = Extract<ResponseCommand, { do: Name }>;
type Outcome = Result<Written, Refusal>;

/** What is written, and what happened. */
interface Written {
  readonly changes: readonly Change[];
  readonly events: readonly EventDraft[];
}

type Ask = Extract<Ability, "respond to reports" | "give the chief officer's comments">;

export interface ResponseRow<Name extends ResponseCommandName = ResponseCommandName> {
  readonly ability: Ask;
  readonly from: readonly ResponseState[];
  /** Which age of the page is compared: of what the office sees, of the comments in draft, or none. */
  readonly age: "response" | "draft-comments" | null;
  /** What it needs and what else it does, in words for people. */
  readonly needs: string;
  readonly rule: (theCase: ResponseCase, command: Of<Name>, today: CalendarDate, illustrative: boolean) => Outcome;
}

const touched = ({ id }: ResponseCase): Change => ({ change: "response-changed", id, to: null });

const about = ({ report }: ResponseCase, on: CalendarDate) => ({ on, inspectionId: report.inspectionId });

/** How far ahead comments can be asked for. */
const MOST_MONTHS = 6;

/** The chief officer is invited to comment before a date (section 55(4)); until comments are given, another invitation moves it. */
function invite(theCase: ResponseCase, { id, by, message }: Of<"invite-comments">, today: CalendarDate): Outcome {
  const { given, invitation, report } = theCase;
  const [first] = given;
  if (first) return refuse({ why: "comments-given-already", on: first.on });
  if (by < today) return refuse({ why: "invitation-day-passed", earliest: today });
  const latest = addMonths(today, MOST_MONTHS);
  if (by > latest) return refuse({ why: "invitation-day-too-far", latest });
  return ok({
    changes: [{ change: "comments-invited", id, responseId: theCase.id, by, message, on: today }, touched(theCase)],
    events: [
      {
        facts: { kind: "comments-invited", title: report.title, by, message, again: invitation !== null },
        audience: "force-and-policing-body",
        ...about(theCase, today),
      },
    ],
  });
}

/** Comments can be drafted as soon as they are asked for. Read by the force's coordinators and chief officers until they are given. */
function draftComments(theCase: ResponseCase, { id, words }: Of<"draft-comments">): Outcome {
  const { draftComments: before, invitation } = theCase;
  if (!invitation) return refuse({ why: "comments-not-invited" });
  return ok({
    changes: [
      {
        change: "comments-drafted",
        id: before?.id ?? id,
        responseId: theCase.id,
        words,
        isNew: before === null,
      },
    ],
    events: [],
  });
}

/** Given for good, late ones and further ones too: what came after the date says so, what comes after publication stands in the next version. */
function giveComments(theCase: ResponseCase, { id, words }: Of<"give-comments">, today: CalendarDate): Outcome {
  const { draftComments: before, invitation, state, report } = theCase;
  if (!invitation) return refuse({ why: "comments-not-invited" });
  return ok({
    changes: [
      {
        change: "comments-given",
        id: before?.id ?? id,
        responseId: theCase.id,
        words,
        on: today,
        isNew: before === null,
      },
    ],
    events: [
      {
        facts: {
          kind: "comments-given",
          title: report.title,
          late: daysLate(invitation.by, today),
          afterPublication: state === "published",
        },
        audience: "force-and-policing-body",
        ...about(theCase, today),
      },
    ],
  });
}

function write(theCase: ResponseCase, { comments, reply }: Of<"write-response">): Outcome {
  const { draft, id: responseId } = theCase;
  return ok({
    changes: [{ change: "response-written", responseId, comments, reply, isNew: draft === null }, touched(theCase)],
    events: [],
  });
}

/** What was typed for findings of the report; the same as before is not written again. */
function answer(theCase: ResponseCase, { answers: given }: Of<"answer-recommendations">): Outcome {
  const { answers, questions, id: responseId } = theCase;
  if (given.some(({ findingId }) => !questions.some((question) => question.findingId === findingId)))
    return refuse({ why: "page-out-of-date" });
  const changes = given.flatMap(({ findingId, action, words }): Change[] => {
    const before = answers.find((one) => one.findingId === findingId);
    const aboutNow = questions.find((question) => question.findingId === findingId)?.words ?? "";
    const isNothing = action === null && words === null;
    if (!before && isNothing) return [];
    if (before && before.action === action && before.words === words && before.about === aboutNow) return [];
    return [
      {
        change: "recommendation-answered",
        responseId,
        findingId,
        action,
        words,
        about: aboutNow,
        isNew: before === undefined,
      },
    ];
  });
  return ok({ changes: changes.length > 0 ? [...changes, touched(theCase)] : [], events: [] });
}

/** Why a response cannot be published as it stands; null when it can. The preview says the same. */
export function notReady(theCase: ResponseCase, today: CalendarDate): Refusal | null {
  const { draft, invitation, given, body } = theCase;
  if (!body) return { why: "no-policing-body" };
  if (!invitation) return { why: "comments-not-invited" };
  if (given.length === 0 && invitation.by >= today) return { why: "comments-awaited", by: invitation.by };
  if (draft?.comments == null) return { why: "body-comments-missing" };
  const lacking = unanswered(theCase);
  if (lacking.length > 0)
    return { why: "recommendations-unanswered", references: lacking.map(({ reference }) => reference) };
  const old = outdated(theCase);
  if (old.length > 0) return { why: "answers-outdated", references: old.map(({ reference }) => reference) };
  return null;
}

/**
 * Publishes the response, frozen as the preview showed it; one that is published already is corrected by a further version with
 * a notice. The day may lie back, not before anything that the document says.
 */
function publish(
  theCase: ResponseCase,
  { on, signs, notice }: Of<"publish-response">,
  today: CalendarDate,
  illustrative: boolean,
): Outcome {
  const unready = notReady(theCase, today);
  if (unready) return refuse(unready);
  const { body, lastDay, report, given, invitation, publications } = theCase;
  if (!body) return refuse({ why: "no-policing-body" });
  const before = latestOf(theCase);
  if (on > today) return refuse({ why: "date-in-the-future", field: "on" });
  const earliest = [report.publishedOn, invitation?.on, ...given.map((one) => one.on), before?.on]
    .filter((one) => one !== undefined)
    .toSorted()
    .at(-1);
  if (earliest && on < earliest)
    return refuse({ why: "date-too-early", field: "on", earliest, because: "in-response" });
  if (signs === "deputy" && !body.deputySigns) return refuse({ why: "deputy-does-not-sign" });
  if (before && notice === null) return refuse({ why: "notice-missing" });
  const document = composed(theCase, body, { on, signs, notice: before ? notice : null }, illustrative);
  if (before && saysTheSame(before.document, document)) return refuse({ why: "response-unchanged" });
  const number = publications.length + 1;
  const place = allotted(theCase, on);
  return ok({
    changes: [
      {
        change: "response-published",
        responseId: theCase.id,
        number,
        document,
        notice: document.notice,
        on,
      },
      { change: "response-changed", id: theCase.id, to: before ? null : { state: "published", ...place } },
    ],
    events: [
      {
        facts: {
          kind: "response-published",
          title: report.title,
          reference: place.reference,
          number,
          notice: document.notice,
          late: before || !theCase.clock ? 0 : daysLate(lastDay, on),
        },
        audience: "public",
        ...about(theCase, on),
      },
    ],
  });
}

/** Section 55(7): a copy of what was published goes to the Secretary of State and to the inspectors. Each version, once to each. */
function recordSent(theCase: ResponseCase, { sent }: Of<"record-sent">, today: CalendarDate): Outcome {
  const published = latestOf(theCase);
  if (!published) return refuse({ why: "response-not-published" });
  if (sent.length === 0) return refuse({ why: "sent-to-nobody" });
  for (const { to, on } of sent) {
    const before = theCase.sent.find(({ number, recipient }) => number === published.number && recipient === to);
    if (before) return refuse({ why: "sent-already", to, on: before.on });
    if (on > today) return refuse({ why: "date-in-the-future", field: to });
    if (on < published.on)
      return refuse({ why: "date-too-early", field: to, earliest: published.on, because: "in-response" });
  }
  const { number } = published;
  return ok({
    changes: [
      ...sent.map(
        ({ to, on }): Change => ({ change: "response-sent", responseId: theCase.id, number, recipient: to, on }),
      ),
      touched(theCase),
    ],
    events: sent.map(
      ({ to, on }): EventDraft => ({
        facts: { kind: "response-sent", reference: theCase.reference ?? "", number, to },
        audience: "shared",
        ...about(theCase, on),
      }),
    ),
  });
}

function setNotRequired(
  theCase: ResponseCase,
  { because, reason }: Of<"set-not-required">,
  today: CalendarDate,
): Outcome {
  const { title } = theCase.report;
  return ok({
    changes: [
      { change: "response-changed", id: theCase.id, to: { state: "not-required", because, why: reason, on: today } },
    ],
    events: [
      {
        facts: { kind: "response-not-required", title, because, why: reason },
        audience: "shared",
        ...about(theCase, today),
      },
    ],
  });
}

/** The clock never stopped: it is as late as it would have been. */
function require(theCase: ResponseCase, { reason }: Of<"require-response">, today: CalendarDate): Outcome {
  return ok({
    changes: [{ change: "response-changed", id: theCase.id, to: { state: "awaited" } }],
    events: [
      {
        facts: { kind: "response-required", title: theCase.report.title, why: reason },
        audience: "shared",
        ...about(theCase, today),
      },
    ],
  });
}

/** The commands of a response, as `WORKFLOW` has those of a finding. */
export const RESPONSE_WORKFLOW: { readonly [Name in ResponseCommandName]: ResponseRow<Name> } = {
  "invite-comments": {
    ability: "respond to reports",
    from: ["awaited"],
    age: null,
    needs:
      "the day before which the comments are asked for; a later invitation takes its place until comments are given",
    rule: invite,
  },
  "draft-comments": {
    ability: "give the chief officer's comments",
    from: ["awaited", "published"],
    age: "draft-comments",
    needs: "an invitation; read by coordinators and chief officers of the force alone until the comments are given",
    rule: draftComments,
  },
  "give-comments": {
    ability: "give the chief officer's comments",
    from: ["awaited", "published"],
    age: "draft-comments",
    needs: "an invitation; given for good, and late ones say so",
    rule: giveComments,
  },
  "write-response": {
    ability: "respond to reports",
    from: ["awaited", "published"],
    age: "response",
    needs: "read by the office alone until it is published",
    rule: write,
  },
  "answer-recommendations": {
    ability: "respond to reports",
    from: ["awaited", "published"],
    age: "response",
    needs: "for each recommendation the action taken or proposed, or why there is none; saved as far as it is written",
    rule: answer,
  },
  "publish-response": {
    ability: "respond to reports",
    from: ["awaited", "published"],
    age: "response",
    needs:
      "comments invited, and given or their day past; the body's comments; an answer to every recommendation; who signs; of a correction a notice",
    rule: publish,
  },
  "record-sent": {
    ability: "respond to reports",
    from: ["published"],
    age: null,
    needs: "the day on which a copy of the latest version went to the Home Secretary or the inspectorate",
    rule: recordSent,
  },
  "set-not-required": {
    ability: "respond to reports",
    from: ["awaited"],
    age: "response",
    needs: "a lawful reason, and what it rests on",
    rule: setNotRequired,
  },
  "require-response": {
    ability: "respond to reports",
    from: ["not-required"],
    age: "response",
    needs: "why; the clock has gone on",
    rule: require,
  },
};

export const RESPONSE_COMMANDS = Object.keys(RESPONSE_WORKFLOW) as readonly ResponseCommandName[];
export const responseRow = (name: ResponseCommandName): ResponseRow => RESPONSE_WORKFLOW[name] as ResponseRow;

/** Whether somebody may give this command to this response, whatever is typed: the refusal, or null. */
export function barsResponse(actor: Actor, theCase: ResponseCase, name: ResponseCommandName): Refusal | null {
  const { ability, from } = responseRow(name);
  if (!may(actor, ability, { on: "response", forceId: theCase.forceId }))
    return { why: "not-yours", who: WHO_MAY[ability] };
  if (from.includes(theCase.state)) return null;
  if (theCase.state === "published")
    return { why: "response-published-already", on: latestOf(theCase)?.on ?? theCase.lastDay };
  if (theCase.state === "not-required")
    return { why: "response-set-aside", on: theCase.notRequired?.on ?? theCase.lastDay };
  return name === "record-sent" ? { why: "response-not-published" } : { why: "response-not-set-aside" };
}

/** Whether `actor` may do what `command` asks of this response, today; and if so, what is to be written. Pure. */
export function decideResponse(
  actor: Actor,
  theCase: ResponseCase,
  command: ResponseCommand,
  today: CalendarDate,
  illustrative = false,
): Result<readonly ChainDecision[], Refusal> {
  const barred = barsResponse(actor, theCase, command.do);
  if (barred) return refuse(barred);
  const { rule } = RESPONSE_WORKFLOW[command.do] as ResponseRow;
  const decided = rule(theCase, command as never, today, illustrative);
  if (!decided.ok) return decided;
  return ok([{ forceId: theCase.forceId, ...decided.value }]);
}
