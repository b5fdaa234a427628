import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { Change, Decision } from "../change";
import { after, judgedAlready } from "../inspection/commands";
import type { InspectionDetails } from "../inspection/details";
import type { Repeat } from "../inspection/draft";
import { isLetter } from "../inspection/inspection";
import { recordFindings, recordInspection } from "../inspection/recording";
import { linksOf } from "../inspection/repeats";
import { openResponse } from "../response/opening";
import { makesInspection, type PlannedFinding, type RecordPlan, typeToRecord } from "./plan";
import type { ReadingCase, RecordAsked, RecordInto } from "./reading-case";
import { repeatedBy } from "./review";

/** What recording a report makes of it: an inspection with its findings and judgments, or its part of one that is there. */
export interface Made extends Decision {
  readonly inspectionId: string | null;
  /** The ids of its findings by the keys of their drafts. */
  readonly became: ReadonlyMap<string, string>;
}

/**
 * A letter that closes something leaves its inspection behind, though nothing of it is new, unless the register has it. One
 * that only reports other changes makes none: what it reports goes to the desk.
 */
export function inspectionOf(
  actor: Actor,
  theCase: ReadingCase,
  plan: RecordPlan,
  force: NonNullable<ReadingCase["force"]>,
  into: RecordInto | null,
  byForce: boolean,
  asked: RecordAsked,
): Made {
  if (!makesInspection(plan, theCase.there !== null))
    return { changes: [], events: [], inspectionId: null, became: new Map() };
  const inspectionId = into?.id ?? theCase.mint();
  const drafts = draftsOf(theCase, plan);
  const became = new Map(drafts.map(({ key, id }) => [key, id]));
  const decision = byForce
    ? byTheForce(theCase, plan, force, into, inspectionId, drafts, asked)
    : byTheInspectorate(actor, theCase, plan, force, into, inspectionId, drafts, asked);
  return { ...decision, inspectionId, became };
}

interface NewDraft {
  readonly key: string;
  readonly id: string;
  readonly parentId: string | null;
  readonly finding: PlannedFinding;
}

/** Ids for the drafts that are recorded, and their parents by id: drafts among them, or causes that the register has. */
function draftsOf({ causes, mint }: ReadingCase, { findings }: RecordPlan): readonly NewDraft[] {
  const ids = new Map(findings.map(({ key }) => [key, mint()]));
  return findings.map((finding) => ({
    key: finding.key,
    id: ids.get(finding.key) ?? mint(),
    parentId: (finding.parent && ids.get(finding.parent)) || (finding.cause && causes.get(finding.cause)?.id) || null,
    finding,
  }));
}

/** The report as an inspection says it of itself. */
const detailsOf = ({ review, lines, lists }: ReadingCase, plan: RecordPlan): InspectionDetails => ({
  title: review.title,
  type: typeToRecord(review, plan, lists["inspection-types"]),
  fieldworkFrom: null,
  fieldworkTo: null,
  address: review.address,
  text: lines.join("\n"),
});

const NOTHING: Decision = { changes: [], events: [] };

