/** A run of characters of a page as its reader sees it: points from the left and from the foot, upright. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The numbers of a PDF matrix: how a run or a page is turned, stretched and placed. */
type Matrix = readonly [number, number, number, number, number, number];

const isMatrix = (value: unknown): value is Matrix => Array.isArray(value) && value.length >= 6;

/** One turned by the other. */
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** Quarter turns, anticlockwise, that the writing of a run makes on the page. */
const quarters = ([a, b]: Matrix): number => (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;

export interface PageView {
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/**
 * The runs of a page as they are read: a page that is kept turned, or written from its foot to its head, is set upright.
 * What stands across the rest (a stamp, a watermark) is left out.
 */
export function uprightRuns(items: readonly object[], view: PageView): { runs: TextRun[]; height: number } {
  const viewport = view.transform;
  if (!isMatrix(viewport)) return { runs: [], height: view.height };
  const placed = items.flatMap((item) => {
    if (!("str" in item && typeof item.str === "string" && "transform" in item && isMatrix(item.transform))) return [];
    // The page's own matrix counts from the head down: turned back, so that y grows upwards
    const [a, b, c, d, e, f] = times(viewport, item.transform);
    const at: Matrix = [a, -b, c, -d, e, view.height - f];
    const { width, height } = { width: 0, height: 0, ...item };
    return [{ text: item.str, at, width: Number(width), height: Math.abs(Number(height)) || Math.hypot(c, d) || 10 }];
  });
  const letters = [0, 0, 0, 0];
  for (const { text, at } of placed) letters[quarters(at)] = (letters[quarters(at)] ?? 0) + text.trim().length;
  const turn = letters.indexOf(Math.max(...letters));
  const upright = ([, , , , x, y]: Matrix): readonly [right: number, up: number] => {
    if (turn === 1) return [y, view.width - x];
    if (turn === 2) return [view.width - x, view.height - y];
    return turn === 3 ? [view.height - y, x] : [x, y];
  };
  const runs = placed
    .filter(({ at, text }) => text.trim() === "" || quarters(at) === turn)
    .map(({ text, at, width, height }) => {
      const [x, y] = upright(at);
      return { text, x, y, width, height };
    });
  return { runs, height: turn % 2 === 0 ? view.height : view.width };
}
