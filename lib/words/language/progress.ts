import type { ProgressCommand } from "@/lib/domain/progress/commands";
import type { ProgressFacts } from "@/lib/domain/progress/facts";
import type { NextStep, Progress } from "@/lib/domain/progress/lists";
import type { ProgressRefusal } from "@/lib/domain/progress/refusals";
import type { FormColumn } from "@/lib/domain/progress/updates-sheet";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import type { CommandsWords, Done, FactsWords, RefusalWords } from "./shapes";

export interface ProgressWords {
  readonly value: Record<Progress, string>;
  /** With what is said before the first update: nobody answers for the finding yet, or somebody does and has said nothing. */
  readonly standing: (progress: Progress | null, hasOwner: boolean) => string;
  /** Of a progress of which nobody says since when it holds. */
  readonly undated: string;
  /** "updated 4 Jun, 26 days ago", where there is a day. */
  readonly updated: (progress: Progress | null, on: string | null) => string;
  /** Beside a voice that was given before the finding was last reopened. */
  readonly beforeReopening: string;
  /** "Next, by 31 October 2024: dip sample ten cases". */
  readonly next: (next: NextStep) => string;
  readonly commands: CommandsWords<ProgressCommand["do"]>;
  readonly facts: FactsWords<ProgressFacts>;
  readonly refusals: RefusalWords<ProgressRefusal>;
  readonly done: Record<"save-updates", Done>;
  /** A form for updates as a file. */
  readonly file: {
    /** Why it was not read, where that is said otherwise than of a register. */
    readonly unread: Partial<Record<SpreadsheetRefusal, string>>;
    readonly headingsMissing: (headings: readonly string[]) => string;
    readonly tooMany: (most: number) => string;
    readonly nothingFilledIn: string;
    /** Before a sentence about a cell: "Row 7, Progress “excellent”". */
    readonly cell: (row: number, column: string, holds: string) => string;
    readonly notAReference: (written: string) => string;
    readonly notThere: string;
    readonly twice: (row: number) => string;
    readonly entryLost: (column: string) => string;
    /** What each column holds, for those who fill it in. */
    readonly hint: Record<FormColumn, string>;
  };
}
