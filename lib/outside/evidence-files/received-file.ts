import type { FileKind, FileRefusal } from "@/lib/domain/evidence/lists";

/** A file that came whole, on disk for as long as it is taken. */
export interface ReceivedFile {
  /** The random key under which it is to be stored. */
  readonly key: string;
  readonly path: string;
  /** The name that its sender gave it, as it came. */
  readonly given: string;
  readonly kind: FileKind;
  readonly size: number;
  readonly sha256: string;
}

/** What became of a form: its fields, and each file taken or refused. */
export interface Received<Taken> {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly (
    | { readonly given: string; readonly taken: Taken }
    | { readonly given: string; readonly refused: FileRefusal }
  )[];
  /** Whether the form came to its end. */
  readonly whole: boolean;
}
