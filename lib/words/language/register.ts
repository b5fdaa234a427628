import type { Audience } from "@/lib/domain/audience";
import type { Searched } from "@/lib/domain/finding/lists";
import type { GeneralRefusal } from "@/lib/domain/refusal";
import type { Break, Differing, Meeting } from "@/lib/domain/verdict";
import type { About } from "@/lib/domain/weight";
import type { RefusalWords } from "./shapes";

/** What is said of any record: its history, and what may be refused of anything. */
export interface RegisterWords {
  /** Before a passage that a search found: where it is said. */
  readonly saidIn: Record<Searched, string>;
  /** Who reads an event: what the force alone sees says so beside it. */
  readonly readers: Record<Audience, string>;
  /** The ways to look at a history, by what its events are about. */
  readonly history: Record<"decisions" | About, string>;
  /** What an address asks of a history that is none of them. */
  readonly unknownHistory: (asked: string) => string;
  /** After "broken at entry 12". */
  readonly breaks: Record<Break, string>;
  /** What the register says otherwise than its history. */
  readonly differs: Record<Differing, string>;
  readonly unbroken: (
    entries: number,
    signed?: { readonly entry: number; readonly at: string },
    met?: readonly Meeting[],
  ) => string;
  /** The chain is whole, and what was signed of it is not. */
  readonly checkpointsChanged: string;
  readonly brokenAt: (entry: number, because: string) => string;
  /** An event that a later version wrote. */
  readonly unknownKind: (kind: string) => string;
  /** An event of a known kind that does not say what one of its kind says. */
  readonly unreadable: (kind: string) => string;
  readonly refusals: RefusalWords<GeneralRefusal>;
}
