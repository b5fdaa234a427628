import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { Change, Decision } from "../change";
import type { Command } from "../command";
import { decide } from "../decide";
import type { DoneTest } from "../done-test/done-test";
import type { EventDraft } from "../event";
import type { Case, Relative } from "../finding/case";
import type { FindingSet as FindingChange } from "../finding/changes";
import type { Finding } from "../finding/finding";
import type { Refusal } from "../refusal";
import type { Submission } from "../submission/submission";
import { standingOf } from "../submission/submissions";
import { TODAY } from "./cases";

/**
 * A register of one case in memory: writes what a decision says, as the store would, and nothing else. So a test can
 * give commands one after another and look at what is true afterwards.
 */
export interface Register {
  readonly theCase: Case;
  /** Every submission there was, in order; the case holds what they leave standing. */
  readonly submissions: readonly Submission[];
  readonly events: readonly EventDraft[];
}

export const aRegister = (theCase: Case): Register => ({
  theCase,
  submissions: theCase.submission ? [theCase.submission] : [],
  events: [],
});

/** What comes of `command`, which must be allowed. */
export function decided(theCase: Case, actor: Actor, command: Command, today: CalendarDate = TODAY): Decision {
  const outcome = decide(actor, theCase, command, today);
  if (!outcome.ok) throw new Error(`${command.do} was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Gives `command`, which must be allowed, and answers with the register afterwards. */
export function giving(register: Register, actor: Actor, command: Command, today: CalendarDate = TODAY): Register {
  return written(register, decided(register.theCase, actor, command, today), actor);
}

/** Gives `command`, which must be refused, and answers why. */
export function refusalOf(theCase: Case, actor: Actor, command: Command, today: CalendarDate = TODAY): Refusal {
  const outcome = decide(actor, theCase, command, today);
  if (outcome.ok) throw new Error(`${command.do} was allowed`);
  return outcome.refusal;
}

export function written(register: Register, { changes, events }: Decision, actor: Actor): Register {
  const next = changes.reduce<Register>((now, change) => write(now, change, actor), register);
  return { ...next, events: [...next.events, ...events] };
}

function write(register: Register, change: Change, actor: Actor): Register {
  const { theCase } = register;
  const kept = (facts: Partial<Case>): Register => ({ ...register, theCase: { ...theCase, ...facts } });
  const tested = (id: string, set: Partial<DoneTest>): Register =>
    kept({ doneTests: theCase.doneTests.map((one) => (one.id === id ? { ...one, ...set } : one)) });
  const withSubmissions = (submissions: readonly Submission[]): Register => ({
    ...register,
    submissions,
    theCase: { ...theCase, ...standingOf(submissions.toReversed()) },
  });

  switch (change.change) {
    case "finding":
      return kept({
        finding: change.id === theCase.finding.id ? changed(theCase, change.set) : theCase.finding,
        parent: theCase.parent && moved(theCase.parent, change.id, change.set),
        children: theCase.children.map((child) => moved(child, change.id, change.set)),
      });
    case "evidence-added": {
      const { id, title, note, audience } = change;
      const stands = { withdrawn: false, superseded: false, files: [] };
      return kept({ evidence: [...theCase.evidence, { id, title, note, audience, ...stands }] });
    }
    case "evidence-used":
      return register;
    case "evidence-widened":
      return kept({
        evidence: theCase.evidence.map((one) => (one.id === change.id ? { ...one, audience: change.audience } : one)),
      });
    case "evidence-withdrawn":
      return kept({
        evidence: theCase.evidence.map((one) => (one.id === change.id ? { ...one, withdrawn: true } : one)),
      });
    case "response-set": {
      const { response, why, rootCause, on } = change;
      return kept({ plan: { response, why, rootCause, on, by: actor.post, illustrative: false } });
    }
    case "action-added": {
      const { id, text, owner, due } = change;
      const open = { ownerLeft: false, state: "open", endedOn: null, endedWhy: null, illustrative: false } as const;
      return kept({ actions: [...theCase.actions, { id, text, owner, due, ...open }] });
    }
    case "action-ended": {
      const ended = { state: change.state, endedOn: change.on, endedWhy: change.why };
      return kept({ actions: theCase.actions.map((one) => (one.id === change.id ? { ...one, ...ended } : one)) });
    }
    case "measure-added": {
      const { id, name, unit, better, baseline, target } = change;
      const fresh = { id, name, unit, better, baseline, target, illustrative: false, readings: [] };
      return kept({ measures: [...theCase.measures, fresh] });
    }
    case "reading-added": {
      const { id, on, value, source, measureId } = change;
      const stands = { correctedOn: null, correctedWhy: null, illustrative: false };
      const read = { id, on, value, source, by: actor.post, ...stands };
      return kept({
        measures: theCase.measures.map((one) =>
          one.id === measureId ? { ...one, readings: [...one.readings, read].toSorted(byDay) } : one,
        ),
      });
    }
    case "reading-corrected": {
      const corrected = { correctedOn: change.on, correctedWhy: change.why };
      return kept({
        measures: theCase.measures.map((one) => ({
          ...one,
          readings: one.readings.map((read) => (read.id === change.id ? { ...read, ...corrected } : read)),
        })),
      });
    }
    case "done-test-added": {
      const { id, text, position } = change;
      const fresh = { id, text, position, byId: actor.personId, by: actor.post };
      const open = { agreedOn: null, agreedBy: null, metOn: null, metBy: null, metNote: null, metEvidence: [] };
      const real = { illustrative: false };
      return kept({ doneTests: [...theCase.doneTests, { ...fresh, ...open, ...real }] });
    }
    case "done-test-dropped":
      return kept({ doneTests: theCase.doneTests.filter(({ id }) => id !== change.id) });
    case "done-test-agreed":
      return tested(change.id, { agreedOn: change.on, agreedBy: actor.post });
    case "done-test-met": {
      const { evidenceIds: metEvidence, note: metNote, on: metOn } = change;
      return tested(change.id, { metOn, metBy: actor.post, metNote, metEvidence });
    }
    case "done-test-unmet":
      return tested(change.id, { metOn: null, metBy: null, metNote: null, metEvidence: [] });
    case "target-proposed": {
      const { id, from, to, reason, why } = change;
      return kept({ targetRequest: { id, from, to, reason, why, byId: actor.personId, by: actor.post } });
    }
    case "dependency-added": {
      const { id, body, contact, needed, nextCheckOn } = change;
      return kept({ dependencies: [...theCase.dependencies, { id, body, contact, needed, nextCheckOn }] });
    }
    case "dependency-checked": {
      const { id, nextCheckOn } = change;
      return kept({ dependencies: theCase.dependencies.map((one) => (one.id === id ? { ...one, nextCheckOn } : one)) });
    }
    case "dependency-ended":
      return kept({ dependencies: theCase.dependencies.filter(({ id }) => id !== change.id) });
    case "representation-made": {
      const { id, side, says, on } = change;
      return kept({ representations: [...theCase.representations, { id, side, says, by: actor.post, on }] });
    }
    case "representation-answered":
      return kept({ representations: theCase.representations.filter(({ id }) => id !== change.id) });
    case "rated": {
      const { rating, on } = change;
      const later = theCase.rating !== null && on < theCase.rating.on;
      return kept({ rating: later ? theCase.rating : { rating, on } });
    }
    case "target-decided":
      return kept({ targetRequest: null });
    case "submission-drafted":
    case "submitted": {
      const submitted = change.change === "submitted";
      const submission: Submission = {
        id: change.id,
        state: submitted ? "pending" : "draft",
        byId: actor.personId,
        by: actor.post,
        on: submitted ? change.on : null,
        statement: change.statement,
        answers: change.answers,
        points: [],
        basis: submitted ? change.basis : null,
        signed: submitted ? (theCase.submission?.id === change.id ? theCase.submission.signed : null) : null,
      };
      return withSubmissions([...register.submissions.filter(({ id }) => id !== change.id), submission]);
    }
    case "submission-signed":
      return withSubmissions(
        register.submissions.map((one) =>
          one.id === change.id ? { ...one, signed: { on: change.on, by: actor.post } } : one,
        ),
      );
    case "submission-ended": {
      const { id, state, points, on } = change;
      const own = register.submissions.some((one) => one.id === id);
      const ended = withSubmissions(
        register.submissions.map((one) => (one.id === id ? { ...one, state, points } : one)),
      );
      const children = theCase.children.map((child) =>
        child.pendingSubmissionId === id ? { ...child, pendingSubmissionId: null, submittedOn: null } : child,
      );
      const lastDecided = own ? { by: actor.post, what: state, on } : theCase.lastDecided;
      return { ...ended, theCase: { ...ended.theCase, children, lastDecided } };
    }
    case "closed":
      if (change.findingId !== theCase.finding.id) return register;
      return kept({ closure: { by: actor.post, on: change.on, outcome: change.outcome, basis: change.basis } });
    case "closure-undone":
      return change.findingId === theCase.finding.id ? kept({ closure: null }) : register;
    case "follow-up-asked": {
      const { id, asked, dueOn } = change;
      return kept({ followUp: { id, asked, dueOn } });
    }
    case "follow-up-ended":
      return kept({ followUp: null });
    case "spell-entered": {
      const { id, forceId, on } = change;
      return kept({ spell: { id, forceId, enteredOn: on, reasons: [] } });
    }
    case "spell-left":
      return kept({ spell: null });
    case "reason-added": {
      const { id, wording, findingId, on } = change;
      const reason = { id, wording, findingId, addedOn: on, endedOn: null };
      return kept({ spell: theCase.spell && { ...theCase.spell, reasons: [...theCase.spell.reasons, reason] } });
    }
    case "reason-tied":
    case "reason-ended": {
      const set = change.change === "reason-tied" ? { findingId: change.findingId } : { endedOn: change.on };
      const reasons = theCase.spell?.reasons.map((one) => (one.id === change.id ? { ...one, ...set } : one)) ?? [];
      return kept({ spell: theCase.spell && { ...theCase.spell, reasons } });
    }
    case "linked":
      return kept({ links: [...theCase.links, { otherId: change.otherId, link: change.link }] });
    case "public-wording-drafted": {
      const { id, wording } = change;
      return kept({ publicWording: { ...theCase.publicWording, draft: { id, wording } } });
    }
    case "public-wording-published": {
      const { draft } = theCase.publicWording;
      return kept({ publicWording: { draft: null, published: draft && { ...draft, on: change.on } } });
    }
    case "public-wording-withdrawn":
      return kept({ publicWording: { ...theCase.publicWording, published: null } });
    // Everything else is beside the case of a finding.
    default:
      return register;
  }
}

const byDay = (a: { readonly on: CalendarDate }, b: { readonly on: CalendarDate }) =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : 0;

function changed({ finding, people }: Case, { words, ownerId, sponsorId, ...set }: FindingChange): Finding {
  const person = (id: string | null) => {
    const found = people.find((one) => one.id === id);
    return found ? { id: found.id, post: found.post } : null;
  };
  const { reopenedOn: _reopened, allocatedOn: _allocated, updatedOn: _said, ...rest } = set;
  return {
    ...finding,
    ...words,
    ...rest,
    owner: ownerId === undefined ? finding.owner : person(ownerId),
    sponsor: sponsorId === undefined ? finding.sponsor : person(sponsorId),
    version: finding.version + 1,
  };
}

const moved = <One extends Relative>(relative: One, id: string, { status, statusOn }: FindingChange): One =>
  relative.id === id
    ? {
        ...relative,
        status: status ?? relative.status,
        statusOn: statusOn ?? relative.statusOn,
        version: relative.version + 1,
      }
    : relative;
