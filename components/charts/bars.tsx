import { max, sum } from "d3-array";
import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";

const WIDTH = 360;
const ROW = 46;
const NUMBERS = 44;
const BAR = 18;

/**
 * Bars one below the other, each with its name above it and its number behind it, so that they are read at 320 px and in print; the parts
 * of a bar by layers. Drawn on the server, without scripts; the same as a table below.
 */
export const Bars = ({
  id,
  title,
  says,
  parts,
  rows,
  first,
  also,
}: {
  /** Of the page: what the drawing is named by. */
  id: string;
  title: string;
  /** What the drawing shows, in a sentence. */
  says: string;
  /** What the parts of a bar are called, where it has several. */
  parts: readonly string[];
  rows: readonly { readonly name: string; readonly values: readonly number[]; readonly also?: string }[];
  /** Over the names in the table. */
  first: string;
  /** Over what is said besides. */
  also?: string;
}) => {
  const all = rows.map(({ values }) => sum(values));
  const x = scaleLinear([0, Math.max(1, max(all) ?? 1)], [0, WIDTH - NUMBERS]);
  const keys = parts.map((_, at) => String(at));
  const stacked = stack<(typeof rows)[number], string>()
    .keys(keys)
    .value(({ values }, key) => values[Number(key)] ?? 0)([...rows]);
  return (
    <div className="stack">
      <svg
        className="drawing drawing-small"
        viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{says} The same as a table below.</desc>
        {rows.map(({ name, also: more }, row) => (
          <g key={name} transform={`translate(0 ${row * ROW})`}>
            <text x={0} y={16}>
              {name}
              {more && `, ${more}`}
            </text>
            {stacked.map((layer, at) => {
              const [from = 0, to = 0] = layer[row] ?? [];
              return (
                to > from && (
                  <rect
                    key={layer.key}
                    className={`layer layer-${parts.length === 1 ? 2 : at + 1}`}
                    x={round(x(from))}
                    y={22}
                    width={round(Math.max(1, x(to) - x(from)))}
                    height={BAR}
                  />
                )
              );
            })}
            <text className="drawing-strong" x={round(x(all[row] ?? 0) + 6)} y={22 + BAR - 4}>
              {(all[row] ?? 0).toLocaleString("en-GB")}
            </text>
          </g>
        ))}
      </svg>
      {parts.length > 1 && (
        <ul className="small flex flex-wrap gap-x-5 gap-y-1">
          {parts.map((part, at) => (
            <li key={part} className={`legend legend-${at + 1}`}>
              {part}
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary="As a table">
        <DataTable
          small
          cards={false}
          caption={title}
          hideCaption
          columns={[
            { head: first },
            ...parts.map((head) => ({ head, figures: true })),
            ...(parts.length > 1 ? [{ head: "All", figures: true }] : []),
            ...(also ? [{ head: also, figures: true }] : []),
          ]}
          rows={rows.map(({ name, values, also: more }, row) => ({
            key: name,
            cells: [name, ...values, ...(parts.length > 1 ? [all[row] ?? 0] : []), ...(also ? [more ?? ""] : [])],
          }))}
        />
      </Disclosure>
    </div>
  );
};

const round = (value: number) => Math.round(value * 10) / 10;
