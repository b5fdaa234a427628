import type { Readable } from "node:stream";

/** What is stored: bytes under a key that nobody can guess. One port with two homes; neither knows what the bytes are. */
export interface Storage {
  /** Stores the file at `path`, whole or not at all; it may be moved away from there. */
  readonly put: (key: string, path: string, facts: { readonly size: number; readonly sha256: string }) => Promise<void>;
  /** The bytes under a key, as they are asked for. Throws `NotStored` where there are none. */
  readonly open: (key: string) => Promise<Readable>;
  /** Takes them away; what is not there is away already. */
  readonly remove: (key: string) => Promise<void>;
}
