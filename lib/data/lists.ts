import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Question as Asked, Entry, GradeScheme, ListName, Lists, Round } from "@/lib/domain/list/lists";
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

/** All entries of all lists as one value, each list in its order and questions in that of their rounds. */
export const entries = sql`(select json_agg(${object(pairs("entry", COLUMNS))} order by place, position, key) from (
  select 'evidence-kinds' as list, 0 as place, key, name, position, from_on, ended_on, null as type, null as scheme, null as round,
    null::text[] as grades from evidence_kind
  union all select 'themes', 0, key, name, position, from_on, ended_on, null, null, null, null from theme
  union all select 'bodies', 0, key, name, position, from_on, ended_on, null, null, null, null from other_body
  union all select 'inspection-types', 0, key, name, position, from_on, ended_on, null, null, null, null from inspection_type
  union all select 'rounds', 0, key, name, position, from_on, ended_on, type, scheme, null, null from inspection_round
  union all select 'questions', r.position, q.key, q.name, q.position, q.from_on, q.ended_on, null, null, q.round, null
    from judgment_question q join inspection_round r on r.key = q.round
  union all select 'grade-schemes', 0, key, name, position, from_on, ended_on, null, null, null, grades from grade_scheme
  union all select 'grades', 0, key, name, position, from_on, ended_on, null, null, null, null from grade
  union all select 'phases', 0, key, name, position, from_on, ended_on, null, null, null, null from phase
  union all select 'levels', 0, key, name, position, from_on, ended_on, null, null, null, null from level) entry)`;

export function toLists(rows: readonly EntryRow[]): Lists {
  const of = (list: ListName) => rows.filter((row) => row.list === list);
  return {
    "evidence-kinds": of("evidence-kinds").map(toEntry),
    themes: of("themes").map(toEntry),
    bodies: of("bodies").map(toEntry),
    "inspection-types": of("inspection-types").map(toEntry),
    rounds: of("rounds").map((row): Round => ({ ...toEntry(row), type: row.type ?? "", scheme: row.scheme ?? "" })),
    questions: of("questions").map((row): Asked => ({ ...toEntry(row), round: row.round ?? "" })),
    "grade-schemes": of("grade-schemes").map((row): GradeScheme => ({ ...toEntry(row), grades: row.grades ?? [] })),
    grades: of("grades").map(toEntry),
    phases: of("phases").map(toEntry),
    levels: of("levels").map(toEntry),
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
