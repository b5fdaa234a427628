import type { Audience } from "../audience";
import type { CalendarDate } from "../calendar";
import { type Facts, isUnread } from "../event";
import { lastDay } from "../finding/deadline";
import type { AwaitedThen, FindingAsAt } from "./finding-as-at";

/** The version of the fold: what an older one kept is made again (`npm run as-at`). */
export const FOLD_VERSION = 1;

/** An event of a finding, as the fold reads it. `number` is its place in the chain of its force. */
export interface PastEvent {
  readonly on: CalendarDate;
  readonly number: number;
  readonly audience: Audience;
  readonly facts: Facts;
}

/** What the three sides all read, and nothing less: a state made of it is shown to each of them. */
export const FOLDED_AUDIENCES = ["shared", "public"] as const satisfies readonly Audience[];
export const isFolded = ({ audience }: Pick<PastEvent, "audience">): boolean =>
  FOLDED_AUDIENCES.some((folded) => folded === audience);

/** In the order in which things took effect; of one day, in the order in which they were recorded. */
const inOrder = (events: readonly PastEvent[]): readonly PastEvent[] =>
  events.filter(isFolded).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.number - b.number));

/** A state and the first day at whose end it stood. */
export interface FromDay {
  readonly on: CalendarDate;
  readonly state: FindingAsAt;
}

/**
 * How one finding stood at the end of each day on which something of it took effect, in the order of the days, from `before`
 * (its state before the first of these events; null where there is none). Before it was published there is no state.
 */
export function statesOf(events: readonly PastEvent[], before: FindingAsAt | null = null): readonly FromDay[] {
  const states: FromDay[] = [];
  let state = before;
  for (const { on, facts } of inOrder(events)) {
    state = next(state, facts, on);
    if (state === null) continue;
    if (states.at(-1)?.on === on) states.pop();
    states.push({ on, state });
  }
  return states;
}

/** How a finding stood at the end of a day, from its events; null before it was published. */
export const stateAt = (events: readonly PastEvent[], on: CalendarDate): FindingAsAt | null =>
  statesOf(events.filter((event) => event.on <= on)).at(-1)?.state ?? null;

/** What a finding is after one more event. An event of which it has no need leaves it as it is. */
function next(state: FindingAsAt | null, facts: Facts, on: CalendarDate): FindingAsAt | null {
  if (facts.kind === "finding-published") return published(facts, on, false);
  if (facts.kind === "recorded-by-force") return published(facts, on, true);
  if (state === null) return null;
  if (isUnread(facts)) return { ...state, unread: true };
  switch (facts.kind) {
    case "record-confirmed":
      return { ...state, unconfirmed: false };
    case "record-corrected": {
      const { kind, text, deadline } = facts.after;
      return { ...state, kind, text, deadline, deadlineOn: lastDay(deadline, state.publishedOn) };
    }
    case "allocated": {
      const { owner, sponsor, ownerBefore } = facts;
      return { ...state, owner, sponsor, ...(owner === ownerBefore ? {} : { allocatedOn: on }) };
    }
    case "passed-back":
      return { ...state, owner: null, allocatedOn: on };
    case "progress-updated":
      if (!facts.undated) return { ...state, progress: facts.to, progressOn: on };
      // What has a day stands before what has none.
      return state.progressOn === null ? { ...state, progress: facts.to } : state;
    case "assurance-recorded":
      return { ...state, assurance: facts.to, assuranceOn: on };
    case "priority-set":
      return { ...state, priority: facts.to };
    case "target-set":
      return { ...state, firstTarget: state.firstTarget ?? facts.to, target: facts.to };
    case "target-moved":
      return facts.move > state.moves ? { ...state, target: facts.to, moves: facts.move } : state;
    case "submitted":
      return { ...state, submittedOn: on, returnedOn: null };
    case "submission-withdrawn":
      return { ...state, submittedOn: null };
    case "submission-returned":
      return { ...state, submittedOn: null, returnedOn: on };
    case "moved-to-engage":
      return { ...state, status: "engage", statusOn: on };
    case "returned-to-open":
      return { ...state, status: "open", statusOn: on };
    case "closed": {
      const { outcome, late = null } = facts;
      return { ...state, ...ENDED, status: "closed", statusOn: on, closed: { outcome, late } };
    }
    case "finding-taken-back": {
      const closed = { outcome: "recorded-in-error", late: null } as const;
      return { ...state, ...ENDED, status: "closed", statusOn: on, closed };
    }
    case "reopened":
      return { ...state, status: "open", statusOn: on, closed: null, reopenedOn: on };
    case "dependency-added":
    case "dependency-checked": {
      const { body, needed, nextCheckOn } = facts;
      return { ...state, waitsFor: [...others(state, facts), { body, needed, nextCheckOn }] };
    }
    case "dependency-ended":
      return { ...state, waitsFor: others(state, facts) };
    default:
      return state;
  }
}

/** Its closing ends a submission, whichever way. */
const ENDED = { submittedOn: null, returnedOn: null } as const;

const others = ({ waitsFor }: FindingAsAt, { body, needed }: Pick<AwaitedThen, "body" | "needed">) =>
  waitsFor.filter((one) => one.body !== body || one.needed !== needed);

type Publication = Extract<Facts, { kind: "finding-published" | "recorded-by-force" }>;

const published = ({ reference, parent, words }: Publication, on: CalendarDate, unconfirmed: boolean): FindingAsAt => ({
  ...{ reference, parent, publishedOn: on, unconfirmed },
  ...{ kind: words.kind, text: null, deadline: words.deadline, deadlineOn: lastDay(words.deadline, on) },
  ...{ status: "open", statusOn: on, closed: null, reopenedOn: null },
  ...{ progress: null, progressOn: null, assurance: "not-reviewed", assuranceOn: null },
  ...{ owner: null, sponsor: null, allocatedOn: null, firstTarget: null, target: null, moves: 0 },
  ...{ submittedOn: null, returnedOn: null, priority: null, waitsFor: [], unread: false },
});
