import { countedThen, type FindingAsAt } from "../as-at/finding-as-at";
import type { CalendarDate } from "../calendar";
import type { Facts } from "../event";
import { STATUSES, type Status } from "../finding/finding";
import { FINDING_KINDS, type FindingKind } from "../finding/kind";

/** An event within a period that moves a count; in the order of the days, and of one day as they were recorded. */
export interface Moved {
  readonly reference: string;
  readonly on: CalendarDate;
  readonly number: number;
  readonly facts: Facts;
}

/** How a finding stood before the first day of a period and at the end of its last; null before it was published. */
export interface Ends {
  readonly reference: string;
  readonly before: FindingAsAt | null;
  /** Before the first day as it was known when the pack before was issued: where something was recorded late since, another. */
  readonly known: FindingAsAt | null;
  readonly after: FindingAsAt | null;
}

/** opening = known + late; closing = opening + new + reopened − closed − inError + rekinded. */
export interface KindMovement {
  readonly known: number;
  readonly late: number;
  readonly opening: number;
  readonly new: number;
  readonly reopened: number;
  readonly closed: number;
  /** Closed as recorded in error: in no count from that day on. */
  readonly inError: number;
  /** Into this kind less out of it, by corrections of the record. */
  readonly rekinded: number;
  readonly closing: number;
}

/** closing = opening + entered − left. */
export interface StatusMovement {
  readonly opening: number;
  readonly entered: number;
  readonly left: number;
  readonly closing: number;
}

export interface Movement {
  readonly kinds: Readonly<Record<FindingKind, KindMovement>>;
  readonly statuses: Readonly<Record<Status, StatusMovement>>;
}

/** A count that does not come out: what is counted at the end, and what the events make of what was counted before. */
export interface Mismatch {
  readonly where: FindingKind | Status | "last-pack";
  /** Of which kind, where it is the closing of the last pack that differs. */
  readonly kind: FindingKind | null;
  readonly counted: number;
  readonly made: number;
}

const isOpen = (state: FindingAsAt | null): state is FindingAsAt => state !== null && state.status !== "closed";
const open = (states: readonly (FindingAsAt | null)[], kind: FindingKind): number =>
  states.filter((state) => isOpen(state) && state.kind === kind).length;
/** In a status; what was recorded in error is in none. */
const standing = (states: readonly (FindingAsAt | null)[], status: Status): number =>
  states.filter((state) => state !== null && state.status === status && countedThen(state)).length;

type Tally<Key extends string, Name extends string> = Record<Key, Record<Name, number>>;
const tally = <Key extends string, Name extends string>(keys: readonly Key[], names: readonly Name[]) =>
  Object.fromEntries(keys.map((key) => [key, Object.fromEntries(names.map((name) => [name, 0]))])) as Tally<Key, Name>;

const STEPS = ["new", "reopened", "closed", "inError", "rekinded"] as const;
const FLOWS = ["entered", "left"] as const;

/**
 * What moved within a period. The ends are counted from how findings stood, what lies between from the events alone, each by its own
 * kind of fact: two ways to the same number, so that `reconcile` can say whether they meet.
 */
export function countMovement(ends: readonly Ends[], events: readonly Moved[]): Movement {
  const kinds = tally(FINDING_KINDS, STEPS);
  const statuses = tally(STATUSES, FLOWS);
  const stands = new Map<string, Stand>();
  for (const { reference, before } of ends)
    if (before) stands.set(reference, { kind: before.kind, status: countedThen(before) ? before.status : null });
  const inOrder = events.toSorted((a, b) => a.on.localeCompare(b.on) || a.number - b.number);
  for (const { reference, facts } of inOrder) step(stands, reference, facts, kinds, statuses);
  const [before, known, after] = [
    ends.map((one) => one.before),
    ends.map((one) => one.known),
    ends.map((one) => one.after),
  ];
  return {
    kinds: record(FINDING_KINDS, (kind) => {
      const opening = open(before, kind);
      const knownThen = open(known, kind);
      return { ...kinds[kind], known: knownThen, late: opening - knownThen, opening, closing: open(after, kind) };
    }),
    statuses: record(STATUSES, (status) => ({
      ...statuses[status],
      opening: standing(before, status),
      closing: standing(after, status),
    })),
  };
}

const record = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;

interface Stand {
  kind: FindingKind;
  /** Null once it was closed as recorded in error. */
  status: Status | null;
}

/** One event's part in the counts. */
function step(
  stands: Map<string, Stand>,
  reference: string,
  facts: Facts,
  kinds: Tally<FindingKind, (typeof STEPS)[number]>,
  statuses: Tally<Status, (typeof FLOWS)[number]>,
): void {
  const stand = stands.get(reference);
  const become = (status: Status | null) => {
    if (stand?.status) statuses[stand.status].left += 1;
    if (status) statuses[status].entered += 1;
    if (stand) stand.status = status;
  };
  if (facts.kind === "finding-published" || facts.kind === "recorded-by-force") {
    const { kind } = facts.words;
    stands.set(reference, { kind, status: "open" });
    kinds[kind].new += 1;
    statuses.open.entered += 1;
    return;
  }
  if (!stand) return;
  switch (facts.kind) {
    case "closed": {
      const inError = facts.outcome === "recorded-in-error";
      kinds[stand.kind][inError ? "inError" : "closed"] += 1;
      become(inError ? null : "closed");
      return;
    }
    case "finding-taken-back":
      kinds[stand.kind].inError += 1;
      become(null);
      return;
    case "reopened":
      kinds[stand.kind].reopened += 1;
      become("open");
      return;
    case "moved-to-engage":
      become("engage");
      return;
    case "returned-to-open":
      become("open");
      return;
    case "record-corrected": {
      const { kind } = facts.after;
      if (kind === stand.kind) return;
      if (stand.status !== "closed" && stand.status !== null) {
        kinds[stand.kind].rekinded -= 1;
        kinds[kind].rekinded += 1;
      }
      stand.kind = kind;
    }
  }
}

/** The closing of each kind in the pack before. */
export type Closings = Readonly<Record<FindingKind, number>>;

/**
 * Whether the counts come out: of each kind opening + new + reopened − closed = closing, of each status opening + entered − left =
 * closing, and what was known before is what the pack before closed with, where one ended the day before. All that do not.
 */
export function reconcile({ kinds, statuses }: Movement, last: Closings | null): readonly Mismatch[] {
  const mismatches: Mismatch[] = [];
  for (const kind of FINDING_KINDS) {
    const { known, opening, reopened, closed, inError, rekinded, closing, new: made } = kinds[kind];
    const comes = opening + made + reopened - closed - inError + rekinded;
    if (comes !== closing) mismatches.push({ where: kind, kind: null, counted: closing, made: comes });
    if (last && last[kind] !== known) mismatches.push({ where: "last-pack", kind, counted: last[kind], made: known });
  }
  for (const status of STATUSES) {
    const { opening, entered, left, closing } = statuses[status];
    const comes = opening + entered - left;
    if (comes !== closing) mismatches.push({ where: status, kind: null, counted: closing, made: comes });
  }
  return mismatches;
}

const NAMES = ["known", "late", "opening", "new", "reopened", "closed", "inError", "rekinded", "closing"] as const;

/** All kinds together. */
export const inAll = (kinds: Movement["kinds"]): KindMovement =>
  Object.fromEntries(
    NAMES.map((name) => [name, FINDING_KINDS.reduce((sum, kind) => sum + kinds[kind][name], 0)]),
  ) as unknown as KindMovement;
