import type { OrganisationKind } from "../actor";
import type { CalendarDate } from "../calendar";

/** An organisation as a decision about its end needs it. */
export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly beganOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  /** What came after it, where it has ended. */
  readonly successor: string | null;
}

/** A force that a body oversees, since a day; null: since before the register. */
export interface Overseen {
  readonly id: string;
  readonly name: string;
  readonly from: CalendarDate | null;
}

/** What passes to the successor, in numbers. */
export const PASSES = [
  "submissions",
  "dates",
  "responses",
  "challenges",
  "revisits",
  "directions",
  "spells",
  "people",
  "tokens",
] as const;
export type Passes = (typeof PASSES)[number];

export type Passing = Readonly<Record<Passes, number>> & {
  /** The findings that are open, with the force that each is recorded for. */
  readonly open: readonly { readonly id: string; readonly forceId: string }[];
  readonly closed: number;
};

/** An organisation that is to end, with what would come after it, read under the lock of the chains that it concerns. */
export interface SuccessionCase {
  readonly ending: Organisation;
  readonly successor: Organisation;
  /** The forces that a body oversees, or the body that oversees a force (one, or none). */
  readonly oversees: readonly Overseen[];
  readonly overseenBy: { readonly name: string; readonly overseesMore: boolean } | null;
  readonly passing: Passing;
  /** Whether the successor has findings of its own. */
  readonly successorFindings: number;
}

/** An organisation as it stands in the list, with the names of whom it oversees or by whom it is overseen. */
export interface Listed extends Organisation {
  readonly label: string;
  readonly beside: readonly string[];
}

/** Whether an organisation was there on a day: from its first to the day before it ended. */
export const wasThere = ({ beganOn, endedOn }: Pick<Organisation, "beganOn" | "endedOn">, day: CalendarDate): boolean =>
  (beganOn === null || beganOn <= day) && (endedOn === null || day < endedOn);

/** How many of a kind there were on a day: "43 forces on that day". */
export const countOn = (all: readonly Organisation[], kind: OrganisationKind, day: CalendarDate): number =>
  all.filter((one) => one.kind === kind && wasThere(one, day)).length;
