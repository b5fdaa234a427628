import type { OutlinedChange } from "@/lib/domain/register-import/changes";
import type { ImportColumn } from "@/lib/domain/register-import/column";
import type { ImportFacts } from "@/lib/domain/register-import/facts";
import type { UpdatedRow } from "@/lib/domain/register-import/import-result";
import type { Issue, IssueKind } from "@/lib/domain/register-import/issue";
import type { ImportFailure, OrderState } from "@/lib/domain/register-import/outline";
import type { PlanCounts } from "@/lib/domain/register-import/plan";
import type { ImportRefusal } from "@/lib/domain/register-import/refusals";
import type { LeftSheet } from "@/lib/domain/register-import/sheets-read";
import type { SpreadsheetRefusal } from "@/lib/domain/register-import/spreadsheet";
import type { ProgressMeaning } from "@/lib/domain/register-import/value-words";
import type { Done, FactsWords, RefusalWords, ToldWords } from "./shapes";

export interface ImportWords {
  readonly facts: FactsWords<ImportFacts>;
  readonly told: ToldWords<ImportFacts>;
  /** Why a file was not read at all, and the way out. */
  readonly spreadsheet: Record<SpreadsheetRefusal, string>;
  /** What each column is, for those who choose one. */
  readonly hint: Record<ImportColumn, string>;
  /** A finding as a row of the template would have it. */
  readonly example: Record<ImportColumn, string>;
  /** What a word in the file's progress column can mean. */
  readonly meaning: Record<ProgressMeaning, string>;
  readonly state: Readonly<Record<string, string>>;
  readonly failure: Record<ImportFailure, string>;
  /** How it stands with a file that is to be recorded, before the first row of it is written. */
  readonly order: Record<OrderState, string>;
  readonly closureProposed: string;
  /** What is to be said about a row: what is wrong and what to do, what is left out, or what differs. */
  readonly issue: { readonly [Kind in IssueKind]: (issue: Extract<Issue, { what: Kind }>) => string };
  /** "Row 7", "Rows 7, 9 and 12", "Rows 2, 3, 4, 5, 6 and 35 more". */
  readonly rows: (rows: readonly number[]) => string;
  /** What a row changes of a finding that the register had: what, from what, to what. */
  readonly change: (change: OutlinedChange) => { readonly what: string; readonly from: string; readonly to: string };
  /** All that a row changed, in one sentence each. */
  readonly update: (row: Pick<UpdatedRow, "changes" | "move">) => readonly string[];
  /** Why a sheet of a workbook is not read. */
  readonly sheetLeft: Record<LeftSheet, string>;
  readonly sheetRecorded: string;
  /** What is true of a file of which nothing would be recorded: rows that the register has, rows left out, rows with errors. */
  readonly nothingToRecord: (counts: PlanCounts) => { readonly title: string; readonly words: string };
  readonly refusals: RefusalWords<ImportRefusal>;
  readonly done: Record<"discard-import" | "take-back-import", Done>;
}
