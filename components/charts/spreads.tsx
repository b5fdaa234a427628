import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { Spread } from "@/lib/domain/overview/spread";

const WIDTH = 360;
const ROW = 44;
const FOOT = 24;

/**
 * How long things took: a line from the shortest to the longest, a box over the half in the middle, a mark at the median. Each has its name
 * above it. Drawn on the server, without scripts; the same as a table below.
 */
export const Spreads = ({
  id,
  title,
  says,
  rows,
  first,
}: {
  id: string;
  title: string;
  says: string;
  rows: readonly (Spread & { readonly name: string })[];
  first: string;
}) => {
  const x = scaleLinear([0, Math.max(1, max(rows, ({ most }) => most) ?? 1)], [4, WIDTH - 8]).nice(4);
  const at = (days: number) => Math.round(x(days) * 10) / 10;
  const bottom = rows.length * ROW;
  return (
    <div className="stack">
      <svg
        className="drawing drawing-small"
        viewBox={`0 0 ${WIDTH} ${bottom + FOOT}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{says} The same as a table below.</desc>
        {x.ticks(4).map((days) => (
          <g key={days}>
            <path className="grid" d={`M${at(days)} 0V${bottom}`} />
            <text x={at(days)} y={bottom + 17} textAnchor={days === 0 ? "start" : "middle"}>
              {days.toLocaleString("en-GB")}
            </text>
          </g>
        ))}
        {rows.map(({ name, least, low, median, high, most, count }, row) => (
          <g key={name} transform={`translate(0 ${row * ROW})`}>
            <text x={4} y={15}>
              {name}: {median.toLocaleString("en-GB")} days, of {count.toLocaleString("en-GB")}
            </text>
            <path className="leader" d={`M${at(least)} 30H${at(most)}M${at(least)} 25v10M${at(most)} 25v10`} />
            <rect className="bar-closed" x={at(low)} y={23} width={Math.max(2, at(high) - at(low))} height={14} />
            <path className="tick" d={`M${at(median)} 20v20`} />
          </g>
        ))}
      </svg>
      <Disclosure summary="As a table">
        <DataTable
          small
          cards={false}
          caption={title}
          hideCaption
          columns={[
            { head: first },
            ...["Closed", "Shortest", "A quarter within", "Median", "Three quarters within", "Longest"].map((head) => ({
              head,
              figures: true,
            })),
          ]}
          rows={rows.map(({ name, count, least, low, median, high, most }) => ({
            key: name,
            cells: [name, count, least, low, median, high, most],
          }))}
        />
      </Disclosure>
    </div>
  );
};
