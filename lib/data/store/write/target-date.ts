import "server-only";
import { change, insert, SIGNED, type Table } from "./rows";
import { type ChangeOf, ofKind, type Writers, type Writing } from "./writing";

const COLUMNS = {
  ...SIGNED,
  from: "date",
  to: "date",
  reason: "text",
  why: "text",
  grantedBy: "text",
  state: "text",
  on: "date",
  decidedOn: "date",
  decidedBy: "text",
  decidedWhy: "text",
} as const;
export const TARGET_DATE: Table<typeof COLUMNS> = { name: "target_date", columns: COLUMNS };

/** A date that counts at once is written as decided: no two of a finding ever wait. */
function writeTargets(
  { db, signed }: Writing,
  proposed: readonly ChangeOf<"target-proposed">[],
  decided: readonly ChangeOf<"target-decided">[],
): Promise<void> {
  const outcomes = new Map(decided.map((one) => [one.id, one]));
  return insert(
    db,
    TARGET_DATE,
    proposed.map(({ id, findingId, from, to, reason, why, grantedBy, on }) => {
      const outcome = outcomes.get(id);
      const state = outcome ? ofDecision(outcome, signed.by) : { state: "proposed" };
      return { id, findingId, from, to, reason, why, grantedBy, on, ...state, ...signed };
    }),
  );
}

const ofDecision = ({ approved, why, on }: ChangeOf<"target-decided">, by: string) => ({
  state: approved ? "approved" : "declined",
  decidedOn: on,
  decidedBy: by,
  decidedWhy: why,
});

const decideTargets = ({ db, signed }: Writing, decided: readonly ChangeOf<"target-decided">[]) =>
  change(
    db,
    TARGET_DATE,
    decided.map((one) => ({ id: one.id, ...ofDecision(one, signed.by) })),
    { only: "t.state = 'proposed'" },
  );

export const TARGET_DATE_WRITERS = {
  "target-proposed": (writing, proposed, all) => writeTargets(writing, proposed, ofKind("target-decided", all)),
  "target-decided": (writing, decided, all) => {
    const written = new Set(ofKind("target-proposed", all).map(({ id }) => id));
    return decideTargets(
      writing,
      decided.filter(({ id }) => !written.has(id)),
    );
  },
} satisfies Partial<Writers>;
