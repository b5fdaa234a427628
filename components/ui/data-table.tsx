import type { ReactNode } from "react";
import { ScrollBox } from "./scroll-box";

export interface Column {
  head: string;
  /** Who says what stands in this column, under its head. */
  sub?: string;
  /** Figures stand right. */
  figures?: boolean;
  /** Sorting: where the head leads, and how the list is sorted now. */
  sort?: { href: string; now: "ascending" | "descending" | null };
}

export interface DataRow {
  key: string;
  cells: readonly ReactNode[];
}

export const SortHead = ({ head, sub, figures, sort }: Column) => (
  <th scope="col" className={figures ? "num" : undefined} aria-sort={sort?.now ?? undefined}>
    {sort ? (
      <>
        <a href={sort.href} className="text-ink-2">
          {head}
          {sort.now && <span aria-hidden="true">{sort.now === "ascending" ? " ↑" : " ↓"}</span>}
        </a>
        <span className="only-clipped">{head}</span>
      </>
    ) : (
      head
    )}
    {sub && <small>{sub}</small>}
  </th>
);

/** A plain table. The first cell of a row is its head; `cards` turns the rows into labelled cards on a phone, `lines` into their head and one run of the rest, noughts left out; `total` is the last row. */
export const DataTable = ({
  caption,
  hideCaption = false,
  columns,
  rows,
  total,
  cards = true,
  small = false,
}: {
  caption: string;
  hideCaption?: boolean;
  columns: readonly Column[];
  rows: readonly DataRow[];
  total?: readonly ReactNode[];
  cards?: boolean | "lines";
  small?: boolean;
}) => {
  const cell = (value: ReactNode, at: number) => {
    const column = columns[at];
    const place = { className: column?.figures ? "num" : undefined, "data-label": at === 0 ? undefined : column?.head };
    return at === 0 ? (
      <th key={column?.head} scope="row" {...place}>
        {value}
      </th>
    ) : (
      <td key={column?.head} {...place}>
        {value}
      </td>
    );
  };
  const table = (
    <table
      className={`table${cards ? " cards" : ""}${cards === "lines" ? " lines" : ""}${small ? " table-small" : ""}`}
    >
      <caption className={hideCaption ? "sr-only" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHead key={column.head} {...column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>{row.cells.map(cell)}</tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>{total.map(cell)}</tr>
        </tfoot>
      )}
    </table>
  );
  return cards ? table : <ScrollBox label={caption}>{table}</ScrollBox>;
};
