import type { CalendarDate } from "@/lib/domain/calendar";
import { daysBetween } from "@/lib/domain/calendar";
import { shortDate } from "@/lib/format/dates";

export interface DrawnMeasure {
  readonly id: string;
  readonly name: string;
  /** How it stands against its target, in words. */
  readonly says: string;
  readonly target: number;
  /** "target 90% or more". */
  readonly goal: string;
  /** In the order of their days. */
  readonly readings: readonly { readonly on: CalendarDate; readonly value: number; readonly shown: string }[];
}

const SIZES = {
  small: { width: 300, height: 104, top: 20, bottom: 84, left: 4, right: 252 },
  large: { width: 720, height: 260, top: 26, bottom: 226, left: 8, right: 640 },
} as const;

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Readings as a line with a point each, against the target as a dashed line: told apart without colour. Below the line stand the first
 * and the last day, at its end the last value. Everything it shows stands beside it in words or in a table.
 */
export const MeasureDrawing = ({ of, size }: { of: DrawnMeasure; size: keyof typeof SIZES }) => {
  const { id, name, says, target, goal, readings } = of;
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return null;
  const { width, height, top, bottom, left, right } = SIZES[size];
  const values = [...readings.map(({ value }) => value), target];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const reach = high - low || Math.abs(high) || 1;
  const days = Math.max(1, daysBetween(first.on, last.on));
  const x = (on: CalendarDate) =>
    readings.length === 1
      ? round((left + right) / 2)
      : round(left + 4 + (daysBetween(first.on, on) / days) * (right - left - 8));
  const y = (value: number) => round(bottom - ((value - low) / reach) * (bottom - top));
  const points = readings.map(({ on, value }) => `${x(on)} ${y(value)}`);
  const key = `${size}-${id}`;
  /** The value at the end of the line and the target’s words, kept apart. */
  const [lastY, goalY] = [y(last.value), y(target)];
  const goalWords = goalY - 6 < top - 8 ? goalY + 15 : goalY - 6;
  return (
    <svg
      className={size === "small" ? "drawing max-w-xs" : "drawing"}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${key}-title ${key}-desc`}
    >
      <title id={`${key}-title`}>{name}</title>
      <desc id={`${key}-desc`}>{says}</desc>
      <path className="goal" d={`M${left} ${goalY}H${right}`} />
      <text x={left} y={goalWords}>
        {goal}
      </text>
      <path className="line" d={`M${points.join("L")}`} />
      {readings.map(({ on, value }) => (
        <circle
          key={on}
          className={on === last.on ? "dot dot-last" : "dot"}
          cx={x(on)}
          cy={y(value)}
          r={on === last.on ? 4.5 : readings.length > 40 ? 1 : 2.5}
        />
      ))}
      <text
        className="drawing-strong"
        x={readings.length === 1 ? x(last.on) + 9 : right + 6}
        y={round(Math.max(top, lastY + 5))}
      >
        {last.shown}
      </text>
      <path className="tick" d={`M${left} ${bottom + 4}H${right}`} />
      <text x={left} y={bottom + 19}>
        {shortDate(first.on)}
      </text>
      {first.on !== last.on && (
        <text x={right} y={bottom + 19} textAnchor="end">
          {shortDate(last.on)}
        </text>
      )}
    </svg>
  );
};
