import type { Status } from "../finding/finding";
import type { FindingKind } from "../finding/kind";

/** A finding of the register that a draft looks like. `likeness` from 0 to 1, by trigrams. */
export interface LikelySame {
  readonly reference: string;
  readonly kind: FindingKind;
  readonly status: Status;
  readonly text: string;
  readonly likeness: number;
}
