import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { CalendarDate } from "@/lib/domain/calendar";
import { duration, longDate, shortDate } from "@/lib/format/dates";
import { textWidth } from "./lanes";
import { timeAxis } from "./time-axis";

interface ForceSpells {
  readonly force: string;
  /** Oldest first. */
  readonly spells: readonly { readonly enteredOn: CalendarDate; readonly leftOn: CalendarDate | null }[];
}

const LEFT = 28;
const ROW = 22;
const TOP = 22;

/**
 * Which forces were in Engage, and when: a line a force, on the line of time of the drawing above it, whose first day is `from`. Drawn
 * on the server, without scripts; the same as a table below.
 */
export const SpellsOverTime = ({
  rows,
  from,
  today,
}: {
  rows: readonly ForceSpells[];
  from: CalendarDate;
  today: CalendarDate;
}) => (
  <div className="stack">
    <h3>In Engage over time</h3>
    <div className="hidden md:block print:block">
      <Drawing rows={rows} from={from} today={today} width={820} />
    </div>
    <div className="md:hidden print:hidden">
      <Drawing rows={rows} from={from} today={today} width={360} />
    </div>
    <Disclosure summary="Spells in Engage as a table">
      <DataTable
        small
        caption="Spells in Engage"
        columns={[{ head: "Force" }, { head: "Entered" }, { head: "Left" }, { head: "Took" }]}
        rows={rows.flatMap(({ force, spells }) =>
          spells.map(({ enteredOn, leftOn }) => ({
            key: `${force} ${enteredOn}`,
            cells: [
              force,
              shortDate(enteredOn),
              leftOn ? shortDate(leftOn) : "in Engage",
              duration(enteredOn, leftOn ?? today),
            ],
          })),
        )}
      />
    </Disclosure>
  </div>
);

const Drawing = ({
  rows,
  from,
  today,
  width,
}: {
  rows: readonly ForceSpells[];
  from: CalendarDate;
  today: CalendarDate;
  width: number;
}) => {
  const first = rows.flatMap(({ spells }) => spells.map(({ enteredOn }) => enteredOn)).concat(from, today);
  const axis = timeAxis([from, today], LEFT, width - 4);
  const bottom = TOP + rows.length * ROW;
  const began = first.toSorted()[0] ?? from;
  const clamp = (x: number) => Math.max(LEFT, x);
  const now = rows.filter(({ spells }) => spells.some(({ leftOn }) => leftOn === null)).length;
  const years = axis.years.slice(0, -1).filter((_, at) => width > 400 || at % 2 === 0);
  return (
    <svg className="drawing" viewBox={`0 0 ${width} ${bottom + 6}`} role="img">
      <title>{`Forces in Engage from ${longDate(began)} to ${longDate(today)}`}</title>
      <desc>{`${rows.length} forces were in Engage, ${now} of them are now. The same as a table below.`}</desc>
      {years.map(({ year, x }) => (
        <g key={year}>
          <path className="grid" d={`M${x} ${TOP - 4}V${bottom}`} />
          <text x={x + 2} y={TOP - 8}>
            {year}
          </text>
        </g>
      ))}
      {rows.map(({ force, spells }, at) => {
        const y = TOP + at * ROW;
        const bars = spells.map(({ enteredOn, leftOn }) => {
          const start = clamp(axis.x(enteredOn));
          return { enteredOn, leftOn, start, width: Math.max(3, clamp(axis.x(leftOn ?? today)) - start) };
        });
        const start = bars[0]?.start ?? LEFT;
        const end = bars.reduce((most, bar) => Math.max(most, bar.start + bar.width), LEFT);
        const isBefore = start - textWidth(force) - 8 > 0;
        return (
          <g key={force}>
            {bars.map((bar) => (
              <rect
                key={bar.enteredOn}
                className={bar.leftOn === null ? "spell-open" : "spell-over"}
                x={bar.start}
                y={y + 4}
                width={bar.width}
                height={ROW - 9}
                rx={2}
              />
            ))}
            <text
              className={bars.some(({ leftOn }) => leftOn === null) ? "drawing-strong" : undefined}
              x={isBefore ? start - 6 : Math.min(end + 6, width - textWidth(force))}
              y={y + ROW - 8}
              textAnchor={isBefore ? "end" : "start"}
            >
              {force}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
