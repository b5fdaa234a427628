import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  text: "text",
  position: "int",
  on: "date",
  agreedOn: "date",
  agreedById: "uuid",
  agreedBy: "text",
  metOn: "date",
  metBy: "text",
  metNote: "text",
  metEvidence: "uuid[]",
  droppedOn: "date",
} as const;
export const DONE_TEST: Table<typeof COLUMNS> = { name: "done_test", columns: COLUMNS };

const addDoneTests = ({ db, signed }: Writing, added: readonly ChangeOf<"done-test-added">[]) =>
  insert(
    db,
    DONE_TEST,
    added.map(({ id, findingId, text, position, on }) => ({ id, findingId, text, position, on, ...signed })),
  );

const dropDoneTests = ({ db }: Writing, dropped: readonly ChangeOf<"done-test-dropped">[]) =>
  change(
    db,
    DONE_TEST,
    dropped.map(({ id, on }) => ({ id, droppedOn: on })),
    { only: "t.dropped_on is null" },
  );

export const agreeDoneTests = ({ db, signed }: Writing, agreed: readonly ChangeOf<"done-test-agreed">[]) =>
  change(
    db,
    DONE_TEST,
    agreed.map(({ id, on }) => ({ id, agreedOn: on, agreedById: signed.byId, agreedBy: signed.by })),
    { only: "t.agreed_on is null and t.dropped_on is null" },
  );

const meetDoneTests = ({ db, signed }: Writing, met: readonly ChangeOf<"done-test-met">[]) =>
  change(
    db,
    DONE_TEST,
    met.map(({ id, evidenceIds, note, on }) => ({
      id,
      metOn: on,
      metBy: signed.by,
      metNote: note,
      metEvidence: evidenceIds,
    })),
    { only: "t.agreed_on is not null and t.dropped_on is null" },
  );

const unmeetDoneTests = ({ db }: Writing, unmet: readonly ChangeOf<"done-test-unmet">[]) =>
  change(
    db,
    DONE_TEST,
    unmet.map(({ id }) => ({ id, metOn: null, metBy: null, metNote: null, metEvidence: [] })),
    { only: "t.met_on is not null" },
  );

export const DONE_TEST_WRITERS = {
  "done-test-dropped": dropDoneTests,
  "done-test-added": addDoneTests,
  "done-test-agreed": agreeDoneTests,
  "done-test-unmet": unmeetDoneTests,
  "done-test-met": meetDoneTests,
} satisfies Partial<Writers>;
