import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change } from "../change";
import { latenessOf } from "../closure/lateness";
import type { EventDraft } from "../event";
import { type Deadline, lastDay } from "../finding/deadline";
import type { FindingKind } from "../finding/kind";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";

/** Says that what a force recorded is a report that is here already; `same` names which of its findings are findings of that one. */
export interface MergeRecord {
  readonly same: readonly { readonly findingId: string; readonly other: string }[];
}

/** A finding of one of the two, as the register has it. */
export interface MergedFinding {
  readonly id: string;
  readonly forceId: string;
  readonly reference: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
  readonly publishedOn: CalendarDate;
  readonly parentId: string | null;
  readonly isClosed: boolean;
  readonly isConfirmed: boolean;
  /** Whether more is recorded of it than its publication. */
  readonly isWorkedOn: boolean;
}

interface Report {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: CalendarDate | null;
  readonly isMerged: boolean;
  readonly forceIds: readonly string[];
  readonly findings: readonly MergedFinding[];
}

/** All that merging depends on. */
export interface MergeCase {
  readonly record: Report & { readonly byForce: boolean };
  /** The report that it is; null where there is none of that address. */
  readonly into: Report | null;
  /** What the policing body owes to the record, where it owes one to the report too. */
  readonly owedTwice: readonly {
    readonly forceId: string;
    readonly isAwaited: boolean;
    readonly isBegun: boolean;
  }[];
}

type Unfit = Extract<Refusal, { why: "merge-unfit" }>["because"];
const unfit = (because: Unfit): Refusal => ({ why: "merge-unfit", because });

/** Why the record cannot be merged into the report at all; null where it can. */
function barred({ record, into, owedTwice }: MergeCase): Refusal | null {
  if (!record.byForce || record.publishedOn === null) return unfit("record");
  if (record.isMerged) return unfit("merged");
  if (!into) return unfit("missing");
  if (into.id === record.id) return unfit("itself");
  if (into.publishedOn === null) return unfit("draft");
  if (into.isMerged) return unfit("ended");
  if (record.forceIds.some((forceId) => !into.forceIds.includes(forceId))) return unfit("forces");
  return owedTwice.some(({ isAwaited, isBegun }) => isAwaited && isBegun) ? { why: "merge-response-begun" } : null;
}

/** A pair of findings that are one, and which of the two stays. */
interface Pair {
  readonly own: MergedFinding;
  readonly other: MergedFinding;
  readonly stays: "own" | "other";
}

const under = (findings: readonly MergedFinding[], { id }: MergedFinding) =>
  findings.filter(({ parentId }) => parentId === id);

/**
 * Which of two that are one stays: the one that was worked on, with its recommendations; where neither was, the report's. Both
 * having been worked on, neither can take the place of the other.
 */
function paired(record: Report, into: Report, { same }: MergeRecord): Result<readonly Pair[], Refusal> {
  const pairs: { own: MergedFinding; other: MergedFinding }[] = [];
  for (const { findingId, other: reference } of same) {
    const own = record.findings.find(({ id }) => id === findingId);
    const other = into.findings.find((one) => one.reference === reference);
    if (!own || !other || own.forceId !== other.forceId) return refuse(unfit("finding"));
    if (own.kind !== other.kind)
      return refuse({ why: "merge-kinds", reference: own.reference, other: other.reference });
    if (pairs.some((pair) => pair.own === own || pair.other === other)) return refuse(unfit("twice"));
    pairs.push({ own, other });
  }
  const otherOf = (own: MergedFinding) => pairs.find((pair) => pair.own === own)?.other;
  const decided: Pair[] = [];
  for (const { own, other } of pairs) {
    const head = pairs.find((pair) => pair.own.id === own.parentId) ?? { own, other };
    const family = [head.own, ...under(record.findings, head.own)];
    const otherFamily = [head.other, ...under(into.findings, head.other)];
    const wholly = family.slice(1).every((one) => otherOf(one)?.parentId === head.other.id);
    const all = wholly && otherFamily.length === family.length;
    const worked = family.some(({ isWorkedOn }) => isWorkedOn);
    const otherWorked = otherFamily.some(({ isWorkedOn }) => isWorkedOn);
    if (worked && otherWorked)
      return refuse({ why: "merge-both-worked", reference: head.own.reference, other: head.other.reference });
    if (worked ? !all : !wholly)
      return refuse({ why: "merge-family", reference: head.own.reference, other: head.other.reference });
    decided.push({ own, other, stays: worked ? "own" : "other" });
  }
  return ok(decided);
}

/**
 * Merges what a force recorded into the report that it is. Its findings come over as they are, with all that was done about them,
 * confirmed and in the report's words; of two that are one the other leaves the counts, as recorded in error.
 */
