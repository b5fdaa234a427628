/** A column of a list in a file: how its cells are said, and whether the page shows it, too. */
export interface ListColumn<Row> {
  readonly head: string;
  /** What the cell is where the file can say: a day is said as `YYYY-MM-DD`, so that it sorts; a number in figures. */
  readonly holds: "words" | "number" | "day";
  /** Stands on the page; the others are in the file with all columns alone. */
  readonly shown: boolean;
  /** In characters. */
  readonly width: number;
  readonly of: (row: Row) => string | null;
}

const WIDTHS = { words: 24, number: 12, day: 12 } as const;
export const WIDE = 70;

/** The columns of one list: made of a head, how its cells are said, and what they hold. */
export function columnsOf<Row>() {
  const column =
    (holds: ListColumn<Row>["holds"], shown: boolean) =>
    (head: string, of: ListColumn<Row>["of"], width: number = WIDTHS[holds]): ListColumn<Row> => ({
      head,
      holds,
      shown,
      width,
      of,
    });
  return {
    words: column("words", true),
    number: column("number", true),
    day: column("day", true),
    /** Of the file with all columns alone. */
    more: { words: column("words", false), number: column("number", false), day: column("day", false) },
  };
}
