import type { CalendarDate } from "../calendar";
import type { Finding } from "../finding/finding";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import { laterVoice } from "../voice";
import type { Assurance } from "./lists";

export type RecordAssurance = {
  readonly do: "record-assurance";
  readonly id: string;
  readonly on: CalendarDate;
  readonly assurance: Assurance;
  readonly note: string;
};

/** That a second or later move of the target date has been seen. */
export type SeeMove = { readonly do: "see-move"; readonly on: CalendarDate };

export type AssuranceCommand = RecordAssurance | SeeMove;

/** The first move that the policing body is told about. */
const FIRST_TOLD = 2;

/** Whether the target has moved a second time or more often, since the policing body last saw it. */
export const isMoveUnseen = ({ moves, movesSeen }: Pick<Finding, "moves" | "movesSeen">): boolean =>
  moves >= FIRST_TOLD && moves > movesSeen;

/** The policing body's voice: it can be given again and again, whatever the status is. Whoever gives it has seen where the target stands. */
export const recordAssurance: Rule<RecordAssurance> = (_actor, { finding }, { id, on, assurance, note }) => {
  const stands = laterVoice(finding.assurance, finding.assuranceOn, on);
  return ok({
    changes: [
      { change: "assurance", id, findingId: finding.id, assurance, note, on },
      {
        change: "finding",
        id: finding.id,
        set: { movesSeen: finding.moves, ...(stands ? {} : { assurance, assuranceOn: on }) },
      },
    ],
    events: [
      {
        facts: { kind: "assurance-recorded", from: finding.assurance, to: assurance, note, ...(stands && { stands }) },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

const nothingToSee: Barred = (_actor, { finding }) => (isMoveUnseen(finding) ? null : { why: "no-move-to-see" });

/** From the second move of a target date on the policing body is told, by a line that stays until somebody there has seen it. */
export const seeMove: Rule<SeeMove> = (actor, theCase, { on }) => {
  const barred = nothingToSee(actor, theCase);
  if (barred) return refuse(barred);
  const { id, target, moves } = theCase.finding;
  return ok({
    changes: [{ change: "finding", id, set: { movesSeen: moves } }],
    events: [
      { facts: { kind: "move-seen", to: target, move: moves }, on, audience: "force-and-policing-body", findingId: id },
    ],
  });
};

/** What the workflow shows of the policing body's assurance, beside who, from where and to what. */
export const assurance: { recordAssurance: Rules<RecordAssurance>; seeMove: Rules<SeeMove> } = {
  recordAssurance: {
    needs: "the assurance and a note; one recorded late is kept, and the later assurance goes on standing",
    rule: recordAssurance,
    barred: null,
  },
  seeMove: {
    needs: "a second move of the target date, or a later one, that the policing body has not seen",
    rule: seeMove,
    barred: nothingToSee,
  },
};
