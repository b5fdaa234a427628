import { type FindingAsAt, overdueThen } from "../as-at/finding-as-at";
import { addDays, addMonths, type CalendarDate, daysBetween } from "../calendar";
import { FINDING_KINDS } from "../finding/kind";
import type { Overdue } from "../finding/overdue";
import { reaches } from "../measure/measure";
import { quietSince } from "../progress/quiet";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import { type Layout, type Period, periodUnfit } from "./asked";
import { type Closings, countMovement, type Movement, reconcile } from "./movement";
import type { FactsOf, PackEvent, PackFinding, PackSource } from "./source";

/** An event with the finding that it is of. */
export interface Line<Kind extends PackEvent["facts"]["kind"]> extends Omit<PackEvent, "facts"> {
  readonly facts: FactsOf<Kind>;
  readonly finding: PackFinding;
}

/** A finding that was not closed at the end of the period, and how it stood then. */
export interface Open {
  readonly finding: PackFinding;
  readonly state: FindingAsAt;
}

/** What the committee of a force reads: every number made of the history, and checked. */
export interface BoardPack {
  readonly period: Period;
  readonly layout: Layout;
  /** The force; null of all. */
  readonly scope: string | null;
  /** The forces that ended and whose findings are counted with its own; `came`: what was open of them when the period began, where the pack before does not count it. */
  readonly records: readonly { readonly name: string; readonly on: CalendarDate; readonly came: number | null }[];
  readonly movement: Movement;
  readonly before: PackSource["before"];
  readonly late: readonly (PackEvent & { readonly finding: PackFinding })[];
  readonly opened: readonly Line<"finding-published" | "recorded-by-force">[];
  readonly closed: readonly Line<"closed">[];
  readonly submitted: readonly Line<"submitted">[];
  readonly returned: readonly Line<"submission-returned">[];
  readonly reopened: readonly Line<"reopened">[];
  readonly moves: readonly Line<"target-moved">[];
  readonly overdue: readonly (Open & { readonly overdue: Overdue })[];
  readonly quiet: readonly (Open & { readonly since: CalendarDate; readonly days: number })[];
  readonly old: readonly (Open & { readonly months: 12 | 24; readonly days: number })[];
  readonly voices: readonly Open[];
  readonly challenges: PackSource["challenges"];
  readonly responses: PackSource["responses"];
  readonly measures: PackSource["measures"];
  readonly requests: PackSource["requests"];
  readonly open: readonly Open[];
}

/**
 * Builds a pack of a period, as of `today`. Pure. Refused: a period of which nothing can be counted; a history that is not worked
 * out or cannot be read; counts that do not come out, with where they differ.
 */
export function buildPack(
  source: PackSource,
  period: Period,
  layout: Layout,
  today: CalendarDate,
): Result<BoardPack, Refusal> {
  const { findings, events, before } = source;
  if (source.missing > 0) return refuse({ why: "history-not-worked-out", missing: source.missing });
  const states = findings.flatMap(({ before: opening, after }) => [opening, after]);
  const first = findings.map(firstDay).toSorted()[0] ?? null;
  const unfit = periodUnfit(period, today, first);
  if (unfit) return refuse(unfit);
  const unread = findings.find(({ after }) => after?.unread);
  if (unread || states.some((state) => state?.unread))
    return refuse({ why: "history-unread", reference: unread?.reference ?? "" });
  const movement = countMovement(findings, events);
  const follows = before !== null && addDays(before.to, 1) === period.from;
  const cameOver = countMovement(
    findings.filter(({ force }) => source.records.some(({ name, came }) => came && name === force)),
    [],
  );
  const [mismatch] = reconcile(movement, follows ? withOpenings(before.closings, cameOver) : null);
  if (mismatch) return refuse({ why: "pack-unreconciled", ...mismatch, last: before?.reference ?? null });
  const open = findings.flatMap((finding): readonly Open[] =>
    finding.after && finding.after.status !== "closed" ? [{ finding, state: finding.after }] : [],
  );
  const of = linesOf(findings, events);
  return ok({
    ...{ period, layout, scope: source.scope, movement, before: follows ? before : null },
    records: source.records.map(({ name, on, came }) => ({
      ...{ name, on },
      came: came && follows ? openedWith(findings.filter(({ force }) => force === name)) : null,
    })),
    late: withFinding(findings, source.late),
    opened: of(["finding-published", "recorded-by-force"]),
    closed: of(["closed"]),
    submitted: of(["submitted"]),
    returned: of(["submission-returned"]),
    reopened: of(["reopened"]),
    moves: of(["target-moved"]),
    ...listsOf(open, period.to, layout),
    challenges: source.challenges,
    responses: source.responses,
    measures: source.measures.filter(
      (measure) =>
        !reaches(measure, measure.value) && open.some(({ finding }) => finding.reference === measure.reference),
    ),
    requests: source.requests,
    open,
  });
}

