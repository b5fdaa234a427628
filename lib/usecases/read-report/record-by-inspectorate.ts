import { randomUUID } from "node:crypto";
import { addDraftFinding, createInspection, setDraftJudgment } from "@/lib/data/store/inspections";
import { draftsOf, factsOf, type Made, type Work } from "./work";

/** An inspector's report becomes an inspection that is not published yet, with its findings and judgments. */
export async function recordByInspectorate(work: Work): Promise<Made> {
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
