import { randomUUID } from "node:crypto";
import {
  addDraftFinding,
  createInspection,
  noteDraftChanged,
  noteReportDay,
  setDraftJudgment,
} from "@/lib/data/store/inspections";
import { repeatedBy } from "@/lib/domain/report-review/review";
import type { RecordThere } from "./record-there";
import { byKey, draftsOf, factsOf, type Made, type Work } from "./work";

/**
 * An inspector's report becomes an inspection that is not published yet, or goes into one: its findings, its judgments,
 * the day that it gives as its publication, and what its findings raise again, which is linked once they are published.
 */
export async function recordByInspectorate(work: Work, there: RecordThere | null): Promise<Made> {
  const { db, forceId, plan, moment } = work;
  const { id: inspectionId, slug, events } = there ? await into(work, there) : await anew(work);
  const drafts = draftsOf(work);
  for (const { key, id, position: _, ...finding } of drafts) {
    const draft = plan.findings.find((one) => one.key === key);
    const repeats = draft ? [...repeatedBy(draft)] : [];
    await addDraftFinding(db, inspectionId, id, { ...finding, theme: null, repeats });
  }
  for (const { question, grade } of plan.judgments) {
    await setDraftJudgment(db, inspectionId, { forceId, question, grade, illustrative: moment.illustrative });
  }
  return { inspectionId, slug, findings: byKey(drafts), events };
}

async function anew({ db, forceId, reading, plan, today, moment }: Work) {
  const id = randomUUID();
  const facts = factsOf(reading);
  const slug = await createInspection(db, id, facts, [forceId], moment, plan.publishedOn);
  const event = {
    facts: { kind: "inspection-recorded", title: facts.title },
    on: today,
    audience: "inspectorate",
    inspectionId: id,
  } as const;
  return { id, slug, events: [event] };
}

async function into({ db, plan }: Work, { id, slug }: RecordThere) {
  if (plan.publishedOn) await noteReportDay(db, id, plan.publishedOn);
  await noteDraftChanged(db, id);
  return { id, slug, events: [] };
}
