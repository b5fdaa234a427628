import { randomUUID } from "node:crypto";
import { forcesOnReport } from "@/lib/data/store/force-case";
import {
  addPublishedFindings,
  addPublishedJudgments,
  addRepeats,
  createPublishedReport,
} from "@/lib/data/store/force-records";
import { repeatedBy } from "@/lib/domain/report-review/review";
import type { RecordThere } from "./record-there";
import { byKey, draftsOf, factsOf, type Made, NOTHING_MADE, type Work } from "./work";

/**
 * A coordinator's report goes into the force's own register: recorded by the force, not confirmed by the inspectorate. It
 * adds to the register's own record of the report, where there is one.
 */
export async function recordByForce(work: Work, there: RecordThere | null): Promise<Made> {
  const { db, forceId, reading, plan, causes, today, moment } = work;
  const { publishedOn } = plan;
  if (publishedOn === null) return NOTHING_MADE;
  const facts = factsOf(reading);
  const id = there?.id ?? randomUUID();
  const slug = there?.slug ?? (await createPublishedReport(db, { id, facts, publishedOn }, forceId, moment));
  const judgments = plan.judgments.map(({ question, grade }) => ({
    forceId,
    question,
    grade,
    illustrative: moment.illustrative,
  }));
  await addPublishedJudgments(db, id, judgments, publishedOn, there?.questions.length ?? 0);
  const [force] = await forcesOnReport(db, [forceId], Number(publishedOn.slice(0, 4)));
  if (!force) throw new Error(`No force ${forceId}`);
  const drafts = draftsOf(work);
  const { events } = await addPublishedFindings(
    db,
    force,
    id,
    drafts,
    [...causes.values()],
    publishedOn,
    facts.title,
    moment.now,
  );
  const repeats = plan.findings.flatMap((draft) => {
    const findingId = drafts.find(({ key }) => key === draft.key)?.id;
    return findingId ? repeatedBy(draft).map((reference) => ({ findingId, reference })) : [];
  });
  const links = await addRepeats(db, forceId, publishedOn, repeats, today, moment);
  return { inspectionId: id, slug, findings: byKey(drafts), events: [...events, ...links] };
}
