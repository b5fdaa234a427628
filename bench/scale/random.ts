/** Random choices that come out the same for the same seed, on every machine. */
export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** So many different ones, in the order of the list. */
  readonly some: <Item>(items: readonly Item[], count: number) => readonly Item[];
  /** Around `middle`, mostly near it and now and then many times as much: how things are spread in life. */
  readonly skewed: (middle: number) => number;
  readonly id: () => string;
  /** Choices of their own for a part: what one part draws moves nothing in another. */
  readonly of: (part: string) => Random;
}

/** sfc32: small, fast, and good enough for a register that nobody should predict anything from. */
function sfc32(seed: string): () => number {
  const state = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  for (const [at, sign] of [...seed].entries()) {
    const place = at % 3;
    state[place] = Math.imul((state[place] ?? 0) ^ (sign.codePointAt(0) ?? 0), 0x01000193 + at);
  }
  let [a = 0, b = 0, c = 0, counter = 0] = state;
  const draw = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 16; warm += 1) draw();
  return draw;
}

export function randomFrom(seed: string): Random {
  const draw = sfc32(seed);
  const next = () => draw() / 2 ** 32;
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = () => draw().toString(16).padStart(8, "0");
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: <Item>(items: readonly Item[]): Item => {
      if (items.length === 0) throw new Error("There is nothing to pick from");
      return items[between(0, items.length - 1)] as Item;
    },
    some: (items, count) => {
      let wanted = Math.min(count, items.length);
      return items.filter((_item, at) => {
        const taken = next() * (items.length - at) < wanted;
        if (taken) wanted -= 1;
        return taken;
      });
    },
    skewed: (middle) => middle * Math.exp(0.9 * (next() + next() + next() + next() - 2) * 1.73),
    id: () => {
      const [one, two, three, four] = [hex(), hex(), hex(), hex()];
      return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-8${three.slice(1, 4)}-${three.slice(4)}${four}`;
    },
    of: (part) => randomFrom(`${seed}/${part}`),
  };
}
