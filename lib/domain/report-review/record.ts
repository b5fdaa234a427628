import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change, Decision } from "../change";
import { after, judgedAlready } from "../inspection/commands";
import type { InspectionDetails } from "../inspection/details";
import type { EarlierCause, InspectionDraft, Repeat } from "../inspection/draft";
import { recordFindings, recordInspection } from "../inspection/recording";
import { linksOf } from "../inspection/repeats";
import { may, WHO_MAY } from "../policy";
import { notYetWaiting, type Report, report } from "../proposal/reported";
import type { Numbering } from "../reference";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import { otherForceNamed } from "./other-force";
import { type PlannedFinding, planRecord, type RecordPlan, type ReportThere, recordsForForce } from "./plan";
import { reportedDayUnfit } from "./reported-day";
import { type Review, type ReviewedChange, repeatedBy } from "./review";

/** The inspection that a report is recorded into, where it is not a new one. */
export interface RecordInto extends ReportThere {
  readonly id: string;
  /** Its drafts and judgments while it is not published. */
  readonly draft: Pick<InspectionDraft, "findings" | "judgments"> | null;
}

/** A report under review with all that recording it depends on, read under the lock of its force. */
export interface ReadingCase {
  readonly id: string;
  readonly review: Review;
  readonly lines: readonly string[];
  readonly state: "open" | "recorded" | "dropped";
  readonly version: number;
  /** The inspection that was made of it when it was recorded. */
  readonly inspectionId: string | null;
  readonly force: (Numbering & { readonly id: string; readonly name: string }) | null;
  /** The same report, as the register has it: its judgments stand. */
  readonly there: ReportThere | null;
  /** Null for a new inspection; "unknown" where the inspector chose one that is not there. */
  readonly into: RecordInto | "unknown" | null;
  /** Published findings of the force that drafts or changes name, by reference. */
  readonly named: ReadonlyMap<string, { readonly id: string; readonly publishedOn: CalendarDate }>;
  /** Causes of concern of the register that drafts stand under, by reference. */
  readonly causes: ReadonlyMap<string, EarlierCause>;
  readonly spellEnteredOn: CalendarDate | null;
  readonly waiting: readonly Pick<Report, "what" | "findingId" | "on">[];
  readonly mint: () => string;
}

/** What its reader says when a report is recorded, and the moment of it. */
export interface RecordAsked {
  /** That the report is recorded for the force it is read for, though it names another. */
  readonly otherForce: boolean;
  /** The version of the review that the page showed; null where it does not matter. */
  readonly version: number | null;
  readonly today: CalendarDate;
  readonly illustrative: boolean;
}

/** Why nothing can be done with a report that is not under review any more; null while it is. */
export function ended({ state }: Pick<ReadingCase, "state">): Refusal | null {
  if (state === "open") return null;
  return { why: "draft-unfit", because: state === "recorded" ? "recorded" : "discarded" };
}

const unfit = (because: Extract<Refusal, { why: "draft-unfit" }>["because"]) =>
  refuse<Refusal>({ why: "draft-unfit", because });

/**
 * Records a report under review. An inspector's becomes, or joins, an inspection that is not published; a coordinator's goes
 * into the own force's register as recorded by the force, unconfirmed. What it reports closed or moved goes to the
 * inspector's desk, never straight to closed. What was recorded before is left as it is.
 */
export function recordReading(
  actor: Actor,
  theCase: ReadingCase,
  asked: RecordAsked,
): Result<readonly ChainDecision[], Refusal> {
  const { review, force, into } = theCase;
  if (theCase.state === "recorded") return ok([]);
  const over = ended(theCase);
  if (over) return refuse(over);
  const ability = "import a register";
  if (!force) return refuse({ why: "force-unfit" });
  if (!may(actor, ability, { on: "force", forceId: force.id }))
    return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  if (into === "unknown") return unfit("inspection");
  const byForce = recordsForForce(actor);
  const planned = planRecord(review, asked.today, byForce, theCase.there);
  if (!planned.ok) return planned;
  const plan = planned.value;
  if (otherForceNamed(review, force.name) && !asked.otherForce) return unfit("other-force");
  if (asked.version !== null && asked.version !== theCase.version) return refuse({ why: "page-out-of-date" });
  if (repeatsLater(theCase, plan)) return unfit("repeats-later");
  for (const change of plan.proposals) {
    const wrong = changeUnfit(theCase, change, asked.today);
    if (wrong) return refuse(wrong);
  }
  const reported = reportsOf(theCase, plan);
  if (!reported) return unfit("proposal");
  if (plan.findings.some(({ cause }) => cause !== null && !theCase.causes.has(cause))) return unfit("cause");

  const fresh = notYetWaiting(reported, theCase.waiting);
  const made = inspectionOf(actor, theCase, plan, force, into, byForce, asked);
  const desk = report(
    actor,
    fresh.map((one) => one.report),
    asked.today,
  );
  const kept = asRecorded(review, plan, made.became, fresh);
  return ok([
    {
      forceId: force.id,
      changes: [
        ...made.changes,
        ...desk.changes,
        { change: "reading-recorded", id: theCase.id, review: kept, inspectionId: made.inspectionId },
      ],
      events: [...made.events, ...desk.events],
    },
  ]);
}

