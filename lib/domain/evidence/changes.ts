import type { EvidenceAudience } from "../audience";
import type { CalendarDate } from "../calendar";
import type { FileKind, FileState, Marking } from "./lists";

/** A file as it came: what it is called and is, how long, its SHA-256, and the key under which its bytes are stored. */
export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly key: string;
  readonly marking: Marking;
  /** Whether it waits for the scanner, or was looked at where there is none. */
  readonly state: Extract<FileState, "waiting" | "checked">;
}

/** What a decision writes of evidence. */
export type EvidenceChange =
  | {
      readonly change: "evidence-added";
      readonly id: string;
      readonly title: string;
      readonly note: string;
      readonly kind: string;
      readonly from: CalendarDate | null;
      readonly to: CalendarDate | null;
      readonly link: string | null;
      readonly place: string | null;
      readonly marking: Marking;
      readonly audience: EvidenceAudience;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "evidence-used";
      readonly id: string;
      readonly findingId: string;
      readonly audience: EvidenceAudience;
      readonly on: CalendarDate;
    }
  | { readonly change: "evidence-widened"; readonly id: string; readonly audience: EvidenceAudience }
  | { readonly change: "evidence-withdrawn"; readonly id: string; readonly why: string; readonly on: CalendarDate }
  | { readonly change: "evidence-superseded"; readonly id: string; readonly byId: string; readonly on: CalendarDate }
  | {
      readonly change: "file-attached";
      readonly evidenceId: string;
      readonly audience: EvidenceAudience;
      readonly file: NewFile;
      readonly on: CalendarDate;
    }
  | { readonly change: "file-scanned"; readonly id: string; readonly state: Extract<FileState, "clean" | "infected"> }
  | { readonly change: "file-withdrawn"; readonly id: string; readonly why: string; readonly on: CalendarDate };
