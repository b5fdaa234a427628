import type { Today } from "@/lib/data/demonstration";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import type { Marking } from "@/lib/domain/evidence/lists";
import { longDate } from "@/lib/format/dates";
import { type ListFormat, listFile } from "@/lib/outside/list-file";
import type { ListInFile } from "@/lib/words/language/list-export";
import type { ListColumn } from "@/lib/words/list-export/columns";
import { words } from "@/lib/words/words";

const { boardPack, finding, listExport: say } = words;

export const LIST_COLUMNS = ["shown", "all"] as const;
export type ListColumns = (typeof LIST_COLUMNS)[number];

/** How somebody wants a list: as which file, and whether with the columns that the page shows or with all. */
export interface HowExported {
  readonly format: ListFormat;
  readonly columns: ListColumns;
  /** What the list is filtered by, in words. */
  readonly filters: readonly string[];
}

/** A list that is handed out: how many rows it has, what its columns say, and its rows as they are read. */
export interface ListToExport<Row> {
  readonly list: ListInFile;
  readonly count: number;
  readonly columns: readonly ListColumn<Row>[];
  readonly pieces: AsyncIterable<readonly Row[]>;
  /** How each row is marked, and the highest of all of them; left out of a list whose rows hold nothing that is marked by itself. */
  readonly marking?: { readonly of: (row: Row) => Marking; readonly highest: Marking };
}

const UNMARKED = { of: (): Marking => "official", highest: "official" } as const;

/** How many rows are read at once. */
export const AT_ONCE = 500;

/** A list that is read whole for its page too, since it is short. */
export async function* inOnePiece<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

/** The rows of a list, page by page, each of which says what the next one follows: none is read before the one before it was taken. */
export async function* inPages<Row, Place>(
  read: (after: Place | null) => Promise<{ readonly rows: readonly Row[]; readonly next: Place | null }>,
): AsyncGenerator<readonly Row[]> {
  let after: Place | null = null;
  do {
    const { rows, next }: { readonly rows: readonly Row[]; readonly next: Place | null } = await read(after);
    yield rows;
    after = next;
  } while (after !== null);
}

/**
 * A list as a file that comes in pieces. It says in each row which day it shows and how it is marked, so that rows still say that
 * when they are sorted or copied elsewhere; its head and foot say the highest marking in it. That it was taken is in the access log before anybody has the first piece of it.
 */
export async function exportList<Row>(
  actor: Actor,
  { list, count, columns, pieces, marking: marked = UNMARKED }: ListToExport<Row>,
  { format, columns: which, filters }: HowExported,
  { today, demonstration }: Today,
): Promise<AsyncGenerator<string | Uint8Array>> {
  await recordAccess(actor, "exported", list, `${format}${which === "all" ? "" : ", as shown"}: ${count}`);
  const highest = say.marked[marked.highest];
  const marking = demonstration ? `${highest} · ${boardPack.illustrative}` : highest;
  const always: readonly ListColumn<Row>[] = [
    { head: say.asAt, holds: "day", shown: true, width: 12, of: () => today },
    { head: say.marking, holds: "words", shown: true, width: 14, of: (row) => say.marked[marked.of(row)] },
    ...(demonstration
      ? [{ head: finding.exported.demonstration, holds: "words", shown: true, width: 14, of: () => say.yes } as const]
      : []),
  ];
  const chosen = [...columns.filter(({ shown }) => shown || which === "all"), ...always];
  async function* rows() {
    for await (const piece of pieces) yield piece.map((row) => chosen.map(({ of }) => of(row)));
  }
  return listFile(
    format,
    {
      title: say.above(say.list[list], count),
      above: [say.filteredBy(filters), say.takenOn(longDate(today)), marking],
      foot: `${marking} · ${say.list[list]} · ${longDate(today)}`,
      columns: chosen,
      pieces: rows(),
    },
    new Date(`${today}T12:00:00Z`),
  );
}
