import type { ImportResult } from "./import-result";

/** What a decision writes of an import: that it is done, and what it recorded, row by row. */
export interface ImportChange {
  readonly change: "import-recorded";
  readonly id: string;
  readonly result: ImportResult;
}
