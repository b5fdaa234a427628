import { listMarkerOf } from "./list-marker";

/** How the lines of a text were broken: not at all, at a fixed number of characters, or roughly (a proportional font). */
export interface Wrapping {
  readonly how: "none" | "fixed" | "rough";
  readonly width: number;
  /** Whether paragraphs are set apart by empty lines. */
  readonly spaced: boolean;
}

const ENDS_SENTENCE = /[.:;!?][)”’"']?$/;
const STARTS_SMALL = /^\s*[a-z(]/;

export const endsSentence = (line: string): boolean => ENDS_SENTENCE.test(line.slice(-4));
export const startsSmall = (line: string): boolean => STARTS_SMALL.test(line.slice(0, 200));
const firstWord = (line: string): number => (/^\s*(\S{1,200})/.exec(line.slice(0, 400))?.[1] ?? "").length;

/** Whether the first word of `next` would not have fitted at the end of `line`: the break was not the writer's. */
export const isFull = (line: string, next: string, width: number): boolean => line.length + 1 + firstWord(next) > width;

/** Works out how a text was wrapped from the breaks that fall inside sentences. */
export function wrappingOf(lines: readonly string[]): Wrapping {
  const pairs: [string, string][] = [];
  let longest = 0;
  for (const [i, line] of lines.entries()) {
    // Addresses cannot be broken, and rows of tables often are not
    if (line.includes(" ") && !line.startsWith("|")) longest = Math.max(longest, line.length);
    const next = lines[i + 1];
    if (line.trim() && next?.trim()) pairs.push([line, next]);
  }
  const spaced = isSpaced(lines, pairs, longest);
  const inside = pairs.filter(
    ([line, next]) => line.length >= 12 && !endsSentence(line) && startsSmall(next) && !listMarkerOf(next),
  );
  if (inside.length === 0) return { how: "none", width: longest, spaced };
  const full = inside.filter(([line, next]) => isFull(line, next, longest)).length;
  if (full * 10 >= inside.length * 9) return { how: "fixed", width: longest, spaced };
  if (inside.length < 3 || inside.length * 8 < pairs.length) return { how: "none", width: longest, spaced };
  const lengths = inside.map(([line]) => line.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? longest;
  // Lines far beyond the rest were never wrapped: the short ones are a list without signs.
  return { how: longest > width * 1.6 ? "none" : "rough", width, spaced };
}

/** Unspaced when paragraphs often end in a short line with the next one right below it. */
function isSpaced(lines: readonly string[], pairs: readonly [string, string][], width: number): boolean {
  const empty = lines.filter((line) => !line.trim()).length;
  const tight = pairs.filter(
    ([line, next]) =>
      endsSentence(line) && /^\s*[A-Z“]/.test(next) && !isFull(line, next, width) && !listMarkerOf(line),
  ).length;
  return tight < 2 || tight * 4 < empty;
}
