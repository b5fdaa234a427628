import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import {
  type Question as Asked,
  type Entry,
  type GradeScheme,
  LIST_NAMES,
  LISTS_OF_A_FINDING,
  type ListName,
  type Lists,
  type ListsOfAFinding,
  type Round,
} from "@/lib/domain/list/lists";
import { object, pairs } from "./as-json";
import { Prisma } from "./generated/client";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

/** An entry as the statement answers it; what its list does not ask for is null. */
export interface EntryRow {
  readonly list: string;
  readonly key: string;
  readonly name: string;
  readonly position: number;
  readonly fromOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly type: string | null;
  readonly scheme: string | null;
  readonly round: string | null;
  readonly grades: readonly string[] | null;
}

const sql = Prisma.sql;
const COLUMNS = ["list", "key", "name", "position", "fromOn", "endedOn", "type", "scheme", "round", "grades"];

/** An entry of a list that asks for no more than every list does. */
const plain = (list: ListName, table: string) =>
  sql`select ${Prisma.raw(`'${list}'`)} as list, 0 as place, key, name, position, from_on, ended_on, null as type, null as scheme, null as round, null::text[] as grades
    from ${Prisma.raw(table)}`;

/** The entries of each list, with columns of the same names. */
const ENTRIES: Readonly<Record<ListName, Prisma.Sql>> = {
  "evidence-kinds": plain("evidence-kinds", "evidence_kind"),
  themes: plain("themes", "theme"),
  bodies: plain("bodies", "other_body"),
  "inspection-types": plain("inspection-types", "inspection_type"),
  rounds: sql`select 'rounds', 0, key, name, position, from_on, ended_on, type, scheme, null, null from inspection_round`,
  questions: sql`select 'questions', r.position, q.key, q.name, q.position, q.from_on, q.ended_on, null, null, q.round, null
    from judgment_question q join inspection_round r on r.key = q.round`,
  "grade-schemes": sql`select 'grade-schemes', 0, key, name, position, from_on, ended_on, null, null, null, grades from grade_scheme`,
  grades: plain("grades", "grade"),
  phases: plain("phases", "phase"),
  levels: plain("levels", "level"),
};

/** All entries of these lists as one value, each list in its order and questions in that of their rounds. */
const entriesOf = (names: readonly ListName[]): Prisma.Sql =>
  sql`(select json_agg(${object(pairs("entry", COLUMNS))} order by place, position, key) from (
  ${Prisma.join(
    names.map((name) => ENTRIES[name]),
    " union all ",
  )}) entry)`;

/** Those of all lists. */
const entries = entriesOf(LIST_NAMES);

/** Those that a command on a finding chooses from: what a page of one shows is called by no other. */
export const entriesOfAFinding = entriesOf(LISTS_OF_A_FINDING);

const of = (rows: readonly EntryRow[], list: ListName) => rows.filter((row) => row.list === list);

export const toListsOfAFinding = (rows: readonly EntryRow[]): ListsOfAFinding => ({
  "evidence-kinds": of(rows, "evidence-kinds").map(toEntry),
  themes: of(rows, "themes").map(toEntry),
  bodies: of(rows, "bodies").map(toEntry),
});

function toLists(rows: readonly EntryRow[]): Lists {
  return {
    ...toListsOfAFinding(rows),
    "inspection-types": of(rows, "inspection-types").map(toEntry),
    rounds: of(rows, "rounds").map(
      (row): Round => ({ ...toEntry(row), type: row.type ?? "", scheme: row.scheme ?? "" }),
    ),
    questions: of(rows, "questions").map((row): Asked => ({ ...toEntry(row), round: row.round ?? "" })),
    "grade-schemes": of(rows, "grade-schemes").map(
      (row): GradeScheme => ({ ...toEntry(row), grades: row.grades ?? [] }),
    ),
    grades: of(rows, "grades").map(toEntry),
    phases: of(rows, "phases").map(toEntry),
    levels: of(rows, "levels").map(toEntry),
  };
}

const toEntry = ({ key, name, position, fromOn, endedOn }: EntryRow): Entry => ({
  ...{ key, name, position, endedOn },
  from: fromOn,
});

/** All lists of the product, in one statement that goes with the others of a page. */
export const lists: Question<Lists> = question(
  sql`select ${entries} as found`,
  ([row]: readonly { readonly found: readonly EntryRow[] }[]) => toLists(row?.found ?? []),
);

/** The same in the transaction of a write, under the lock of its chain. */
export const readLists = (db: Db): Promise<Lists> => askIn(db, lists);
