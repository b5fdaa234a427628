import { Flags, flagsHeight } from "./flags";
import { inOneLine, intoLanes, textWidth } from "./lanes";
import type { OpenOverTimeFacts } from "./open-over-time-facts";
import { timeAxis } from "./time-axis";

const LEFT = 28;
const TOP = 26;
const BOTTOM = 216;

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** A round number at or above `most`, for the top of the scale: 4, 10, 20, 50 … */
const ceiling = (most: number) => {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 4)));
  return [1, 2, 3, 4, 6, 8, 10].map((step) => step * power).find((step) => step >= Math.max(most, 4)) ?? most;
};

/** The steps of each kind on top of the ones before it. Counts change on a day, so the lines have corners and no slopes. */
export const OpenOverTimeDrawing = ({
  facts: { kinds, points, inspections, spells, today },
  label,
  narrow = false,
}: {
  facts: OpenOverTimeFacts;
  label: string;
  /** The drawing for a phone. */
  narrow?: boolean;
}) => {
  const width = narrow ? 360 : 820;
  const axis = timeAxis([...points.map(({ on }) => on), today], LEFT, width - 4);
  const top = ceiling(Math.max(...points.map(({ counts }) => sum(counts)), 1));
  const y = (count: number) => Math.round((BOTTOM - (count / top) * (BOTTOM - TOP)) * 10) / 10;
  const end = axis.x(today);
  const area = (upTo: number) => {
    const steps = points.map(({ on, counts }) => `H${axis.x(on)}V${y(sum(counts.slice(0, upTo + 1)))}`);
    return `M${axis.x(points[0]?.on ?? today)} ${BOTTOM}${steps.join("")}H${end}V${BOTTOM}Z`;
  };
  const ticks = intoLanes(
    inspections.map((item) => ({ item, x: axis.x(item.on), width: textWidth(item.label) + 4 })),
    { left: 0, right: width, most: 5 },
  );
  const years = axis.years.slice(0, -1).filter((_, at) => !narrow || at % 2 === 0);
  /** A line down to a label leaves out the year that it would go through. */
  const pastYears = (at: number) =>
    years.some(({ x }) => x - 1 <= at && at <= x + textWidth("2018") + 5) ? `v4M${at} ${BOTTOM + 21}` : "";
  return (
    <svg className="drawing" viewBox={`0 0 ${width} ${BOTTOM + 34 + flagsHeight(ticks)}`} role="img" aria-label={label}>
      {spells.map(({ enteredOn, leftOn }) => {
        const [from, to] = [axis.x(enteredOn), axis.x(leftOn ?? today)];
        return (
          <g key={enteredOn}>
            <rect className="spell" x={from} y={TOP} width={Math.max(2, to - from)} height={BOTTOM - TOP} />
            <path className="spell-edge" d={`M${from} ${TOP}V${BOTTOM}M${to} ${TOP}V${BOTTOM}`} />
          </g>
        );
      })}
      {inOneLine(
        spells.map((item) => ({ item, x: axis.x(item.enteredOn), wordings: ["Engage"] })),
        width,
      ).map(({ item, from, words }) => (
        <text key={item.enteredOn} className="spell-name" x={from} y={TOP - 8}>
          {words}
        </text>
      ))}
      {[0.5, 1].map((part) => (
        <g key={part}>
          <path className="grid" d={`M${LEFT} ${y(top * part)}H${width - 4}`} />
          <text x={LEFT - 6} y={y(top * part) + 4} textAnchor="end">
            {top * part}
          </text>
        </g>
      ))}
      {kinds.map((kind, at) => <path key={kind} className={`layer layer-${at + 1}`} d={area(at)} />).toReversed()}
      <path className="tick" d={`M${LEFT} ${BOTTOM}H${width - 4}`} />
      {years.map(({ year, x }) => (
        <text key={year} x={x + 2} y={BOTTOM + 16}>
          {year}
        </text>
      ))}
      <Flags placed={ticks} y={BOTTOM + 36} pole={(x) => `M${x} ${BOTTOM}${pastYears(x)}`} />
    </svg>
  );
};
