import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { shortDate } from "@/lib/format/dates";

export interface MeasureFacts {
  title: string;
  /** What stands after a figure: "%", " cases". */
  unit: string;
  /** Which way is better. */
  better: "up" | "down";
  target: number | null;
  readings: readonly { on: CalendarDate; value: number }[];
}

const WIDTH = 380;
const TOP = 30;
const BOTTOM = 130;
const LEFT = 48;
const RIGHT = WIDTH - 12;

/** Readings of a measure against its target, on a line of time; the same as a table below. */
export const MeasureChart = ({ title, unit, better, target, readings }: MeasureFacts) => {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return <p className="quiet">{title}: no readings yet.</p>;
  const values = [...readings.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) => Math.round(BOTTOM - ((value - low) / (high - low || 1)) * (BOTTOM - TOP));
  const span = daysBetween(first.on, last.on) || 1;
  const x = (on: CalendarDate) => Math.round(LEFT + (daysBetween(first.on, on) / span) * (RIGHT - LEFT));
  const goal = target === null ? "" : `, target ${target}${unit}`;
  const label = `${title}: ${first.value}${unit} on ${shortDate(first.on)}, ${last.value}${unit} on ${shortDate(last.on)}${goal}`;
  return (
    <figure className="stack">
      <figcaption>
        <b>{title}</b>
        <span className="small quiet">
          {" "}
          {better === "up" ? "higher is better" : "lower is better"}
          {goal}
        </span>
      </figcaption>
      <svg className="drawing max-w-md" viewBox={`0 0 ${WIDTH} 164`} role="img" aria-label={label}>
        <path className="grid" d={`M${LEFT} ${BOTTOM + 12}H${RIGHT}`} />
        {target !== null && (
          <>
            <path className="goal" d={`M${LEFT} ${y(target)}H${RIGHT}`} />
            <text x={LEFT - 8} y={y(target) + 4} textAnchor="end">
              {target}
              {unit}
            </text>
          </>
        )}
        <polyline className="line" points={readings.map(({ on, value }) => `${x(on)},${y(value)}`).join(" ")} />
        {readings.map(({ on, value }) => (
          <circle key={on} className={on === last.on ? "dot dot-last" : "dot"} cx={x(on)} cy={y(value)} r={4.5} />
        ))}
        {[first, ...(last === first ? [] : [last])].map(({ on, value }) => (
          <g key={on}>
            <text className="drawing-strong" x={x(on)} y={y(value) - 11} textAnchor={on === first.on ? "start" : "end"}>
              {value}
              {unit}
            </text>
            <text x={x(on)} y={158} textAnchor={on === first.on ? "start" : "end"}>
              {shortDate(on)}
            </text>
          </g>
        ))}
      </svg>
      <Disclosure summary="As a table">
        <DataTable
          small
          cards={false}
          caption={title}
          columns={[{ head: "On" }, { head: "Reading", figures: true }]}
          rows={readings.map(({ on, value }) => ({ key: on, cells: [shortDate(on), `${value}${unit}`] }))}
        />
      </Disclosure>
    </figure>
  );
};
