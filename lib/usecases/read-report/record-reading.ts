import { randomUUID } from "node:crypto";
import { type Db, inScope } from "@/lib/data/scope";
import { recordAccess } from "@/lib/data/store/access";
import { append, lockForces, type Moment } from "@/lib/data/store/chain";
import { forcesOnReport } from "@/lib/data/store/force-case";
import { addPublishedFindings, addPublishedJudgments, createPublishedReport } from "@/lib/data/store/force-records";
import {
  addDraftFinding,
  createInspection,
  type InspectionFacts,
  setDraftJudgment,
} from "@/lib/data/store/inspections";
import { addProposals, type NewProposal } from "@/lib/data/store/proposals";
import { endReading, type LoadedReading, loadReading } from "@/lib/data/store/readings";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { EventDraft } from "@/lib/domain/event";
import type { DraftFinding } from "@/lib/domain/inspection/publication";
import { may, WHO_MAY } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { planRecord, type RecordPlan } from "@/lib/domain/report-review/plan";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Asked } from "../asked";

export type Recorded = { readonly id: string; readonly slug: string | null };

/**
 * Records a report under review in one transaction. An inspector's becomes an inspection that is not published yet; a
 * coordinator's goes into the own force's register as recorded by the force, unconfirmed. What it reports closed or moved
 * goes to the inspector's desk, never straight to closed. A second press finds it recorded and writes nothing.
 */
export async function recordReading(actor: Actor, id: string, asked: Asked): Promise<Result<Recorded, Refusal>> {
  const result = await inScope(actor, (db) => record(db, actor, id, asked), 60_000);
  if (!result.ok) await recordAccess(actor, "refused", id, `record-reading: ${result.refusal.why}`);
  return result;
}

async function record(
  db: Db,
  actor: Actor,
  id: string,
  { now, today, illustrative = false }: Asked,
): Promise<Result<Recorded, Refusal>> {
  const reading = await loadReading(db, id);
  if (!reading) return refuse({ why: "not-found" });
  if (reading.state === "recorded") return ok({ id, slug: await slugOf(db, reading.inspectionId) });
  const { forceId } = reading;
  const ability = "import a register";
  if (!forceId) return refuse({ why: "force-unfit" });
  if (!may(actor, ability, { forceId })) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  const byForce = actor.role === "force-coordinator";
  const planned = planRecord(reading.review, today, byForce);
  if (!planned.ok) return planned;
  const head = (await lockForces(db, [forceId])).get(forceId);
  if (!head) return refuse({ why: "force-unfit" });

  const moment: Moment = { now, illustrative };
  const proposals = await proposalsOf(db, forceId, planned.value, reading.review.title);
  if (!proposals) return refuse({ why: "draft-unfit", because: "proposal" });
  const work: Work = { db, actor, forceId, reading, plan: planned.value, today, moment };
  const made = byForce ? await recordByForce(work) : await recordByInspectorate(work);
  const events = [...made.events, ...(await addProposals(db, actor, proposals, today, moment))];
  if (events.length > 0) await append(db, head, actor, events, moment);
  await endReading(db, id, "recorded", made.inspectionId, now);
  return ok({ id, slug: made.slug });
}

interface Work {
  readonly db: Db;
  readonly actor: Actor;
  readonly forceId: string;
  readonly reading: LoadedReading;
  readonly plan: RecordPlan;
  readonly today: CalendarDate;
  readonly moment: Moment;
}
interface Made {
  readonly inspectionId: string | null;
  readonly slug: string | null;
  readonly events: readonly EventDraft[];
}

const factsOf = ({ review, lines }: LoadedReading): InspectionFacts => ({
  title: review.title,
  type: review.type,
  fieldworkFrom: null,
  fieldworkTo: null,
  address: review.address,
  text: lines.join("\n"),
});

/** Ids for the drafts that are recorded, and their parents by id. */
function draftsOf({ plan, forceId, moment }: Work): readonly (DraftFinding & { readonly key: string })[] {
  const ids = new Map(plan.findings.map(({ key }) => [key, randomUUID()]));
  return plan.findings.map(({ key, kind, text, deadline, parent }, index) => ({
    key,
    id: ids.get(key) ?? randomUUID(),
    forceId,
    kind,
    text,
    deadline,
    parentId: parent ? (ids.get(parent) ?? null) : null,
    position: index + 1,
    illustrative: moment.illustrative,
  }));
}