export function mergeRecord(
  actor: Actor,
  theCase: MergeCase,
  command: MergeRecord,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  const ability = "record and publish inspections";
  if (!may(actor, ability, { on: "register" })) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  const { record, into } = theCase;
  const bars = barred(theCase);
  if (bars || !into) return refuse(bars ?? unfit("missing"));
  const pairs = paired(record, into, command);
  if (!pairs.ok) return pairs;
  const title = into.title;
  return ok(
    record.forceIds.map((forceId, at): ChainDecision => {
      const own = record.findings.filter((finding) => finding.forceId === forceId);
      const parts = own.map((finding) => {
        const pair = pairs.value.find((one) => one.own === finding);
        return pair?.stays === "other"
          ? leaves(pair.own, pair.other, title, today)
          : comes(finding, pair, theCase, today);
      });
      const owed = theCase.owedTwice.some((one) => one.forceId === forceId && one.isAwaited);
      return {
        forceId,
        changes: [
          // The inspection is one row, whatever the number of forces.
          ...(at === 0 ? [{ change: "inspection-merged", id: record.id, intoId: into.id, on: today } as const] : []),
          ...parts.flatMap(({ changes }) => changes),
        ],
        events: [
          {
            facts: { kind: "inspection-merged", title: record.title, into: title, findings: own.length },
            on: today,
            audience: "shared",
            inspectionId: into.id,
          },
          ...parts.flatMap(({ events }) => events),
          ...(owed
            ? [
                {
                  facts: {
                    kind: "response-not-required",
                    title: record.title,
                    because: "answered-elsewhere",
                    why: "The report was recorded twice: it is answered where it stands.",
                  },
                  on: today,
                  audience: "shared",
                  inspectionId: record.id,
                } as const,
              ]
            : []),
        ],
      };
    }),
  );
}

interface Part {
  readonly changes: readonly Change[];
  readonly events: readonly EventDraft[];
}

/** A finding that comes over; of a pair in which it stays, the other one leaves. */
function comes(finding: MergedFinding, pair: Pair | undefined, { record, into }: MergeCase, today: CalendarDate): Part {
  const { id, kind, text, deadline, publishedOn, isConfirmed, reference } = finding;
  const title = into?.title ?? "";
  const told = { on: today, audience: "shared", findingId: id } as const;
  const other = pair?.other;
  const before = { kind, text, deadline };
  const after = other ? { kind, text: other.text, deadline: other.deadline } : before;
  const corrected = JSON.stringify(after) !== JSON.stringify(before);
  const gone = other ? leaves(other, finding, title, today) : { changes: [], events: [] };
  return {
    changes: [
      { change: "finding-comes-over", id, inspectionId: into?.id ?? "" },
      ...(isConfirmed ? [] : [{ change: "finding-confirmed", id, on: today } as const]),
      ...(corrected
        ? [{ change: "finding", id, set: { words: after, deadlineOn: lastDay(after.deadline, publishedOn) } } as const]
        : []),
      ...gone.changes,
    ],
    events: [
      {
        facts: { kind: "record-came-over", report: title, was: record.title, same: other?.reference ?? null },
        ...told,
      },
      ...(isConfirmed ? [] : [{ facts: { kind: "record-confirmed", reference } as const, ...told }]),
      ...(corrected
        ? [{ facts: { kind: "record-corrected", before, after, why: `In the words of ${title}.` } as const, ...told }]
        : []),
      ...gone.events,
    ],
  };
}

/** Of two that are one, the one of which nothing is recorded leaves the counts. */
function leaves(gone: MergedFinding, stays: MergedFinding, title: string, today: CalendarDate): Part {
  if (gone.isClosed) return { changes: [], events: [] };
  const { id, text, deadline, publishedOn } = gone;
  const outcome = "recorded-in-error";
  const note = `It is ${stays.reference}: ${title} was recorded twice.`;
  const late = latenessOf({ firstTarget: null, deadlineOn: lastDay(deadline, publishedOn) }, outcome, today);
  const said = { outcome, method: "desk-review", note, letter: null } as const;
  return {
    changes: [
      { change: "finding", id, set: { status: "closed", statusOn: today, basisChangedOn: null } },
      {
        change: "closed",
        ...{ findingId: id, submissionId: null, ...said, letterReference: null, sampleSize: null, successorId: null },
        ...{ basis: { text, owner: null, sponsor: null, evidence: [], recommendations: [] }, late, on: today },
      },
    ],
    events: [
      {
        facts: { kind: "closed", ...said, successor: null, submission: "none", openRecommendations: 0, late },
        on: today,
        audience: "shared",
        findingId: id,
      },
    ],
  };
}
