import "server-only";
import { countedThen, datesThen } from "@/lib/domain/as-at/finding-as-at";
import type { FromDay } from "@/lib/domain/as-at/fold";
import { FOLD_VERSION } from "@/lib/domain/as-at/fold";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import { firstDate } from "@/lib/domain/finding/overdue";
import type { Db } from "../../scope";
import { insertPortions, type Row, type Table } from "./rows";

const COLUMNS = {
  findingId: "uuid",
  on: "date",
  forceId: "uuid",
  version: "int",
  kind: "text",
  status: "text",
  counted: "boolean",
  firstDate: "date",
  submissionPending: "boolean",
  nextCheckOn: "date",
  state: "jsonb",
} as const;
export const FINDING_AS_AT: Table<typeof COLUMNS> = { name: "finding_as_at", columns: COLUMNS };

/** The states of one finding from a day on, that take the place of what was kept of those days. */
export interface KeptStates {
  readonly findingId: string;
  readonly forceId: string;
  readonly states: readonly FromDay[];
}

export const rowOf = (findingId: string, forceId: string, { on, state }: FromDay): Row<typeof COLUMNS> => {
  const dates = datesThen(state);
  const { submissionPending, nextCheckOn } = dates;
  return {
    ...{ findingId, on, forceId, version: FOLD_VERSION, kind: state.kind, status: state.status },
    ...{ counted: countedThen(state), submissionPending, nextCheckOn, state },
    firstDate: firstDate(dates),
  };
};

/** Keeps states of days of which none is kept yet: of findings that are new. */
export const addStates = (db: Db, kept: readonly KeptStates[]): Promise<void> =>
  insertPortions(
    db,
    FINDING_AS_AT,
    portions(kept.flatMap(({ findingId, forceId, states }) => states.map((one) => rowOf(findingId, forceId, one)))),
  );

function* portions<Of>(rows: readonly Of[]): Generator<readonly Of[]> {
  for (let at = 0; at < rows.length; at += 1_000) yield rows.slice(at, at + 1_000);
}

/** Keeps states in the place of those of the same days. */
export async function keepStates(db: Db, kept: readonly KeptStates[]): Promise<void> {
  const rows = kept.flatMap(({ findingId, forceId, states }) => states.map((one) => rowOf(findingId, forceId, one)));
  for (const some of portions(rows))
    await db.$executeRaw`
      insert into finding_as_at (finding_id, "on", force_id, version, kind, status, counted, first_date, submission_pending, next_check_on, state)
      select "findingId", "on", "forceId", version, kind, status, counted, "firstDate", "submissionPending", "nextCheckOn", state
      from json_to_recordset(${JSON.stringify(some)}::json) as r ("findingId" uuid, "on" date, "forceId" uuid, version int, kind text, status text,
        counted boolean, "firstDate" date, "submissionPending" boolean, "nextCheckOn" date, state jsonb)
      on conflict (finding_id, "on") do update set version = excluded.version, kind = excluded.kind, status = excluded.status,
        counted = excluded.counted, first_date = excluded.first_date, submission_pending = excluded.submission_pending,
        next_check_on = excluded.next_check_on, state = excluded.state`;
}

/** Says in the states before a correction which words were published then: where none said, they were those of the finding, which are others now. */
export const keepWordsBefore = async (
  db: Db,
  corrected: readonly { readonly findingId: string; readonly on: CalendarDate; readonly text: string }[],
): Promise<void> => {
  for (const { findingId, on, text } of corrected)
    await db.$executeRaw`
      update finding_as_at set state = jsonb_set(state, '{text}', to_jsonb(${text}::text))
      where finding_id = ${findingId}::uuid and "on" <= ${addDays(on, -1)}::date and state->'text' = 'null'::jsonb`;
};