async function recordByInspectorate(work: Work): Promise<Made> {
  const { db, forceId, reading, plan, today, moment } = work;
  const inspectionId = randomUUID();
  const facts = factsOf(reading);
  const slug = await createInspection(db, inspectionId, facts, [forceId], moment);
  for (const { key: _, id, position: __, ...finding } of draftsOf(work)) {
    await addDraftFinding(db, inspectionId, id, { ...finding, theme: null });
  }
  for (const { question, grade } of plan.judgments) {
    await setDraftJudgment(db, inspectionId, { forceId, question, grade, illustrative: moment.illustrative });
  }
  const event = {
    facts: { kind: "inspection-recorded", title: facts.title },
    on: today,
    audience: "inspectorate",
    inspectionId,
  } as const;
  return { inspectionId, slug, events: [event] };
}

async function recordByForce(work: Work): Promise<Made> {
  const { db, forceId, reading, plan, moment } = work;
  const { publishedOn } = plan;
  if (publishedOn === null || plan.findings.length + plan.judgments.length === 0)
    return { inspectionId: null, slug: null, events: [] };
  const facts = factsOf(reading);
  const there = await reportOfDay(db, forceId, publishedOn);
  const id = there?.id ?? randomUUID();
  const slug = there?.slug ?? (await createPublishedReport(db, { id, facts, publishedOn }, forceId, moment));
  const judgments = plan.judgments.map(({ question, grade }) => ({
    forceId,
    question,
    grade,
    illustrative: moment.illustrative,
  }));
  if (!there) await addPublishedJudgments(db, id, judgments, publishedOn);
  const [force] = await forcesOnReport(db, [forceId], Number(publishedOn.slice(0, 4)));
  if (!force) throw new Error(`No force ${forceId}`);
  const drafts = draftsOf(work);
  const { events } = await addPublishedFindings(db, force, id, drafts, publishedOn, facts.title, moment.now);
  const links = await repeats(work, drafts);
  return { inspectionId: id, slug, events: [...events, ...links] };
}

/** A report of the same day that the register has of this force: its record is added to, never made twice. */
const reportOfDay = (
  db: Db,
  forceId: string,
  publishedOn: CalendarDate,
): Promise<{ id: string; slug: string } | null> =>
  db.inspection.findFirst({
    where: { publishedOn: new Date(`${publishedOn}T00:00:00Z`), forces: { some: { forceId } } },
    select: { id: true, slug: true },
  });

/** "Repeats" of a finding that the register has becomes a link, with its own event. */
async function repeats(
  { db, plan, forceId, moment, today }: Work,
  drafts: readonly (DraftFinding & { key: string })[],
) {
  const wanted = plan.findings.flatMap(({ key, match }) =>
    match?.how === "repeats" ? [{ key, reference: match.reference }] : [],
  );
  const events: EventDraft[] = [];
  for (const { key, reference } of wanted) {
    const other = await db.finding.findFirst({ where: { reference, forceId }, select: { id: true } });
    const findingId = drafts.find((draft) => draft.key === key)?.id;
    if (!other || !findingId) continue;
    const why = "Recognised when the report was read.";
    const on = new Date(`${today}T00:00:00Z`);
    await db.findingLink.createMany({
      data: {
        id: randomUUID(),
        forceId,
        findingId,
        otherId: other.id,
        link: "repeats",
        why,
        on,
        illustrative: moment.illustrative,
      },
    });
    events.push({
      facts: { kind: "linked", link: "repeats", other: reference, why },
      on: today,
      audience: "shared",
      findingId,
    });
  }
  return events;
}

/** Proposals with the findings that they are about; null when one names a finding that this force does not have. */
async function proposalsOf(
  db: Db,
  forceId: string,
  { proposals }: RecordPlan,
  source: string,
): Promise<NewProposal[] | null> {
  const references = proposals.flatMap(({ reference }) => (reference ? [reference] : []));
  const rows = await db.finding.findMany({
    where: { forceId, reference: { in: references } },
    select: { id: true, reference: true },
  });
  const idOf = (reference: string | null) => rows.find((row) => row.reference === reference)?.id ?? null;
  const made = proposals.flatMap(({ what, date, text, reference }): NewProposal[] =>
    what === "keep-open"
      ? []
      : [
          {
            id: randomUUID(),
            what,
            forceId,
            findingId: what === "close" ? idOf(reference) : null,
            on: date,
            words: text,
            source,
          },
        ],
  );
  return made.some(({ what, findingId }) => what === "close" && findingId === null) ? null : made;
}

async function slugOf(db: Db, inspectionId: string | null): Promise<string | null> {
  if (!inspectionId) return null;
  const row = await db.inspection.findUnique({ where: { id: inspectionId }, select: { slug: true } });
  return row?.slug ?? null;
}
