import type { CalendarDate } from "../calendar";
import type { Change } from "../change";
import type { EventDraft } from "../event";
import { liveReason } from "../finding/case";
import { accepted } from "../proposal/reported";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";

export type MoveToEngage = {
  readonly do: "move-to-engage";
  readonly id: string;
  readonly on: CalendarDate;
  readonly why: string;
  readonly reasonId: string | null;
  readonly wording: string | null;
};

export type ReturnToOpen = { readonly do: "return-to-open"; readonly on: CalendarDate; readonly why: string };

export type EngageCommand = MoveToEngage | ReturnToOpen;

/** A recommendation of a cause of concern is in Engage as part of it, never by itself. */
const partOfItsCause: Barred = (_actor, { parent }) =>
  parent ? { why: "part-of-its-cause", parent: parent.reference ?? "" } : null;

/**
 * A finding is in Engage because of a live reason of its force's open spell: one that is there and not tied yet, or one
 * in words that is added now. Without an open spell the force enters Engage in the same step.
 */
export const moveToEngage: Rule<MoveToEngage> = (actor, theCase, command, _today, to) => {
  const { finding, spell, lastLeftOn } = theCase;
  const part = partOfItsCause(actor, theCase);
  if (part) return refuse(part);
  const { id, on, why, reasonId, wording } = command;
  const untied = spell?.reasons.find(
    (reason) => reason.id === reasonId && reason.findingId === null && reason.endedOn === null,
  );
  if (reasonId !== null && !untied) return refuse({ why: "engage-reason-unknown" });
  if (spell && on < spell.enteredOn) {
    return refuse({ why: "date-too-early", field: "on", earliest: spell.enteredOn, because: "spell" });
  }
  if (untied && on < untied.addedOn) {
    return refuse({ why: "date-too-early", field: "on", earliest: untied.addedOn, because: "reason" });
  }
  if (!spell && lastLeftOn !== null && on < lastLeftOn) {
    return refuse({ why: "date-too-early", field: "on", earliest: lastLeftOn, because: "left" });
  }
  const reason = untied?.wording ?? wording;
  if (!reason) return refuse({ why: "engage-reason-missing" });

  const changes: Change[] = [];
  const events: EventDraft[] = [];
  const reasons = [reason];
  if (untied) {
    changes.push({ change: "reason-tied", id: untied.id, findingId: finding.id, on });
  } else {
    const spellId = spell?.id ?? id;
    if (!spell)
      changes.push(
        { change: "spell-entered", id: spellId, forceId: finding.forceId, on, letter: null },
        ...accepted(theCase.reported, "enter-engage", on),
      );
    changes.push({ change: "reason-added", id, spellId, wording: reason, findingId: finding.id, on });
    events.push({
      facts: { kind: spell ? "engage-extended" : "engage-entered", reasons, why },
      on,
      audience: "public",
    });
  }
  changes.push({ change: "finding", id: finding.id, set: { status: to, statusOn: on } });
  events.push({ facts: { kind: "moved-to-engage", reason, why }, on, audience: "shared", findingId: finding.id });
  return ok({ changes, events });
};

/** The finding's reason ends; the force's spell and any pending submission go on. */
export const returnToOpen: Rule<ReturnToOpen> = (_actor, theCase, { on, why }, _today, to) => {
  const { finding } = theCase;
  const reason = liveReason(theCase);
  return ok({
    changes: [
      { change: "finding", id: finding.id, set: { status: to, statusOn: on } },
      ...(reason ? [{ change: "reason-ended" as const, id: reason.id, on }] : []),
    ],
    events: [{ facts: { kind: "returned-to-open", why }, on, audience: "shared", findingId: finding.id }],
  });
};

/** What the workflow shows of Engage spells and their reasons, beside who, from where and to what. */
export const engage: { moveToEngage: Rules<MoveToEngage>; returnToOpen: Rules<ReturnToOpen> } = {
  moveToEngage: {
    needs: "no parent; a live reason of the force's Engage spell, entered, added or tied in the same step; why",
    recordedAs: "moved-to-engage",
    rule: moveToEngage,
    barred: partOfItsCause,
  },
  returnToOpen: {
    needs: "why; the reason of the spell ends, the spell and any submission go on",
    recordedAs: "returned-to-open",
    rule: returnToOpen,
    barred: null,
  },
};
