import type { CalendarDate } from "@/lib/domain/calendar";
import { duration } from "@/lib/format/dates";
import { textWidth } from "./lanes";
import type { LongViewBar } from "./long-view";
import type { TimeAxis } from "./time-axis";

const NAME_ROOM = 34;
const shorten = (name: string) => (name.length > NAME_ROOM ? `${name.slice(0, NAME_ROOM - 1).trimEnd()}…` : name);

/** One finding of the long view: its name, its bar, and in words how it ended or how it stands. */
export const LongViewRow = ({
  bar,
  axis,
  y,
  today,
  labelAbove,
}: {
  bar: LongViewBar;
  axis: TimeAxis;
  y: number;
  today: CalendarDate;
  labelAbove: boolean;
}) => {
  const from = axis.x(bar.publishedOn);
  const width = Math.max(6, axis.x(bar.closedOn ?? today) - from);
  const to = from + width;
  const count = bar.rollUp && bar.rollUp.all > 0 ? ` · ${bar.rollUp.closed} of ${bar.rollUp.all}` : "";
  const words = bar.closedOn ? duration(bar.publishedOn, bar.closedOn) : `open${count}`;
  const room = textWidth(words) + 12;
  const inside = !bar.closedOn && room < width;
  const after = to + room < axis.right;
  return (
    <g>
      <title>{`${bar.reference}: ${bar.label}`}</title>
      <a href={bar.href} aria-label={`${bar.reference}: ${bar.label}, ${words}`}>
        <text className="drawing-name" x={0} y={labelAbove ? y - 17 : y + 5}>
          {labelAbove ? bar.label : shorten(bar.label)}
        </text>
        <rect
          className={bar.closedOn ? "bar-closed" : "bar-open"}
          x={from}
          y={y - 10}
          width={width}
          height={20}
          rx={3}
        />
        {bar.closedOn && width > 20 && <path className="bar-tick" d={`M${to - 16} ${y}l4 4 7-9`} />}
        <text
          className={inside ? "bar-word" : undefined}
          x={inside ? to - 6 : after ? to + 6 : from - 6}
          y={y + 4.5}
          textAnchor={!inside && after ? "start" : "end"}
        >
          {words}
        </text>
      </a>
    </g>
  );
};
