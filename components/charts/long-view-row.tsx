import type { CalendarDate } from "@/lib/domain/calendar";
import { duration } from "@/lib/format/dates";
import { inLines, textWidth } from "./lanes";
import type { LongViewBar } from "./long-view-facts";
import type { TimeAxis } from "./time-axis";

/** How far in a name stands: beside what folds out, or under its cause of concern. */
const IN = { cause: 22, recommendation: 34, earlier: 22 } as const;

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
  const isCause = bar.is === "cause";
  const half = isCause ? 10 : 6;
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
  const lines = inLines(bar.label, labelAbove ? 43 : isCause ? 33 : 36, labelAbove || !isCause ? 1 : 2);
  const firstLine = labelAbove ? y - (isCause ? 17 : 12) : y + 5 - (lines.length - 1) * 8.5;
  const drawn = (
    <>
      <title>{`${bar.reference}: ${bar.label}`}</title>
      {lines.map((line, at) => (
        <text key={line} className={isCause ? "drawing-name" : "drawing-part"} x={IN[bar.is]} y={firstLine + at * 17}>
          {line}
        </text>
      ))}
      <rect
        className={bar.closedOn ? "bar-closed" : "bar-open"}
        x={from}
        y={y - half}
        width={width}
        height={2 * half}
        rx={3}
      />
      {bar.closedOn && width > 20 && (
        <path
          className="bar-tick"
          d={isCause ? `M${from + width - 16} ${y}l4 4 7-9` : `M${from + width - 13} ${y}l3 3 5-6`}
        />
      )}
      {!bands.some(({ from: start, to }) => start <= end && end + room <= to) && (
        <rect className="ground" x={end + 4} y={y - half} width={room} height={2 * half} />
      )}
      <text className={bar.closedOn ? undefined : "drawing-strong"} x={end + 7} y={y + 4.5}>
        {words}
      </text>
    </>
  );
  return (
    <>
      {bar.href ? (
        <a href={bar.href} aria-label={`${bar.reference}: ${bar.label}, ${words}`}>
          {drawn}
        </a>
      ) : (
        <g>{drawn}</g>
      )}
      {bar.fold && <Fold bar={bar} fold={bar.fold} y={labelAbove ? y - 22 : y} />}
    </>
  );
};

/** Where the recommendations of a cause of concern fold out and in: a triangle, beside its name. */
const Fold = ({ bar, fold, y }: { bar: LongViewBar; fold: NonNullable<LongViewBar["fold"]>; y: number }) => {
  const name = `${fold.isOut ? "Fold in" : "Fold out"} the recommendations of ${bar.reference}`;
  return (
    <a href={fold.href} aria-label={name} className="fold">
      <title>{name}</title>
      <rect className="fold-room" x={-6} y={y - 14} width={28} height={28} rx={4} />
      <path className="fold-mark" d={fold.isOut ? `M2 ${y - 4}h12l-6 8z` : `M4 ${y - 6}v12l8-6z`} />
    </a>
  );
};
