import { firstCharacters } from "@/lib/domain/excerpt";

export interface Placed<T> {
  readonly item: T;
  readonly x: number;
  readonly from: number;
  readonly lane: number;
}

/** About how wide a text is, in the units of a drawing; a little too wide rather than too narrow. */
export const textWidth = (text: string, size = 13): number => text.length * size * 0.52;

const APART = 10;

/**
 * Puts labels, each beginning at its place like a flag at its pole and kept between `left` and `right`, into as few lanes
 * as let none touch another. As long as there are lanes, none stands before the pole of a lower one either. Beyond `most`
 * lanes a label is left out.
 */
export function intoLanes<T>(
  items: readonly { readonly item: T; readonly x: number; readonly width: number }[],
  { left, right, most }: { left: number; right: number; most: number },
): readonly Placed<T>[] {
  const starts: number[] = [];
  return items
    .toSorted((a, b) => b.x - a.x)
    .flatMap(({ item, x, width }) => {
      const from = Math.max(left, Math.min(x, right - width));
      const ends = from + width + APART;
      const clear = starts.findIndex((_, lane) => starts.slice(lane).every((start) => ends <= start));
      const free = starts.findIndex((start) => ends <= start);
      const lane = clear !== -1 ? clear : starts.length < most ? starts.length : free;
      if (lane === -1) return [];
      starts[lane] = from;
      return [{ item, x, from: Math.round(from), lane }];
    })
    .toReversed();
}

/**
 * The name of each stretch on one line, beginning where the stretch does: the longest of its wordings that leaves room for
 * the next name. Where none does it is left out, for the stretches look alike and the later one is named.
 */
export function inOneLine<T>(
  items: readonly { readonly item: T; readonly x: number; readonly wordings: readonly string[] }[],
  right: number,
): readonly { readonly item: T; readonly from: number; readonly words: string }[] {
  let room = right;
  return items
    .toSorted((a, b) => b.x - a.x)
    .flatMap(({ item, x, wordings }) => {
      const startOf = (words: string) => Math.min(x, right - textWidth(words));
      const words = wordings.find((some) => startOf(some) + textWidth(some) <= room);
      if (words === undefined) return [];
      const from = startOf(words);
      room = from - APART;
      return [{ item, from, words }];
    })
    .toReversed();
}

/** A name over at most `most` lines of about `room` characters, broken between words; what is too long ends in "…". */
export function inLines(name: string, room: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const end = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1), `${firstCharacters(end, room - 1)}…`];
}
