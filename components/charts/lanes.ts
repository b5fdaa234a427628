import { firstCharacters } from "@/lib/domain/excerpt";

export interface Placed<T> {
  readonly item: T;
  readonly x: number;
  readonly from: number;
  readonly lane: number;
}

/** About how wide a text is, in the units of a drawing; a little too wide rather than too narrow. */
export const textWidth = (text: string, size = 13): number => text.length * size * 0.52;

/** Puts labels, each centred on its place and kept between `left` and `right`, into as few lanes as let none touch. Beyond `most` lanes a label is left out. */
export function intoLanes<T>(
  items: readonly { readonly item: T; readonly x: number; readonly width: number }[],
  { left, right, most }: { left: number; right: number; most: number },
): readonly Placed<T>[] {
  const ends: number[] = [];
  return items
    .toSorted((a, b) => a.x - b.x)
    .flatMap(({ item, x, width }) => {
      const from = Math.max(left, Math.min(x - width / 2, right - width));
      const free = ends.findIndex((end) => end + 10 <= from);
      const lane = free === -1 ? ends.length : free;
      if (lane >= most) return [];
      ends[lane] = from + width;
      return [{ item, x, from: Math.round(from), lane }];
    });
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
