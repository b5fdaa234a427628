import type { CalendarDate } from "@/lib/domain/calendar";
import { duration } from "@/lib/format/dates";
import { inLines, textWidth } from "./lanes";
import type { LongViewBar } from "./long-view-facts";
import type { TimeAxis } from "./time-axis";

/** One finding of the long view: its name, its bar, and in words how it ended or how it stands. */
export const LongViewRow = ({
  bar,
  axis,
  bands,
  y,
  today,
  labelAbove,
}: {
  bar: LongViewBar;
  axis: TimeAxis;
  /** Spells in Engage, from left to right of each. */
  bands: readonly { readonly from: number; readonly to: number }[];
  y: number;
  today: CalendarDate;
  labelAbove: boolean;
}) => {
  const from = axis.x(bar.publishedOn);
  const width = Math.max(6, axis.x(bar.closedOn ?? today) - from);
  const count = bar.rollUp && bar.rollUp.all > 0 ? ` · ${bar.rollUp.closed} of ${bar.rollUp.all}` : "";
  const words = bar.closedOn ? duration(bar.publishedOn, bar.closedOn) : `open${count}`;
  const room = textWidth(words) + 8;
  // Words that would stand across the edge of a spell begin after it.
  const end = bands.reduce(
    (x, { from: start, to }) => (start < x + room && x < to && to < x + room ? to : x),
    from + width,
  );
  const lines = inLines(bar.label, labelAbove ? 46 : 34, labelAbove ? 1 : 2);
  const firstLine = labelAbove ? y - 17 : y + 5 - (lines.length - 1) * 8.5;
  return (
    <a href={bar.href} aria-label={`${bar.reference}: ${bar.label}, ${words}`}>
      <title>{`${bar.reference}: ${bar.label}`}</title>
      {lines.map((line, at) => (
        <text key={line} className="drawing-name" x={0} y={firstLine + at * 17}>
          {line}
        </text>
      ))}
      <rect className={bar.closedOn ? "bar-closed" : "bar-open"} x={from} y={y - 10} width={width} height={20} rx={3} />
      {bar.closedOn && width > 20 && <path className="bar-tick" d={`M${from + width - 16} ${y}l4 4 7-9`} />}
      {!bands.some(({ from: start, to }) => start <= end && end + room <= to) && (
        <rect className="ground" x={end + 4} y={y - 10} width={room} height={20} />
      )}
      <text className={bar.closedOn ? undefined : "drawing-strong"} x={end + 7} y={y + 4.5}>
        {words}
      </text>
    </a>
  );
};
