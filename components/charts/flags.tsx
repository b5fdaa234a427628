import { type Placed, textWidth } from "./lanes";

const LANE = 17;

/** How far below their line flags in this many lanes reach. */
export const flagsHeight = (placed: readonly Placed<unknown>[]): number =>
  placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0) * LANE;

/** Inspections below a line of time: a pole for each, and its label before whatever poles pass there. `pole` draws the upper end. */
export const Flags = ({
  placed,
  y,
  pole,
}: {
  placed: readonly Placed<{ readonly label: string; readonly on: string }>[];
  /** Where the labels of the first lane stand. */
  y: number;
  pole: (x: number) => string;
}) => (
  <>
    {placed.map(({ item, x, lane }) => (
      <path key={`${item.label} ${item.on}`} className="leader" d={`${pole(x)}V${y + lane * LANE}`} />
    ))}
    {placed.map(({ item, from, lane }) => (
      <g key={`${item.label} ${item.on}`}>
        <rect className="ground" x={from + 2} y={y - 12 + lane * LANE} width={textWidth(item.label)} height={15} />
        <text className="drawing-strong" x={from + 4} y={y + lane * LANE}>
          {item.label}
        </text>
      </g>
    ))}
  </>
);
