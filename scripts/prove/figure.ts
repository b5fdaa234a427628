import { appendFileSync } from "node:fs";

/** The suites of `npm run prove`. */
export type Suite = `P${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16}`;

/** Whether the tests run in their long form, as `npm run prove` has them. */
export const LONG = Boolean(process.env.LONG_PROOFS);

/**
 * Hands a figure of a suite to `npm run prove`; nothing where nobody collects them. What is told of one thing more than once is summed,
 * or the largest of it kept, as `suites.mjs` says.
 */
export function figure(suite: Suite, what: string, value: number): void {
  const file = process.env.PROOF_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ suite, what, value })}\n`);
}

/** Draws the same numbers from the same seed: each from 0 up to `below`, without it (mulberry32). */
export function drawn(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** The seed of every draw of the proofs. */
export const SEED = Number(process.env.SEED ?? 20_241_130);

/** The median of numbers. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