/** Whether a draft is said to raise again what was published after the report. */
function repeatsLater({ named }: ReadingCase, { findings, publishedOn }: RecordPlan): boolean {
  if (publishedOn === null) return false;
  return findings.flatMap(repeatedBy).some((reference) => {
    const other = named.get(reference);
    return other !== undefined && other.publishedOn > publishedOn;
  });
}

/** Why the register says that a change cannot have taken effect on the day that is reported; null when it can. */
export function changeUnfit(
  { named, spellEnteredOn }: Pick<ReadingCase, "named" | "spellEnteredOn">,
  { what, date, references }: Pick<ReviewedChange, "what" | "date" | "references">,
  today: CalendarDate,
): Refusal | null {
  const published = what === "close" ? references.flatMap((one) => named.get(one)?.publishedOn ?? []) : [];
  return reportedDayUnfit(date, { published, spell: what === "leave-engage" ? spellEnteredOn : null }, today);
}

interface Made extends Decision {
  readonly inspectionId: string | null;
  /** The ids of its findings by the keys of their drafts. */
  readonly became: ReadonlyMap<string, string>;
}

/** A letter that only reports changes makes no inspection: what it reports goes to the desk. */
function inspectionOf(
  actor: Actor,
  theCase: ReadingCase,
  plan: RecordPlan,
  force: NonNullable<ReadingCase["force"]>,
  into: RecordInto | null,
  byForce: boolean,
  asked: RecordAsked,
): Made {
  if (plan.findings.length + plan.judgments.length === 0)
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
const detailsOf = ({ review, lines }: ReadingCase): InspectionDetails => ({
  title: review.title,
  type: review.type,
  fieldworkFrom: null,
  fieldworkTo: null,
  address: review.address,
  text: lines.join("\n"),
});

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
  const details = detailsOf(theCase);
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
  return {
    changes: [...(into ? [] : [inspection]), ...judgments, ...findings.changes, ...links.changes],
    events: [...findings.events, ...links.events],
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
  { publishedOn }: RecordPlan,
  forceId: string,
  id: string,
  today: CalendarDate,
): Decision {
  const inspection = { id, details: detailsOf(theCase), forceIds: [forceId], reportDay: publishedOn };
  const decided = recordInspection(actor, inspection, [forceId], today);
  if (!decided.ok) throw new Error(`An inspector may not record an inspection: ${decided.refusal.why}`);
  return decided.value[0] ?? { changes: [], events: [] };
}

/** What goes to the desk, with the key of the change that reports it. */
interface Reported {
  readonly key: string;
  readonly report: Report;
}

/** Reports with the findings that they are about; null when one names a finding that this force does not have. */
function reportsOf({ named, review, mint }: ReadingCase, { proposals }: RecordPlan): Reported[] | null {
  if (proposals.some(({ references }) => references.some((reference) => !named.has(reference)))) return null;
  return proposals.flatMap(({ key, what, date, text, references }): Reported[] => {
    if (what === "keep-open") return [];
    const about = { what, on: date, words: text, source: review.title, address: review.address };
    const findingIds = what === "close" ? references.map((reference) => named.get(reference)?.id ?? null) : [null];
    return findingIds.map((findingId) => ({ key, report: { ...about, id: mint(), findingId } }));
  });
}

/** The review with what became of its drafts, judgments and changes, for the page that says what was recorded. */
const asRecorded = (
  review: Review,
  { leftJudgments, proposals }: RecordPlan,
  became: ReadonlyMap<string, string>,
  made: readonly Reported[],
): Review => ({
  ...review,
  findings: review.findings.map((draft) => {
    const id = became.get(draft.key);
    return id ? { ...draft, became: id } : draft;
  }),
  changes: review.changes.map((change) =>
    proposals.includes(change) && !made.some(({ key }) => key === change.key) ? { ...change, left: true } : change,
  ),
  judgments: review.judgments.map((judgment) =>
    leftJudgments.includes(judgment) ? { ...judgment, left: true } : judgment,
  ),
});
