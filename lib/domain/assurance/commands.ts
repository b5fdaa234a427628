import { addMonths, type CalendarDate } from "../calendar";
import type { Decision } from "../change";
import type { Finding } from "../finding/finding";
import type { Refusal } from "../refusal";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import { laterVoice } from "../voice";
import type { Ask, Assurance } from "./lists";

export type RecordAssurance = {
  readonly do: "record-assurance";
  readonly id: string;
  readonly on: CalendarDate;
  readonly assurance: Assurance;
  readonly note: string;
  /** What is asked for; left out or null where nothing is. */
  readonly asks?: Ask | null;
  /** What the office keeps for itself of the same review. */
  readonly officeNote?: Pick<AddOfficeNote, "id" | "note"> | null;
};

/** A note that the office keeps for itself: nobody else reads it, and nothing follows from it. */
export type AddOfficeNote = {
  readonly do: "add-office-note";
  readonly id: string;
  readonly on: CalendarDate;
  readonly note: string;
};

/** That a second or later move of the target date has been seen. */
export type SeeMove = { readonly do: "see-move"; readonly on: CalendarDate };

export type AssuranceCommand = RecordAssurance | AddOfficeNote | SeeMove;

/** The first move that the policing body is told about. */
const FIRST_TOLD = 2;

/** Whether the target has moved a second time or more often, since the policing body last saw it. */
export const isMoveUnseen = ({ moves, movesSeen }: Pick<Finding, "moves" | "movesSeen">): boolean =>
  moves >= FIRST_TOLD && moves > movesSeen;

/** Ten years: a date beyond them is a slip of the keyboard. */
const FURTHEST_ASK_MONTHS = 120;

/** What is asked for lies ahead: its day is today or later. */
function misdatedAsk(asks: Ask | null, today: CalendarDate): Refusal | null {
  const latest = addMonths(today, FURTHEST_ASK_MONTHS);
  if (!asks?.by || (asks.by >= today && asks.by <= latest)) return null;
  return { why: "asked-for-misdated", field: "asksBy", earliest: today, latest };
}

const keepNote = (findingId: string, { id, note, on }: Omit<AddOfficeNote, "do">): Decision => ({
  changes: [{ change: "office-note", id, findingId, note, on }],
  events: [{ facts: { kind: "office-note-added", note }, on, audience: "office", findingId }],
});

/** The policing body's voice: it can be given again and again, whatever the status is. Whoever gives it has seen where the target stands. */
export const recordAssurance: Rule<RecordAssurance> = (_actor, { finding }, command, today) => {
  const { id, on, assurance, note, asks = null, officeNote = null } = command;
  const kept = officeNote && keepNote(finding.id, { ...officeNote, on });
  const misdated = misdatedAsk(asks, today);
  if (misdated) return refuse(misdated);
  const stands = laterVoice(finding.assurance, finding.assuranceOn, on);
  return ok({
    changes: [
      { change: "assurance", id, findingId: finding.id, assurance, note, asks, on },
      {
        change: "finding",
        id: finding.id,
        set: { movesSeen: finding.moves, ...(stands ? {} : { assurance, assuranceOn: on }) },
      },
      ...(kept?.changes ?? []),
    ],
    events: [
      {
        facts: {
          kind: "assurance-recorded",
          from: finding.assurance,
          to: assurance,
          note,
          ...(asks && { asks }),
          ...(stands && { stands }),
        },
        on,
        audience: "shared",
        findingId: finding.id,
      },
      ...(kept?.events ?? []),
    ],
  });
};

/** Kept for the office: the assurance, the findings' counts and what is new for others stay as they are. */
export const addOfficeNote: Rule<AddOfficeNote> = (_actor, { finding }, said) => ok(keepNote(finding.id, said));

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
export const assurance: {
  recordAssurance: Rules<RecordAssurance>;
  addOfficeNote: Rules<AddOfficeNote>;
  seeMove: Rules<SeeMove>;
} = {
  recordAssurance: {
    needs:
      "the assurance and a note; what is asked for and its day where there is something; one recorded late is kept, and the later assurance goes on standing",
    recordedAs: "assurance-recorded",
    rule: recordAssurance,
    barred: null,
  },
  addOfficeNote: {
    needs: "a note; read by the office alone",
    recordedAs: "office-note-added",
    rule: addOfficeNote,
    barred: null,
  },
  seeMove: {
    needs: "a second move of the target date, or a later one, that the policing body has not seen",
    recordedAs: "move-seen",
    rule: seeMove,
    barred: nothingToSee,
  },
};
