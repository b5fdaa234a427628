import { asOwner } from "@/lib/data/owner";
import { makeAsAtAgain } from "@/lib/data/store/as-at";
import { beginDemonstration } from "@/lib/data/store/first-rows";
import { FOLD_VERSION } from "@/lib/domain/as-at/fold";
import { type CalendarDate, date, dateInLondon } from "@/lib/domain/calendar";
import { mailOf, tellOf } from "./notices";
import { scaleRegister } from "./register-rows";
import { TABLES } from "./rows";
import { columnsOf, writeRows } from "./write";

/** The day on which a register of real size stands when it is made; from there its today moves on day by day. */
export const SCALE_DAY = date("2026-11-27");

export interface Made {
  /** How many rows each table got. */
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * Writes a register with so many published findings into the empty database of the owner's connection: what concerns
 * all forces in one transaction, then each force with its whole chain in one of its own.
 */
export async function makeScale(
  findings: number,
  passwordHash: string | null,
  today: CalendarDate = SCALE_DAY,
): Promise<Made> {
  const rows = new Map<string, number>();
  const count = (table: string, more: number) => rows.set(table, (rows.get(table) ?? 0) + more);
  const register = scaleRegister(findings, today, passwordHash);
  const columns = await asOwner(async (db) => {
    const there = await columnsOf(db);
    for (const [table, some] of register.common) count(table, await writeRows(db, there, table, some));
    return there;
  });
  for (const force of register.forces()) {
    await asOwner(async (db) => {
      for (const table of TABLES) count(table, await writeRows(db, columns, table, force.rows[table]));
      count("notice", await tellOf(db, force.cast.force.id, today));
      count("mail", await mailOf(db, force.cast.force.id, today));
      if (columns.has("finding_as_at")) await makeAsAtAgain(db, force.cast.force.id, FOLD_VERSION, true);
    });
  }
  await asOwner((db) => beginDemonstration(db, today, dateInLondon(new Date())));
  return { rows };
}