/** A coordinator's report adds to the register's own record of the report, where there is one. */
function byTheForce(
  theCase: ReadingCase,
  plan: RecordPlan,
  force: NonNullable<ReadingCase["force"]>,
  into: RecordInto | null,
  inspectionId: string,
  drafts: readonly NewDraft[],
  { illustrative, today }: RecordAsked,
): Decision {
  const { publishedOn } = plan;
  if (publishedOn === null) return { changes: [], events: [] };
  const { mint } = theCase;
  const details = detailsOf(theCase, plan);
  const inspection: Change = {
    change: "inspection-recorded",
    id: inspectionId,
    details,
    forceIds: [force.id],
    byForce: { code: force.code, publishedOn },
    reportDay: null,
  };
  const answered = into?.questions.length ?? 0;
  const judgments = plan.judgments.map(
    ({ question, grade }, index): Change => ({
      change: "judgment-added",
      id: mint(),
      inspectionId,
      details: { forceId: force.id, question, grade, illustrative },
      position: answered + index + 1,
      publishedOn,
    }),
  );
  const findings = recordFindings(
    force,
    drafts.map(({ id, parentId, finding: { kind, text, deadline } }, index) => ({
      id,
      inspectionId,
      publishedOn,
      parentId,
      position: index + 1,
      ownReference: null,
      source: details.title,
      details: { forceId: force.id, kind, text, deadline, theme: null, illustrative },
    })),
    [...theCase.causes.values()],
  );
  const links = linksOf(publishedOn, repeatsOf(theCase, force.id, drafts), today);
  const recommends = plan.findings.some(({ kind }) => kind === "recommendation");
  const report = { inspectionId, title: details.title, publishedOn, isLetter: isLetter(details.type), recommends };
  const response = into ? NOTHING : openResponse(report, force.body);
  return {
    changes: [...(into ? [] : [inspection]), ...judgments, ...findings.changes, ...links.changes, ...response.changes],
    events: [...findings.events, ...links.events, ...response.events],
  };
}

const repeatsOf = ({ named, mint }: ReadingCase, forceId: string, drafts: readonly NewDraft[]): readonly Repeat[] =>
  drafts.flatMap(({ id, finding }) =>
    repeatedBy(finding).map((reference) => ({
      id: mint(),
      forceId,
      findingId: id,
      reference,
      other: named.get(reference) ?? null,
    })),
  );

/** An inspector's report: its findings, its judgments, and what its findings raise again, which is linked once they are published. */
function byTheInspectorate(
  actor: Actor,
  theCase: ReadingCase,
  plan: RecordPlan,
  force: NonNullable<ReadingCase["force"]>,
  into: RecordInto | null,
  inspectionId: string,
  drafts: readonly NewDraft[],
  { today, illustrative }: RecordAsked,
): Decision {
  const { mint } = theCase;
  const anew = into ? null : newInspection(actor, theCase, plan, force.id, inspectionId, today);
  const draft = into?.draft ?? { findings: [], judgments: [] };
  const first = after(draft.findings);
  const added = drafts.map(
    ({ id, parentId, finding }, index): Change => ({
      change: "draft-added",
      id,
      inspectionId,
      position: first + index,
      repeats: [...repeatedBy(finding)],
      details: {
        forceId: force.id,
        kind: finding.kind,
        text: finding.text,
        deadline: finding.deadline,
        theme: null,
        parentId,
        illustrative,
      },
    }),
  );
  const firstJudgment = after(draft.judgments);
  const judged = plan.judgments.map(({ question, grade }, index): Change => {
    const details = { forceId: force.id, question, grade, illustrative };
    const there = judgedAlready({ draft }, details);
    return there
      ? { change: "judgment-regraded", id: there.id, grade, illustrative }
      : {
          change: "judgment-added",
          id: mint(),
          inspectionId,
          details,
          position: firstJudgment + index,
          publishedOn: null,
        };
  });
  const touched: Change = { change: "draft-changed", id: inspectionId, reportDay: plan.publishedOn };
  return {
    changes: [...(anew ? anew.changes : [touched]), ...added, ...judged],
    events: anew?.events ?? [],
  };
}

function newInspection(
  actor: Actor,
  theCase: ReadingCase,
  plan: RecordPlan,
  forceId: string,
  id: string,
  today: CalendarDate,
): Decision {
  const inspection = { id, details: detailsOf(theCase, plan), forceIds: [forceId], reportDay: plan.publishedOn };
  const decided = recordInspection(actor, inspection, { known: [forceId], lists: theCase.lists }, today);
  if (!decided.ok) throw new Error(`An inspector may not record an inspection: ${decided.refusal.why}`);
  return decided.value[0] ?? { changes: [], events: [] };
}
