/** Draws by a seed: the same seed gives the same papers on every machine. */
export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  number(from: number, to: number): number;
  /** Whether something of this probability (0 to 1) happens. */
  happens(probability: number): boolean;
  one<Item>(of: readonly Item[]): Item;
  /** `count` different ones, in the order drawn. */
  some<Item>(of: readonly Item[], count: number): Item[];
}

/** mulberry32: 32 bits of state are plenty for papers. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const some = <Item>(of: readonly Item[], count: number): Item[] => {
    const left = [...of];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(number(0, left.length - 1), 1),
    ).flat();
  };
  return {
    number,
    happens: (probability) => next() < probability,
    one: (of) => {
      const drawn = of[number(0, of.length - 1)];
      if (drawn === undefined) throw new Error("There is nothing to draw from.");
      return drawn;
    },
    some,
  };
}