/** How many of these were open when the period began. */
const openedWith = (findings: readonly PackFinding[]): number =>
  findings.filter(({ before }) => before !== null && before.status !== "closed").length;

/** What the pack before ended with, and what was open of forces whose record came over since. */
const withOpenings = (closings: Closings, { kinds }: Movement): Closings =>
  Object.fromEntries(FINDING_KINDS.map((kind) => [kind, closings[kind] + kinds[kind].known])) as Closings;

const firstDay = ({ before, after }: PackFinding): CalendarDate => (before ?? after)?.publishedOn ?? NEVER;
const NEVER = "9999-12-31" as CalendarDate;

const withFinding = <Event extends PackEvent>(findings: readonly PackFinding[], events: readonly Event[]) => {
  const named = new Map(findings.map((finding) => [finding.reference, finding]));
  return events.flatMap((event) => {
    const finding = named.get(event.reference);
    return finding ? [{ ...event, finding }] : [];
  });
};

/** Events of some kinds, with their findings, in the order of their days. */
function linesOf(findings: readonly PackFinding[], events: readonly PackEvent[]) {
  const all = withFinding(
    findings,
    events.toSorted((a, b) => a.on.localeCompare(b.on) || a.number - b.number),
  );
  return <Kind extends PackEvent["facts"]["kind"]>(kinds: readonly Kind[]): readonly Line<Kind>[] =>
    all.filter(({ facts }) => kinds.some((kind) => kind === facts.kind)) as unknown as readonly Line<Kind>[];
}

/** What is told of findings that were not closed at the end of the period. */
function listsOf(open: readonly Open[], to: CalendarDate, { quietDays }: Layout) {
  return {
    overdue: open.flatMap((one) => {
      const overdue = overdueThen(one.state, to);
      return overdue ? [{ ...one, overdue }] : [];
    }),
    quiet: open.flatMap((one) => {
      const { state } = one;
      const heard = { ...state, ownerId: state.owner, updatedOn: state.progressOn };
      const since = quietSince(heard, quietDays, to);
      return since ? [{ ...one, since, days: daysBetween(since, to) }] : [];
    }),
    old: open.flatMap((one) => {
      const { publishedOn } = one.state;
      const months = ([24, 12] as const).find((some) => addMonths(publishedOn, some) < to);
      return months ? [{ ...one, months, days: daysBetween(publishedOn, to) }] : [];
    }),
    voices: open.filter(({ state }) => disagree(state)),
  };
}

/**
 * Whether two of the three voices contradict each other: the force says that it is on track or delivered and its policing body is
 * not, or only partly, assured; the force says that it has issues or is off track and the body is assured; or the force says that it is
 * delivered and the inspectorate has it in Engage.
 */
export function disagree({
  progress,
  assurance,
  status,
}: Pick<FindingAsAt, "progress" | "assurance" | "status">): boolean {
  const well = progress === "on-track" || progress === "delivered";
  const doubted = assurance === "not-assured" || assurance === "partly-assured";
  if (well && doubted) return true;
  if ((progress === "off-track" || progress === "some-issues") && assurance === "assured") return true;
  return progress === "delivered" && status === "engage";
}
