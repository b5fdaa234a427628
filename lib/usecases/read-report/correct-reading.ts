import { likelyOf } from "@/lib/data/likeness";
import { readLists } from "@/lib/data/lists";
import { type Db, inScope } from "@/lib/data/scope";
import { answeredBefore, keepAnswer } from "@/lib/data/store/answered";
import { findingsNamed } from "@/lib/data/store/findings-named";
import { endDiscarded, loadReading, saveReview } from "@/lib/data/store/readings";
import { openSpells } from "@/lib/data/store/spells";
import type { Actor } from "@/lib/domain/actor";
import { concerns } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Refusal } from "@/lib/domain/refusal";
import { changedSince, markChanges } from "@/lib/domain/report-review/changed";
import { type Correction, correct, unlisted } from "@/lib/domain/report-review/correct";
import { takeForce } from "@/lib/domain/report-review/likely";
import { ended } from "@/lib/domain/report-review/reading-case";
import { changeUnfit } from "@/lib/domain/report-review/record";
import type { Review, ReviewedChange } from "@/lib/domain/report-review/review";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { object, text } from "@/lib/domain/stored";
import { noted } from "../noted";
import type { Asked } from "../perform";

type Done = { readonly id: string };
const readDone = object<Done>({ id: text });

/**
 * Applies one correction to a report under review, and keeps it. `forceId` changes the force that it is about (inspectors).
 * Refused when what it corrects has changed since its page was made; corrections of other drafts go beside each other.
 */
export async function correctReading(
  actor: Actor,
  id: string,
  correction: Correction,
  { key, version, now, today }: Asked,
  forceId?: string,
): Promise<Result<Done, Refusal>> {
  const result = await inScope(actor, async (db): Promise<Result<Done, Refusal>> => {
    const reading = await loadReading(db, actor, id);
    if (!reading) return refuse({ why: "not-found" });
    const before = await answeredBefore(db, actor, key, readDone);
    if (before) return before;
    const over = ended(reading);
    if (over) return refuse(over);
    if (forceId !== undefined && !concerns(actor, forceId)) return refuse({ why: "force-unfit" });
    if (version !== null && changedSince(reading.review, correction, version))
      return refuse({ why: "page-out-of-date" });
    const changed = correction.do === "set-change" && reading.review.changes.find((one) => one.key === correction.key);
    const unfit =
      changed && reading.forceId
        ? await dayUnfit(db, actor, reading.forceId, { ...correction, what: changed.what }, today)
        : null;
    if (unfit) return refuse(unfit);
    const notListed = unlisted(reading.review, correction, await readLists(db), today);
    if (notListed) return refuse(notListed);
    const corrected = correct(reading.review, correction, reading.lines);
    if (!corrected.ok) return corrected;
    const made = reading.version + 1;
    const moved = forceId !== undefined && forceId !== reading.forceId;
    const review = moved ? await underForce(db, actor, forceId, corrected.value, made) : corrected.value;
    await saveReview(db, id, markChanges(reading.review, review, made), forceId ?? reading.forceId, now);
    await keepAnswer(db, actor, key, { id }, now);
    return ok({ id });
  });
  return noted(actor, id, `read-report: ${correction.do}`, result);
}

/** Why the register says that a change cannot have taken effect on the day that is reported; null when it can. */
async function dayUnfit(
  db: Db,
  actor: Actor,
  forceId: string,
  change: Pick<ReviewedChange, "what" | "date" | "references">,
  today: CalendarDate,
): Promise<Refusal | null> {
  const named = await findingsNamed(db, actor, forceId, change.references);
  const spell = change.what === "leave-engage" ? (await openSpells(db, [forceId])).get(forceId) : null;
  return changeUnfit({ named, spellEnteredOn: spell?.enteredOn ?? null }, change, today);
}

/** The review as it is once it is about another force; its facts count as changed, since the force is one of them. */
const underForce = async (db: Db, actor: Actor, forceId: string, review: Review, version: number): Promise<Review> => ({
  ...takeForce(review, await likelyOf(db, actor, forceId, review.findings)),
  factsChangedIn: version,
});

/** Discards a report under review for good; nothing of it was recorded. A second press finds it discarded. */
export async function discardReading(actor: Actor, id: string, now: Date): Promise<Result<Done, Refusal>> {
  const result = await inScope(actor, async (db): Promise<Result<Done, Refusal>> => {
    const reading = await loadReading(db, actor, id);
    if (!reading) return refuse({ why: "not-found" });
    if (reading.state === "recorded") return refuse({ why: "draft-unfit", because: "recorded" });
    if (reading.state === "open") await endDiscarded(db, id, now);
    return ok({ id });
  });
  return noted(actor, id, "discard-reading", result);
}
