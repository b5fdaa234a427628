import { Flags } from "./flags";
import { inOneLine } from "./lanes";
import type { LongViewFacts } from "./long-view-facts";
import { type LongViewLayout, longViewLayout, TOP } from "./long-view-layout";
import { LongViewRow } from "./long-view-row";

/** The drawing itself. `narrow` is the one for a phone. */
export const LongViewDrawing = ({
  facts,
  label,
  describedBy,
  narrow = false,
}: {
  facts: LongViewFacts;
  label: string;
  /** The id of what says in words what is drawn. */
  describedBy: string;
  narrow?: boolean;
}) => {
  const layout = longViewLayout(facts, narrow);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it, which no element of HTML is
    <svg
      className="drawing"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
    >
      <LongViewMarks layout={layout} today={facts.today} />
    </svg>
  );
};

/** Everything that is drawn of the long view, for whatever it is drawn in. */
export const LongViewMarks = ({ layout, today }: { layout: LongViewLayout; today: LongViewFacts["today"] }) => {
  const { width, left, right, bottom, labelAbove, axis, everyYear, rows, ticks, bands } = layout;
  // Where the names stand above the bars, what is drawn from top to bottom leaves their lines free.
  const stretches = labelAbove ? rows.map(({ y }) => [y - 14, y + 16] as const) : [[TOP, bottom] as const];
  const down = (x: number) => stretches.map(([from, to]) => `M${x} ${from}V${to}`).join("");
  return (
    <>
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
      {[...new Set(ticks.map(({ item }) => item.on))].map((on) => (
        <path key={on} className="tick" d={`M${axis.x(on)} ${bottom - 5}v11`} />
      ))}
      <Flags placed={ticks} y={bottom + 22} pole={(x) => `M${x} ${bottom + 6}`} />
      {repeatsOf(layout, today).map(({ key, d }) => (
        <path key={key} className="repeats" d={d} />
      ))}
      {rows.map(({ bar, y }) => (
        <LongViewRow
          key={bar.reference}
          bar={bar}
          axis={axis}
          bands={bands}
          y={y}
          today={today}
          labelAbove={labelAbove}
        />
      ))}
    </>
  );
};

/** How far before a bar the line comes down that leads to it, and how far lines to bars of one day stand apart. */
const BEFORE = 9;
const APART = 5;

/**
 * A line for each finding that repeats an earlier one: down from the earlier bar, just before the day of the later one or where the
 * earlier one ended, and then to the later bar.
 */
function repeatsOf({ rows, axis }: LongViewLayout, today: LongViewFacts["today"]) {
  const places = new Map(rows.map((row) => [row.bar.reference, row]));
  const before = new Map<number, number>();
  return rows.flatMap(({ bar, y }) =>
    bar.repeats.flatMap((reference) => {
      const earlier = places.get(reference);
      if (!earlier) return [];
      const to = axis.x(bar.publishedOn);
      const others = before.get(to) ?? 0;
      before.set(to, others + 1);
      const start = axis.x(earlier.bar.publishedOn) + 2;
      const x = Math.max(start, Math.min(axis.x(earlier.bar.closedOn ?? today) - 3, to - BEFORE - others * APART));
      const from = earlier.y + (earlier.bar.is === "cause" ? 10 : 6);
      return [{ key: `${bar.reference} ${reference}`, d: `M${x} ${from}V${y}H${to - 2}` }];
    }),
  );
}
