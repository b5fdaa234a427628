import type { Change } from "../../change";
import type { EventDraft } from "../../event";
import { ok, refuse } from "../../result";
import { liveReason } from "../case";
import type { Rule } from "../rule";
import { WORKFLOW } from "../workflow";

/**
 * A finding is in Engage because of a live reason of its force's open spell: one that is there and not tied yet, or one
 * in words that is added now. Without an open spell the force enters Engage in the same step.
 */
export const moveToEngage: Rule<"move-to-engage"> = (_actor, { finding, parent, spell, lastLeftOn }, command) => {
  const { id, on, why, reasonId, wording } = command;
  if (parent) return refuse({ why: "part-of-its-cause", parent: parent.reference ?? "" });
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
    if (!spell) changes.push({ change: "spell-entered", id: spellId, forceId: finding.forceId, on, letter: null });
    changes.push({ change: "reason-added", id, spellId, wording: reason, findingId: finding.id, on });
    events.push({
      facts: { kind: spell ? "engage-extended" : "engage-entered", reasons, why },
      on,
      audience: "public",
    });
  }
  changes.push({ change: "finding", id: finding.id, set: { status: WORKFLOW["move-to-engage"].to, statusOn: on } });
  events.push({ facts: { kind: "moved-to-engage", reason, why }, on, audience: "shared", findingId: finding.id });
  return ok({ changes, events });
};

/** The finding's reason ends; the force's spell and any pending submission go on. */
export const returnToOpen: Rule<"return-to-open"> = (_actor, theCase, { on, why }) => {
  const { finding } = theCase;
  const reason = liveReason(theCase);
  return ok({
    changes: [
      { change: "finding", id: finding.id, set: { status: WORKFLOW["return-to-open"].to, statusOn: on } },
      ...(reason ? [{ change: "reason-ended" as const, id: reason.id, on }] : []),
    ],
    events: [{ facts: { kind: "returned-to-open", why }, on, audience: "shared", findingId: finding.id }],
  });
};
