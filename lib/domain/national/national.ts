import type { CalendarDate } from "../calendar";
import type { Deadline } from "../finding/deadline";
import type { FindingKind } from "../finding/kind";
import type { Lists } from "../list/lists";
import type { Numbering } from "../reference";
import type { Body } from "../response/body";

/** A force that a national recommendation can be for. */
export interface ForceOfNational extends Numbering {
  readonly id: string;
  readonly name: string;
  readonly body: Body | null;
  /** That it is no more, and who came after it. */
  readonly ended?: { readonly on: CalendarDate; readonly name: string } | null;
  /** Whether the report is on it already. */
  readonly isOn: boolean;
  /** The last place that a finding of the force has in the report. */
  readonly lastPosition: number;
}

/** The published report that a national recommendation stands in; and what a decision about a new one needs. */
export interface NationalReport {
  readonly inspectionId: string;
  readonly title: string;
  /** Null while it is not published. */
  readonly publishedOn: CalendarDate | null;
  readonly recordedBy: "inspectorate" | "force";
  readonly forces: readonly ForceOfNational[];
  readonly lists: Lists;
}

/** The finding that one force has of it. */
export interface NationalFinding {
  readonly id: string;
  readonly forceId: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
}

/** A national recommendation as a decision about it needs it. */
export interface National {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
  readonly report: Omit<NationalReport, "forces" | "lists"> & { readonly publishedOn: CalendarDate };
  readonly theme: string | null;
  readonly illustrative: boolean;
  readonly findings: readonly NationalFinding[];
  /** The forces that are asked about: one that is added. */
  readonly forces: readonly ForceOfNational[];
}

/** How a force has answered: what the grid shows of its finding, the first that holds. */
export const NATIONAL_ANSWERS = [
  "closed",
  "submitted",
  "delivered",
  "on-track",
  "some-issues",
  "off-track",
  "answered",
  "not-answered",
] as const;
export type NationalAnswer = (typeof NATIONAL_ANSWERS)[number];
