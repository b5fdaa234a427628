import { duration } from "@/lib/format/dates";
import { flagsHeight } from "./flags";
import { intoLanes, type Placed, textWidth } from "./lanes";
import type { LongViewBar, LongViewFacts } from "./long-view-facts";
import { type TimeAxis, timeAxis } from "./time-axis";

const WIDE = { width: 1120, left: 292, after: 96, row: 40, small: 26, labelAbove: false } as const;
const NARROW = { width: 360, left: 4, after: 82, row: 54, small: 46, labelAbove: true } as const;
/** Where the first row begins: above it stand the years and the names of spells. */
export const TOP = 46;

export interface LongViewLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Below the last row. */
  readonly bottom: number;
  readonly labelAbove: boolean;
  readonly axis: TimeAxis;
  readonly everyYear: boolean;
  /** Each bar, with the line through its middle. */
  readonly rows: readonly { readonly bar: LongViewBar; readonly y: number }[];
  readonly ticks: readonly Placed<LongViewFacts["inspections"][number]>[];
  readonly bands: readonly {
    readonly enteredOn: string;
    readonly from: number;
    readonly to: number;
    readonly wordings: readonly string[];
  }[];
}

/** Where everything of the long view stands. `narrow` is for a phone: names stand above their bars. */
export function longViewLayout({ bars, inspections, spells, today }: LongViewFacts, narrow: boolean): LongViewLayout {
  const { width, left, after, row, small, labelAbove } = narrow ? NARROW : WIDE;
  const right = width - after;
  const days = [...bars.map((bar) => bar.publishedOn), ...inspections.map(({ on }) => on)];
  const axis = timeAxis([...days, ...spells.map((spell) => spell.enteredOn), today], left, right);
  let top = TOP;
  const rows = bars.map((bar) => {
    const height = bar.is === "cause" ? row : small;
    const y = labelAbove ? top + height - 16 : top + height / 2;
    top += height;
    return { bar, y };
  });
  const bottom = top + 6;
  const ticks = intoLanes(
    inspections.map((item) => ({ item, x: axis.x(item.on), width: textWidth(item.label) + 4 })),
    { left: narrow ? 0 : left, right: width, most: narrow ? 5 : 4 },
  );
  const bands = spells.map(({ enteredOn, leftOn }) => ({
    enteredOn,
    from: axis.x(enteredOn),
    to: axis.x(leftOn ?? today),
    wordings: narrow ? ["Engage"] : [`Engage, ${duration(enteredOn, leftOn ?? today)}`, "Engage"],
  }));
  const everyYear = (right - left) / axis.years.length > 38;
  const height = bottom + 12 + flagsHeight(ticks);
  return { width, height, left, right, bottom, labelAbove, axis, everyYear, rows, ticks, bands };
}
