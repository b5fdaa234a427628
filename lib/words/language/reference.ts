import type { Side } from "@/lib/domain/actor";
import type { Sight } from "@/lib/domain/visibility";
import type { Row } from "@/lib/domain/workflow";

/** A table of the rules: what it is called, what it says of itself, and the heads of its first columns. */
interface TableWords {
  readonly title: string;
  readonly says: string;
  readonly columns: readonly string[];
}

/** The tables of the rules, as the help pages and the generated documents show them. */
export interface ReferenceWords {
  readonly workflow: TableWords;
  readonly submission: Record<Row["submission"], string>;
  readonly unchanged: string;
  readonly refusals: TableWords;
  readonly whoMay: TableWords;
  readonly whoSees: TableWords;
  readonly sight: Record<Sight, string>;
  readonly viewer: Record<Side, string>;
}
