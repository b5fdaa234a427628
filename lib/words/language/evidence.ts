import type { Audience } from "@/lib/domain/audience";
import type { EvidenceCommand } from "@/lib/domain/evidence/commands";
import type { EvidenceFacts } from "@/lib/domain/evidence/facts";
import type { Standing as NoteStanding } from "@/lib/domain/evidence/library";
import type { FileKind, FileRefusal, FileState, Marking } from "@/lib/domain/evidence/lists";
import type { EvidenceRefusal } from "@/lib/domain/evidence/refusals";
import type { CommandsWords, Done, FactsWords, RefusalWords } from "./shapes";

export interface EvidenceWords {
  readonly marking: Record<Marking, string>;
  readonly markingHint: string;
  /** Said at every box into which evidence is typed or put. */
  readonly personalData: string;
  readonly fileKind: Record<FileKind, string>;
  readonly fileState: Record<FileState, string>;
  /** Why a file is not kept, and the way out. */
  readonly fileRefusal: Record<FileRefusal, string>;
  readonly notSent: string;
  readonly tooMuchAtOnce: string;
  readonly tooManyAtOnce: string;
  readonly filesHint: string;
  /** What becomes of files that are sent, with a virus scanner and without one. */
  readonly scanned: string;
  readonly notScanned: string;
  /** The index of an evidence pack. */
  readonly pack: {
    readonly head: readonly string[];
    readonly title: (of: string) => string;
    readonly intro: (on: string) => string;
    readonly period: (from: string | null, to: string | null) => string;
    readonly none: string;
    readonly missing: string;
    readonly same: string;
    readonly differs: string;
    readonly illustrative: string;
    readonly yes: string;
    readonly tooLarge: string;
  };
  readonly standing: Record<NoteStanding, string>;
  readonly audience: Record<Audience, string>;
  readonly commands: CommandsWords<EvidenceCommand["do"]>;
  readonly facts: FactsWords<EvidenceFacts>;
  readonly refusals: RefusalWords<EvidenceRefusal>;
  readonly done: Record<
    "add-note" | "add-newer-note" | "use-note" | "widen-note" | "withdraw-note" | "withdraw-file",
    Done
  >;
}
