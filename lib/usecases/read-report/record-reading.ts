import { randomUUID } from "node:crypto";
import { type Db, inScope } from "@/lib/data/scope";
import { causesNamed } from "@/lib/data/store/causes-named";
import { append, lockForces, type Moment } from "@/lib/data/store/chain";
import { findingsNamed } from "@/lib/data/store/findings-named";
import { slugOfInspection } from "@/lib/data/store/inspections";
import { forceById } from "@/lib/data/store/known-register";
import { addProposals, type NewProposal, notYetWaiting } from "@/lib/data/store/proposals";
import { endRecorded, loadReading } from "@/lib/data/store/readings";
import type { Actor } from "@/lib/domain/actor";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { otherForceNamed } from "@/lib/domain/report-review/other-force";
import { planRecord, type RecordPlan, recordsForForce } from "@/lib/domain/report-review/plan";
import { type Review, repeatedBy } from "@/lib/domain/report-review/review";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "../asked";
import { noted } from "../noted";
import { ended } from "./correct-reading";
import { recordByForce } from "./record-by-force";
import { recordByInspectorate } from "./record-by-inspectorate";
import { placeOfRecord, type RecordThere } from "./record-there";
import { changeUnfit } from "./reported-day";
import { type Made, NOTHING_MADE, type Work } from "./work";

/** What its reader says when a report is recorded. */
export interface Recording {
  /** The slug of the unpublished inspection that an inspector records into; null for a new one. */
  readonly into: string | null;
  /** That the report is recorded for the force it is read for, though it names another. */
  readonly otherForce: boolean;
}

export type Recorded = { readonly id: string; readonly slug: string | null };

/**
 * Records a report under review in one transaction. An inspector's becomes, or joins, an inspection that is not published; a
 * coordinator's goes into the own force's register as recorded by the force, unconfirmed. What it reports closed or moved
 * goes to the inspector's desk, never straight to closed. A second press finds it recorded and writes nothing; what was
 * discarded, or has changed since the summary was shown, is not recorded.
 */
export async function recordReading(
  actor: Actor,
  id: string,
  chosen: Recording,
  asked: Asked,
): Promise<Result<Recorded, Refusal>> {
  const result = await inScope(actor, (db) => record(db, actor, id, chosen, asked), 60_000);
  return noted(actor, id, "record-reading", result);
}

async function record(
  db: Db,
  actor: Actor,
  id: string,
  { into, otherForce }: Recording,
  { version, now, today, illustrative = false }: Asked,
): Promise<Result<Recorded, Refusal>> {
  const reading = await loadReading(db, id);
  if (!reading) return refuse({ why: "not-found" });
  if (reading.state === "recorded")
    return ok({ id, slug: reading.inspectionId && (await slugOfInspection(db, reading.inspectionId)) });
  const over = ended(reading);
  if (over) return refuse(over);
  const { forceId, review } = reading;
  const ability = "import a register";
  if (!forceId) return refuse({ why: "force-unfit" });
  if (!may(actor, ability, { forceId })) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  const head = (await lockForces(db, [forceId])).get(forceId);
  if (!head) return refuse({ why: "force-unfit" });
  const byForce = recordsForForce(actor);
  const found = await placeOfRecord(db, forceId, byForce, review, into);
  if (!found.ok) return found;
  const place = found.value;
  const planned = planRecord(review, today, byForce, place.there);
  if (!planned.ok) return planned;
  const force = await forceById(db, forceId);
  if (!force) return refuse({ why: "force-unfit" });
  if (otherForceNamed(review, force.name) && !otherForce) return refuse({ why: "draft-unfit", because: "other-force" });
  if (version !== null && version !== reading.version) return refuse({ why: "page-out-of-date" });

  if (await repeatsLater(db, forceId, planned.value)) return refuse({ why: "draft-unfit", because: "repeats-later" });
  const moment: Moment = { now, illustrative };
  for (const change of planned.value.proposals) {
    const unfit = await changeUnfit(db, forceId, change, today);
    if (unfit) return refuse(unfit);
  }
  const reported = await proposalsOf(db, forceId, planned.value, review);
  if (!reported) return refuse({ why: "draft-unfit", because: "proposal" });
  const proposals = await notYetWaiting(db, forceId, reported);
  const causes = await causesNamed(
    db,
    forceId,
    planned.value.findings.flatMap(({ cause }) => cause ?? []),
  );
  if (!causes) return refuse({ why: "draft-unfit", because: "cause" });
  const work: Work = { db, forceId, reading, plan: planned.value, causes, today, moment };
  const made = await recordInspection(work, byForce, place.into);
  const events = [
    ...made.events,
    ...(await addProposals(
      db,
      actor,
      proposals.map(({ proposal }) => proposal),
      today,
      moment,
    )),
  ];
  if (events.length > 0) await append(db, head, actor, events, moment);
  await endRecorded(db, id, asRecorded(review, planned.value, made.findings, proposals), made.inspectionId, now);
  return ok({ id, slug: made.slug });
}

/** Whether a draft is said to raise again what was published after the report. */
async function repeatsLater(db: Db, forceId: string, { findings, publishedOn }: RecordPlan): Promise<boolean> {
  if (publishedOn === null) return false;
  const named = await findingsNamed(db, forceId, findings.flatMap(repeatedBy));
  return [...named.values()].some((other) => other.publishedOn > publishedOn);
}

/** A letter that only reports changes makes no inspection: what it reports goes to the desk. */
async function recordInspection(work: Work, byForce: boolean, into: RecordThere | null): Promise<Made> {
  const { findings, judgments } = work.plan;
  if (findings.length + judgments.length === 0) return NOTHING_MADE;
  return byForce ? recordByForce(work, into) : recordByInspectorate(work, into);
}

/** The review with what became of its drafts, judgments and changes, for the page that says what was recorded. */
const asRecorded = (
  review: Review,
  { leftJudgments, proposals }: RecordPlan,
  findings: Made["findings"],
  made: readonly Reported[],
): Review => ({
  ...review,
  findings: review.findings.map((draft) => {
    const became = findings.get(draft.key);
    return became ? { ...draft, became } : draft;
  }),
  changes: review.changes.map((change) =>
    proposals.includes(change) && !made.some(({ key }) => key === change.key) ? { ...change, left: true } : change,
  ),
  judgments: review.judgments.map((judgment) =>
    leftJudgments.includes(judgment) ? { ...judgment, left: true } : judgment,
  ),
});

/** What goes to the desk, with the key of the change that reports it. */
interface Reported {
  readonly key: string;
  readonly proposal: NewProposal;
}

/** Proposals with the findings that they are about; null when one names a finding that this force does not have. */
async function proposalsOf(
  db: Db,
  forceId: string,
  { proposals }: RecordPlan,
  { title, address }: Review,
): Promise<Reported[] | null> {
  const named = await findingsNamed(
    db,
    forceId,
    proposals.flatMap(({ references }) => references),
  );
  if (proposals.some(({ references }) => references.some((reference) => !named.has(reference)))) return null;
  return proposals.flatMap(({ key, what, date, text, references }): Reported[] => {
    if (what === "keep-open") return [];
    const about = { forceId, what, on: date, words: text, source: title, address };
    const findingIds = what === "close" ? references.map((reference) => named.get(reference)?.id ?? null) : [null];
    return findingIds.map((findingId) => ({ key, proposal: { ...about, id: randomUUID(), findingId } }));
  });
}
