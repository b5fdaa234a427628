import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision } from "../change";
import { notOffered } from "../list/choice";
import { may, WHO_MAY } from "../policy";
import { notYetWaiting, type Report, report } from "../proposal/reported";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import { inspectionOf } from "./inspection-made";
import { otherForceNamed } from "./other-force";
import { planRecord, type RecordPlan, recordsForForce } from "./plan";
import { ended, type ReadingCase, type RecordAsked } from "./reading-case";
import { reportedDayUnfit } from "./reported-day";
import { type Review, type ReviewedChange, repeatedBy } from "./review";

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
  const unlisted = unlistedIn(theCase, plan, asked.today);
  if (unlisted) return refuse(unlisted);
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

/** Why the type of a new inspection, or a grade, cannot be recorded: its entry has ended since the review chose it. */
const unlistedIn = ({ review, lists, into }: ReadingCase, { judgments }: RecordPlan, today: CalendarDate) =>
  (into ? null : notOffered(lists, "inspection-types", review.type, today, "type")) ??
  judgments
    .map(({ grade }) => notOffered(lists, "grades", grade, today, "grade"))
    .find((unlisted) => unlisted !== null);

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

/** What goes to the desk, with the key of the change that reports it. */
interface Reported {
  readonly key: string;
  readonly report: Report;
}

/** Reports with the findings that they are about; null when one names a finding that this force does not have. */
function reportsOf({ named, review, mint }: ReadingCase, { proposals }: RecordPlan): Reported[] | null {
  if (proposals.some(({ references }) => references.some((reference) => !named.has(reference)))) return null;
  return proposals.flatMap(({ key, what, date, text, reasons, references }): Reported[] => {
    if (what === "keep-open") return [];
    const said = reasons && what === "enter-engage" ? { reasons } : {};
    const about = { what, on: date, words: text, ...said, source: review.title, address: review.address };
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
