import type { Wrong, WrongField } from "@/lib/domain/before-they-come/asked";
import type { Holding } from "@/lib/domain/evidence/holds";

/** The tables of what a force has at hand before inspectors come. */
export type BeforeTable = "no-evidence" | "open" | "closed" | "evidence" | "elsewhere";

export interface BeforeTheyComeWords {
  readonly title: (force: string) => string;
  readonly terms: Record<"themes" | "fieldwork" | "drawn" | "evidence", string>;
  readonly evidence: string;
  readonly tables: Record<BeforeTable, { readonly title: string; readonly rule: string; readonly none: string }>;
  readonly heads: Record<
    | "reference"
    | "force"
    | "finding"
    | "kind"
    | "theme"
    | "report"
    | "published"
    | "status"
    | "progress"
    | "closed"
    | "outcome"
    | "holds"
    | "note"
    | "from"
    | "to"
    | "age"
    | "verdict",
    string
  >;
  readonly holding: Record<Holding, string>;
  /** How many notes hold, of how many that stand. */
  readonly holds: (good: number, all: number) => string;
  readonly noUpdate: string;
  readonly onlySome: (shown: number, all: number) => string;
  readonly tooLong: (lines: number, most: number) => string;
  readonly tooLongForAny: (lines: number, most: number) => string;
  /** What is wrong with what was asked, field by field, and what to do. */
  readonly wrong: Record<WrongField, Record<Wrong, string>>;
}
