import { type Actor, sideOf } from "../actor";
import type { CalendarDate } from "../calendar";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import type { Representing } from "./representation";

/** Disputes a finding, in words. */
export type MakeRepresentation = {
  readonly do: "make-representation";
  readonly id: string;
  readonly on: CalendarDate;
  readonly says: string;
};

/** What an inspector answers to one. */
export type AnswerRepresentation = {
  readonly do: "answer-representation";
  readonly on: CalendarDate;
  readonly representationId: string;
  readonly answer: string;
};

export type RepresentationCommand = MakeRepresentation | AnswerRepresentation;

const sideFor = (actor: Actor): Representing => (sideOf(actor) === "policing-body" ? "policing-body" : "force");

const oneAtATime: Barred = (actor, { representations }) => {
  const open = representations.find(({ side }) => side === sideFor(actor));
  return open ? { why: "already-represented", on: open.on } : null;
};

const noneMade: Barred = (_actor, { representations }) =>
  representations.length === 0 ? { why: "no-representation" } : null;

/** Says what the force, or its policing body, disputes: it stands beside the finding and changes nothing of it, open or closed. */
export const makeRepresentation: Rule<MakeRepresentation> = (actor, theCase, { id, on, says }) => {
  const barred = oneAtATime(actor, theCase);
  if (barred) return refuse(barred);
  const findingId = theCase.finding.id;
  const side = sideFor(actor);
  return ok({
    changes: [{ change: "representation-made", id, findingId, side, says, on }],
    events: [{ facts: { kind: "representation-made", side, says }, on, audience: "shared", findingId }],
  });
};

/** Answers one; what follows from it, a correction of the record for example, is a decision of its own. Never before it was made. */
export const answerRepresentation: Rule<AnswerRepresentation> = (_actor, theCase, command) => {
  const { on, representationId, answer } = command;
  const made = theCase.representations.find(({ id }) => id === representationId);
  if (!made) return refuse({ why: "no-representation" });
  if (on < made.on) return refuse({ why: "date-too-early", field: "on", earliest: made.on, because: "represented" });
  const facts = { kind: "representation-answered", side: made.side, madeOn: made.on, answer } as const;
  return ok({
    changes: [{ change: "representation-answered", id: made.id, answer, on }],
    events: [{ facts, on, audience: "shared", findingId: theCase.finding.id }],
  });
};

/** What the workflow shows of representations, beside who, from where and to what. */
export const representation: {
  makeRepresentation: Rules<MakeRepresentation>;
  answerRepresentation: Rules<AnswerRepresentation>;
} = {
  makeRepresentation: {
    needs: "what is disputed; one of each side at a time; it changes nothing and waits for an inspector’s answer",
    recordedAs: "representation-made",
    rule: makeRepresentation,
    barred: oneAtATime,
  },
  answerRepresentation: {
    needs: "a representation that waits, and the answer; a correction of the record is a decision of its own",
    recordedAs: "representation-answered",
    rule: answerRepresentation,
    barred: noneMade,
  },
};
