import { duration } from "@/lib/format/dates";
import { Flags, flagsHeight } from "./flags";
import { inOneLine, intoLanes, textWidth } from "./lanes";
import type { LongViewFacts } from "./long-view-facts";
import { LongViewRow } from "./long-view-row";
import { timeAxis } from "./time-axis";

const WIDE = { width: 1120, left: 270, after: 96, row: 40, labelAbove: false } as const;
const NARROW = { width: 360, left: 4, after: 82, row: 54, labelAbove: true } as const;
const TOP = 46;

/** The drawing itself. `narrow` is the one for a phone: the names stand above their bars. */
export const LongViewDrawing = ({
  facts: { bars, inspections, spells, today },
  label,
  narrow = false,
}: {
  facts: LongViewFacts;
  label: string;
  narrow?: boolean;
}) => {
  const { width, left, after, row, labelAbove } = narrow ? NARROW : WIDE;
  const right = width - after;
  const days = [...bars.map((bar) => bar.publishedOn), ...inspections.map(({ on }) => on)];
  const axis = timeAxis([...days, ...spells.map((spell) => spell.enteredOn), today], left, right);
  const bottom = TOP + bars.length * row + 6;
  const middle = (at: number) => TOP + at * row + (labelAbove ? 38 : row / 2);
  const everyYear = (right - left) / axis.years.length > 38;
  const ticks = intoLanes(
    inspections.map((item) => ({ item, x: axis.x(item.on), width: textWidth(item.label) + 4 })),
    { left: narrow ? 0 : left, right: width, most: narrow ? 5 : 4 },
  );
  // Where the names stand above the bars, what is drawn from top to bottom leaves their lines free.
  const stretches = labelAbove
    ? bars.map((_, at) => [middle(at) - 14, middle(at) + 16] as const)
    : [[TOP, bottom] as const];
  const down = (x: number) => stretches.map(([from, to]) => `M${x} ${from}V${to}`).join("");
  const bands = spells.map(({ enteredOn, leftOn }) => ({
    enteredOn,
    from: axis.x(enteredOn),
    to: axis.x(leftOn ?? today),
    wordings: narrow ? ["Engage"] : [`Engage, ${duration(enteredOn, leftOn ?? today)}`, "Engage"],
  }));
  const places = new Map(bars.map((bar, at) => [bar.reference, { bar, y: middle(at) }]));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it, which no element of HTML is
    <svg
      className="drawing"
      viewBox={`0 0 ${width} ${bottom + 12 + flagsHeight(ticks)}`}
      role="group"
      aria-label={label}
    >
      {bands.map(({ enteredOn, from, to }) => (
        <g key={enteredOn}>
          {stretches.map(([top, end]) => (
            <rect key={top} className="spell" x={from} y={top} width={Math.max(2, to - from)} height={end - top} />
          ))}
          <path className="spell-edge" d={`${down(from)}${down(to)}`} />
        </g>
      ))}
      {inOneLine(
        bands.map((band) => ({ item: band.enteredOn, x: band.from, wordings: band.wordings })),
        width,
      ).map(({ item, from, words }) => (
        <text key={item} className="spell-name" x={from} y={TOP - 26}>
          {words}
        </text>
      ))}
      {axis.years.map(({ year, x }, at) => (
        <g key={year}>
          <path className="grid" d={down(x)} />
          {(everyYear || at % 2 === 0) && (
            <text x={x} y={TOP - 8} textAnchor={at === 0 ? "start" : "middle"}>
              {year}
            </text>
          )}
        </g>
      ))}
      <path className="grid" d={`M${left} ${bottom}H${right}`} />
      {[...new Set(inspections.map(({ on }) => on))].map((on) => (
        <path key={on} className="tick" d={`M${axis.x(on)} ${bottom - 5}v11`} />
      ))}
      <Flags placed={ticks} y={bottom + 22} pole={(x) => `M${x} ${bottom + 6}`} />
      {bars.map((bar) => {
        const earlier = bar.repeats && places.get(bar.repeats);
        const here = places.get(bar.reference);
        if (!earlier || !here) return null;
        const [x, y] = [axis.x(earlier.bar.closedOn ?? today) - 6, earlier.y + 10];
        const to = axis.x(bar.publishedOn);
        return (
          <path
            key={bar.reference}
            className="repeats"
            d={`M${x} ${y}C${x} ${here.y} ${x} ${here.y} ${to - 3} ${here.y}`}
          />
        );
      })}
      {bars.map((bar, at) => (
        <LongViewRow
          key={bar.reference}
          bar={bar}
          axis={axis}
          bands={bands}
          y={middle(at)}
          today={today}
          labelAbove={labelAbove}
        />
      ))}
    </svg>
  );
};
