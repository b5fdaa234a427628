import type { Head } from "@/lib/data/store/chain";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { ForceCast } from "./cast";
import type { Held, ReasonRow, Row, SpellRow, Table } from "./rows";

/**
 * The register of one force in memory: the domain's own deciders say what happens, and what they decide becomes rows and
 * linked events, as the store would write them one by one. So nothing gets in that the product itself would refuse.
 */
export interface ForceRegister {
  readonly cast: ForceCast;
  readonly findings: Map<string, Held>;
  readonly byReference: Map<string, Held>;
  readonly spells: { readonly row: SpellRow; readonly reasons: ReasonRow[] }[];
  readonly rows: Record<Table, Row[]>;
  /** The last number allotted in each year. */
  readonly lastNumbers: Map<string, number>;
  /** The same of challenges, and of published responses. */
  readonly lastChallenges: Map<number, number>;
  readonly lastResponses: Map<number, number>;
  /** The response to an inspection, by that one’s id. */
  readonly responses: Map<string, string>;
  /** What hangs on the findings, by its id. */
  readonly written: Map<string, Row>;
  readonly mint: () => string;
  chain: Head;
  /** The day and how much was written on it: moments of one day follow each other. */
  clock: { readonly day: CalendarDate; readonly written: number };
}
