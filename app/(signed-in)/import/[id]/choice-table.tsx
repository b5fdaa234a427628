import { DataTable } from "@/components/ui/data-table";
import type { Option } from "@/lib/forms/field-spec";

export interface ChoiceLine {
  readonly name: string;
  readonly first: string;
  readonly second: readonly string[];
  readonly chosen: string;
  readonly options: readonly Option[];
  /** What leaving it means, where that is not what it means for the other lines. */
  readonly empty?: string;
}

/** A longer word of a file is shown by its beginning. */
export const LONGEST_SHOWN = 80;

/** Lines of a file, each with a list to choose from. */
export const ChoiceTable = ({
  caption,
  heads,
  empty,
  lines,
}: {
  caption: string;
  heads: readonly [string, string, string];
  empty: string;
  lines: readonly ChoiceLine[];
}) => (
  <DataTable
    caption={caption}
    hideCaption
    columns={heads.map((head) => ({ head }))}
    rows={lines.map(({ name, first, second, chosen, options, empty: own }) => ({
      key: name,
      cells: [
        <label key="label" htmlFor={name} className="font-semibold wrap-anywhere">
          {first}
        </label>,
        <span key="examples" className="small quiet wrap-anywhere">
          {second.join(" · ") || "empty"}
        </span>,
        <select key="choice" id={name} name={name} className="control mt-0" defaultValue={chosen}>
          <option value="">{own ?? empty}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>,
      ],
    }))}
  />
);
