import { toCsvInPieces } from "./csv";
import { type ListCell, streamedWorkbook } from "./spreadsheets/streamed-workbook";

export const LIST_FORMATS = ["csv", "xlsx"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A list as it is handed out, whose rows come in pieces. Cells are words, days as `YYYY-MM-DD`, numbers in figures. */
export interface ListOut {
  readonly title: string;
  /** Said above the table of a workbook, under the title. */
  readonly above: readonly string[];
  /** At the foot of each printed page of a workbook. */
  readonly foot: string;
  readonly columns: readonly {
    readonly head: string;
    readonly holds: "words" | "number" | "day";
    readonly width: number;
  }[];
  readonly pieces: AsyncIterable<readonly (readonly (string | null)[])[]>;
}

/** The bytes of a list as they are made: one piece of its rows is in memory at a time. No cell of it is ever a formula. */
export async function* listFile(format: ListFormat, list: ListOut, at: Date): AsyncGenerator<string | Uint8Array> {
  const { columns, pieces } = list;
  const heads = columns.map(({ head }) => head);
  if (format === "csv") yield* toCsvInPieces(heads, said(pieces));
  else {
    const widths = columns.map(({ width }) => width);
    const above = [list.title, ...list.above];
    yield* streamedWorkbook({ name: list.title, above, foot: list.foot, heads, widths, pieces: typed(list) }, at);
  }
}

async function* said(pieces: ListOut["pieces"]): AsyncGenerator<readonly (readonly string[])[]> {
  for await (const rows of pieces) yield rows.map((row) => row.map((cell) => cell ?? ""));
}

async function* typed({ columns, pieces }: ListOut): AsyncGenerator<readonly (readonly ListCell[])[]> {
  const cell = (value: string | null, at: number): ListCell => {
    const holds = columns[at]?.holds;
    if (value === null || value === "" || holds === "words") return value;
    if (holds === "day") return { on: value };
    const number = Number(value);
    return Number.isFinite(number) ? number : value;
  };
  for await (const rows of pieces) yield rows.map((row) => row.map(cell));
}
