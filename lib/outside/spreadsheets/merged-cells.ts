import { columnOf } from "./cell-address";

/** The cells that are shown as one, counted from 1. */
export interface Merged {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const RANGE = /^([A-Z]{1,3})([1-9]\d{0,6}):([A-Z]{1,3})([1-9]\d{0,6})$/;

/** "B7:B9" as its rows and columns; null where it is not written so. */
export function mergedOf(ref: string): Merged | null {
  const [, from, top, to, bottom] = RANGE.exec(ref) ?? [];
  if (from === undefined || to === undefined) return null;
  const merged = { top: Number(top), bottom: Number(bottom), left: columnOf(from), right: columnOf(to) };
  return merged.top <= merged.bottom && merged.left <= merged.right ? merged : null;
}
