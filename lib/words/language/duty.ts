import type { CalendarDate } from "@/lib/domain/calendar";
import type { CommandName } from "@/lib/domain/command";
import type { DeskDuty, DutyKind, WeightiestChange } from "@/lib/domain/duties";
import type { Overdue } from "@/lib/domain/finding/overdue";

/** What the line of one finding on somebody's work page can say. */
export interface DutyAbout {
  readonly does: CommandName | null;
  readonly change: WeightiestChange;
  readonly points: number;
  readonly recommendations: number;
  readonly overdue: Overdue | null;
  readonly firstTarget: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly moves: number;
  readonly today: CalendarDate;
}

export interface DutyWords {
  /** What is to be done about one finding. */
  readonly one: { readonly [Kind in DutyKind]: (about: DutyAbout) => string };
  /** What more its line says, where the wording of the finding is not enough. */
  readonly why: { readonly [Kind in DutyKind]?: (about: DutyAbout) => string | null | false };
  /** What is to be done about many, and why. */
  readonly many: { readonly [Kind in DutyKind]: (count: number) => readonly [what: string, why: string] };
  /** "Progress changed since you reviewed it"; "3 findings changed in progress since you reviewed them". */
  readonly changed: Record<WeightiestChange, { readonly one: string; readonly many: string }>;
  /** The register's filter by what the reader has to do. */
  readonly filter: Record<DutyKind, string>;
  readonly desk: {
    readonly [Kind in DeskDuty]: (line: {
      readonly count: number;
      readonly name: string;
    }) => readonly [what: string, why: string];
  };
  /** What would end it, by which date is past. */
  readonly overdueEnds: (overdue: Overdue) => string;
}
