import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { barsResponse, type ResponseCommandName } from "@/lib/domain/response/commands";
import type { ResponseView } from "@/lib/domain/response/response";
import { isAsked, latestOf, type Question, unanswered } from "@/lib/domain/response/response";
import { visibleTo } from "@/lib/domain/visibility";
import { longDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { type ResponseStep, responseHref } from "./place";

/** One step of a response as its page shows it: what is done of it, and where somebody does it who may. */
export interface StepLine {
  readonly title: string;
  readonly says: string;
  readonly isDone: boolean;
  readonly href: string | null;
  readonly button: string;
}

/** The steps from the invitation to what was sent, as far as this person sees them. */
export function stepsOf(actor: Actor, response: ResponseView, today: CalendarDate): readonly StepLine[] {
  const { invitation, given, state, questions, draft, body, forceId } = response;
  const label = body?.label ?? "policing body";
  const link = (step: ResponseStep, command: ResponseCommandName): string | null =>
    barsResponse(actor, response, command) ? null : responseHref(response.place, step);
  const inOffice = visibleTo(actor, "response in draft", forceId);
  const seesInvitation = visibleTo(actor, "invitation to comment, comments given", forceId);
  const isPublished = state === "published";
  const lacking = unanswered(response);
  const invited: StepLine[] = seesInvitation
    ? [
        {
          title: "Invite the chief officer’s comments",
          says: invitation
            ? `Invited ${longDate(invitation.on)}, asked for by ${longDate(invitation.by)}`
            : "The chief officer is not invited yet",
          isDone: invitation !== null,
          href: given.length > 0 ? null : link("invite", "invite-comments"),
          button: invitation ? "Give another day" : "Invite",
        },
        {
          title: "The chief officer’s comments",
          says: commentsSay(response, today),
          isDone: given.length > 0,
          href: invitation ? link("comments", "give-comments") : null,
          button: given.length > 0 ? "Add further comments" : "Enter the comments",
        },
      ]
    : [];
  const written: StepLine[] = inOffice
    ? [
        {
          title: `Comments of the ${label}, and its response to the chief officer`,
          says: draft?.comments ? "Written" : "Not written yet",
          isDone: Boolean(draft?.comments),
          href: link("write", "write-response"),
          button: draft ? "Change" : "Write",
        },
        {
          title: "An answer to each recommendation",
          says: answersSay(questions, lacking),
          isDone: lacking.length === 0,
          href: questions.length > 0 ? link("answers", "answer-recommendations") : null,
          button: lacking.length === 0 ? "Change" : "Answer",
        },
      ]
    : [];
  const latest = latestOf(response);
  const sent = response.sent.filter(({ number }) => number === latest?.number);
  const nothing = !inOffice && !isPublished;
  return [
    ...invited,
    ...written,
    {
      title: isPublished && inOffice ? "Publish a correction" : "Publish",
      says: latest
        ? `Published ${longDate(latest.on)}${latest.number > 1 ? `, version ${latest.number}` : ""}`
        : nothing
          ? `The ${label} has not published its response yet`
          : "Previewed first; frozen from then on",
      isDone: isPublished,
      href: link("publish", "publish-response"),
      button: isPublished ? "Preview the correction" : "Preview and publish",
    },
    {
      title: "Send a copy to the Home Secretary and to the inspectorate",
      says:
        sent.length > 0
          ? `Sent to ${joined(sent.map(({ recipient, on }) => `${words.response.recipient[recipient]} on ${longDate(on)}`))}`
          : "Not recorded as sent",
      isDone: sent.length === 2,
      href: sent.length === 2 ? null : link("sent", "record-sent"),
      button: "Record it as sent",
    },
    ...(state === "published"
      ? []
      : [
          {
            title: state === "not-required" ? "A response after all" : "No response required",
            says:
              state === "not-required"
                ? "It is recorded that none is required"
                : "Where the law asks for none: the reason is recorded",
            isDone: false,
            href:
              state === "not-required"
                ? link("required", "require-response")
                : link("not-required", "set-not-required"),
            button: state === "not-required" ? "Require it" : "Record why",
          },
        ].filter(({ href }) => href !== null)),
  ];
}

/** "3 of 5 recommendations answered", and what else is begun that nothing asks for. */
export function answersSay(questions: readonly Question[], lacking: readonly Question[]): string {
  const asked = questions.filter(isAsked).length;
  const without = lacking.filter(isAsked).length;
  const begun = lacking.length - without;
  const answered =
    asked === 0
      ? "The report makes no recommendation to this force"
      : `${asked - without} of ${counted(asked, "recommendation")} answered`;
  return begun === 0 ? answered : `${answered}; ${counted(begun, "other answer")} begun and not complete`;
}

function commentsSay({ given, draftComments, invitation }: ResponseView, today: CalendarDate): string {
  const last = given.at(-1);
  if (last)
    return `Given ${longDate(last.on)}${invitation && last.on > invitation.by ? ", after the day asked for" : ""}`;
  if (draftComments) return "A draft is begun";
  if (!invitation) return "Nothing was asked for yet";
  return invitation.by < today ? `None came by ${longDate(invitation.by)}; late ones are taken` : "None yet";
}
