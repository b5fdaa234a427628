import { type CalendarDate, daysBetween } from "../calendar";
import { referenceOf } from "../written";
import type { Body } from "./body";
import type { ResponseDocument } from "./document";
import type { Signatory } from "./lists";
import type { ResponseCase } from "./response";

/** The reference that a response gets when it is published on a day; the one that it has when it is corrected. */
export function allotted({ reference, force, lastNumbers }: ResponseCase, on: CalendarDate) {
  const year = Number(on.slice(0, 4));
  const number = (lastNumbers.get(year) ?? 0) + 1;
  return { reference: reference ?? referenceOf("response", force.code, year, number), year, number };
}

/** Days by which something came after the day until which it was asked for; 0 in time. */
export const daysLate = (by: CalendarDate, on: CalendarDate): number => Math.max(0, daysBetween(by, on));

/**
 * The document as it would be published: what the preview shows is what is frozen. Without the body's comments it is a draft
 * that lacks them.
 */
export function composed(
  theCase: ResponseCase,
  body: Body,
  { on, signs, notice }: { readonly on: CalendarDate; readonly signs: Signatory; readonly notice: string | null },
  illustrative: boolean,
): ResponseDocument {
  const { report, invitation, given, draft, questions, answers, publications } = theCase;
  return {
    reference: allotted(theCase, on).reference,
    number: publications.length + 1,
    notice,
    force: theCase.force.name,
    body: body.name,
    bodyKind: body.kind,
    signatory: signs === "deputy" ? body.deputy : body.signatory,
    report: { title: report.title, publishedOn: report.publishedOn, address: report.address },
    lastDay: theCase.clock ? theCase.lastDay : null,
    publishedOn: on,
    comments: draft?.comments ?? "",
    invited: invitation && { on: invitation.on, by: invitation.by },
    chiefOfficer: given.map(({ words, on: givenOn }) => ({
      words,
      on: givenOn,
      late: invitation !== null && givenOn > invitation.by,
    })),
    reply: draft?.reply ?? null,
    answers: questions.map(({ findingId, reference, kind, words }) => {
      const answer = answers.find((one) => one.findingId === findingId);
      const isWhole = answer?.action != null && answer.words !== null;
      return {
        reference,
        kind,
        words,
        action: isWhole ? answer.action : null,
        answer: isWhole ? answer.words : null,
      };
    }),
    illustrative,
  };
}

/** Whether two documents say the same: a correction that changes nothing is none. */
export const saysTheSame = (one: ResponseDocument, other: ResponseDocument): boolean => {
  const said = ({
    number: _number,
    notice: _notice,
    publishedOn: _on,
    illustrative: _illustrative,
    ...rest
  }: ResponseDocument) => JSON.stringify(rest);
  return said(one) === said(other);
};
