import { inScope } from "@/lib/data/scope";
import { endedForces } from "@/lib/data/store/ended-forces";
import { knownRegister } from "@/lib/data/store/known-register";
import { order } from "@/lib/data/store/queue";
import { changeImport, loadImport, savedMapping, saveMapping } from "@/lib/data/store/register-import";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { type ImportAnswers, readAnswers } from "@/lib/domain/register-import/answers";
import type { CauseAnswers } from "@/lib/domain/register-import/cause-answers";
import type { DayAnswers } from "@/lib/domain/register-import/day-words";
import { refuseEnded } from "@/lib/domain/register-import/ended";
import type { FileAnswers } from "@/lib/domain/register-import/file-answers";
import type { InspectionAnswers } from "@/lib/domain/register-import/known";
import { keepMapping, type Mapping, proposeColumns, readSavedMapping } from "@/lib/domain/register-import/mapping";
import { withActions } from "@/lib/domain/register-import/rows-of-table";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { endedIn } from "@/lib/domain/succession/ended";
import type { UnreadReason } from "@/lib/domain/unread";
import { readApart } from "@/lib/outside/apart/read-apart";
import type { FileToPlan } from "@/lib/outside/apart/works";
import type { Asked } from "@/lib/usecases/perform";
import { noted } from "../noted";
import { askedOf } from "./planned-import";

export interface Checked {
  readonly id: string;
  /** Whether days of publication are missing: then nothing is shown yet, and they are asked once, where they are given. */
  readonly asks: boolean;
  /** Why the rows could not be checked; how they are read is kept. */
  readonly unread: UnreadReason | null;
}

export interface HowRead {
  readonly mapping: Mapping;
  readonly inspections: InspectionAnswers;
  /** What the file says once, and what its words for days and causes of concern mean; what was found or said before stands where it is not given. */
  readonly file?: FileAnswers;
  readonly days?: DayAnswers;
  readonly causes?: CauseAnswers;
}

/**
 * A dry run: how the file is read is kept, for this file and the force's next, and what it would do is shown. Nothing is recorded.
 * It is planned between two transactions, in a process of its own: the plan that counts is made when the file is recorded, by
 * somebody who gets ready as soon as it can be.
 */
export async function checkImport(
  actor: Actor,
  id: string,
  how: HowRead,
  asked: Pick<Asked, "today">,
): Promise<Result<Checked, Refusal>> {
  return noted(actor, id, "check-import", await check(actor, id, how, asked));
}

const STILL = ["mapping", "checked", "failed"] as const;

async function check(
  actor: Actor,
  id: string,
  { mapping, inspections, ...given }: HowRead,
  { today }: Pick<Asked, "today">,
): Promise<Result<Checked, Refusal>> {
  let answers: Omit<ImportAnswers, "reason" | "why" | "recordingSince"> | null = null;
  const kept = await inScope(actor, async (db): Promise<Result<FileToPlan, Refusal>> => {
    const loaded = await loadImport(db, actor, id);
    if (!loaded) return refuse({ why: "not-found" });
    const { reason: _, why: __, recordingSince: ___, ...before } = readAnswers(loaded.answers);
    answers = {
      ...before,
      inspections,
      file: given.file ?? before.file,
      days: given.days ?? before.days,
      causes: given.causes ?? before.causes,
    };
    const { forceId, columns, state } = loaded;
    if (!may(actor, "import a register", { on: "force", forceId }))
      return refuse({ why: "not-yours", who: WHO_MAY["import a register"] });
    const ended = endedIn(await endedForces(db, [forceId]));
    if (ended) return refuse(ended);
    if (!(await changeImport(db, actor, id, STILL, { state: "mapping", mapping, answers, result: {} })))
      return refuse(refuseEnded(state) ?? { why: "page-out-of-date" });
    const saved = readSavedMapping(await savedMapping(db, actor, forceId));
    const found = withActions(loaded.rows, proposeColumns(columns, {}, loaded.rows));
    await saveMapping(db, forceId, keepMapping(columns, mapping, inspections, saved, found));
    const register = await knownRegister(db, actor, forceId);
    return ok({ asked: askedOf(actor, { ...loaded, mapping, answers }, today), register });
  });
  if (!kept.ok) return kept;
  const planned = await readApart("plan", kept.value, actor.personId);
  if (!planned.ok) return ok({ id, asks: false, unread: planned.why });
  const { outline: result } = planned.value;
  if (!result) return ok({ id, asks: true, unread: null });
  const changed = await inScope(actor, async (db) => {
    const isChecked = await changeImport(db, actor, id, STILL, { state: "checked", mapping, answers, result });
    if (isChecked) await order(db, "get-ready", id);
    return isChecked;
  });
  return changed ? ok({ id, asks: false, unread: null }) : refuse({ why: "page-out-of-date" });
}
