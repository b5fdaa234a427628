import type { Db } from "@/lib/data/scope";
import { knownRegister } from "@/lib/data/store/known-register";
import type { LoadedImport } from "@/lib/data/store/register-import";
import { type Actor, sideOf } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { readAnswers } from "@/lib/domain/register-import/answers";
import type { KnownRegister } from "@/lib/domain/register-import/known";
import { readMapping } from "@/lib/domain/register-import/mapping";
import type { ImportAsked } from "@/lib/domain/register-import/plan-import";
import { type FingerprintedPlan, fingerprintedPlan } from "@/lib/outside/apart/planning";

export interface Planned extends FingerprintedPlan {
  readonly register: KnownRegister;
}

/** What a file is planned from, besides the register. */
export const askedOf = (
  actor: Actor,
  { rows, mapping, answers }: Pick<LoadedImport, "rows" | "mapping" | "answers">,
  today: CalendarDate,
): ImportAsked => {
  const { inspections, file, days, causes, from1904, unseen, sheets } = readAnswers(answers);
  return {
    rows,
    mapping: readMapping(mapping),
    inspections,
    file,
    days,
    causes,
    from1904,
    unseen,
    sheets: sheets.read,
    today,
    side: sideOf(actor) === "inspectorate" ? "inspectorate" : "force",
  };
};

/** What importing the file would do to the register as it is in this transaction. */
export async function planOf(db: Db, actor: Actor, loaded: LoadedImport, today: CalendarDate): Promise<Planned> {
  const register = await knownRegister(db, actor, loaded.forceId);
  return { ...fingerprintedPlan(askedOf(actor, loaded, today), register), register };
}
