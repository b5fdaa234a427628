import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { Change } from "../change";
import type { Spell } from "../engage/spell";
import type { EventDraft } from "../event";
import { type Deadline, isBeforePublication, lastDay } from "../finding/deadline";
import type { FindingKind } from "../finding/kind";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";

/** A finding of an inspection that is not published yet: it has no reference, and only inspectors and named readers see it. */
export interface DraftFinding {
  readonly id: string;
  readonly forceId: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly deadline: Deadline;
  readonly parentId: string | null;
  readonly position: number;
  readonly illustrative: boolean;
}

/** A published cause of concern that recommendations of a later report stand under: a revisit may add some to it. */
export interface EarlierCause {
  readonly id: string;
  readonly forceId: string;
  readonly reference: string;
  /** Keeps what is added to it beside it in the order of references. */
  readonly family: string;
}

export interface InspectionDraft {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: CalendarDate | null;
  readonly findings: readonly DraftFinding[];
  readonly judgments: number;
  readonly isRevisit: boolean;
  /** Those that recommendations of this report stand under. */
  readonly earlierCauses: readonly EarlierCause[];
}

/** A force that the inspection is on: its code begins its references, `lastNumber` is the last one allotted in that year. */
export interface ForceOnReport {
  readonly id: string;
  readonly code: string;
  readonly lastNumber: number;
  readonly spell: Spell | null;
}

export interface Publish {
  readonly on: CalendarDate;
  /** Reasons of an open Engage spell that turn out to be these findings: tied in the step that publishes them. */
  readonly ties: readonly { readonly reasonId: string; readonly findingId: string }[];
  /** How many causes of concern without a recommendation the inspector has confirmed. */
  readonly confirmedBare: number;
}

export interface Allotted {
  readonly findingId: string;
  readonly reference: string;
  readonly year: number;
  readonly number: number;
  readonly family: string;
  readonly deadlineOn: CalendarDate | null;
}

export interface ForcePublication {
  readonly forceId: string;
  readonly references: readonly Allotted[];
  readonly changes: readonly Change[];
  readonly events: readonly EventDraft[];
}

export const referenceOf = (code: string, year: number, number: number) =>
  `${code}-${year}-${String(number).padStart(3, "0")}`;
/** Sorts as the references should, beyond 999 too. */
export const familyOf = (code: string, year: number, number: number) =>
  `${code}-${year}-${String(number).padStart(6, "0")}`;

/**
 * A cause of concern, then its recommendations, then the next: the order of the report, and of the references. What stands
 * under a cause of an earlier report has its place among the heads.
 */
export function inReportOrder<Item extends { id: string; parentId: string | null; position: number }>(
  findings: readonly Item[],
): readonly Item[] {
  const byPosition = findings.toSorted((a, b) => a.position - b.position);
  const ids = new Set(findings.map(({ id }) => id));
  const heads = byPosition.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  return heads.flatMap((head) => [head, ...byPosition.filter(({ parentId }) => parentId === head.id)]);
}

/**
 * Publishes an inspection: every finding gets its reference and its last day, becomes open (or Engage, where a reason of
 * the force's spell is tied to it), and is seen by its force and policing body from here on. All forces or none.
 */
export function planPublication(
  actor: Actor,
  draft: InspectionDraft,
  forces: readonly ForceOnReport[],
  { on, ties, confirmedBare }: Publish,
  today: CalendarDate,
): Result<readonly ForcePublication[], Refusal> {
  const ability = "record and publish inspections";
  if (!may(actor, ability, {})) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  if (draft.publishedOn) return refuse({ why: "already-published", on: draft.publishedOn });
  if (on > today) return refuse({ why: "date-in-the-future", field: "on" });
  if (draft.findings.length === 0 && draft.judgments === 0 && !draft.isRevisit)
    return refuse({ why: "nothing-to-publish" });
  const early = draft.findings.find(({ deadline }) => isBeforePublication(deadline, on));
  if (early) return refuse({ why: "deadline-before-publication", text: early.text });
  const bare = draft.findings.filter(
    ({ id, kind }) => kind === "cause-of-concern" && !draft.findings.some(({ parentId }) => parentId === id),
  );
  if (bare[0] && bare.length !== confirmedBare)
    return refuse({ why: "cause-without-recommendation", text: bare[0].text });

  const publications: ForcePublication[] = [];
  for (const force of forces) {
    const findings = inReportOrder(draft.findings.filter(({ forceId }) => forceId === force.id));
    const tied = tie(force, findings, ties, on);
    if (!tied) return refuse({ why: "engage-reason-unknown" });
    const causes = draft.earlierCauses.filter(({ forceId }) => forceId === force.id);
    const known = new Set([...findings, ...causes].map(({ id }) => id));
    if (findings.some(({ parentId }) => parentId !== null && !known.has(parentId)))
      return refuse({ why: "parent-unfit" });
    const references = allot(force, findings, causes, on);
    publications.push({
      forceId: force.id,
      references,
      changes: tied.changes,
      events: [
        {
          facts: { kind: "inspection-published", title: draft.title, findings: findings.length },
          on,
          audience: "public",
          inspectionId: draft.id,
        },
        ...findings.map(({ id, kind, text, deadline, parentId, illustrative }): EventDraft => {
          const reference = references.find(({ findingId }) => findingId === id)?.reference ?? "";
          const parent = parentOf(parentId, references, causes);
          const facts = { kind: "finding-published", reference, parent, words: { kind, text, deadline } } as const;
          return { facts, on, audience: "public", findingId: id, inspectionId: draft.id, illustrative };
        }),
        ...tied.events,
      ],
    });
  }
  const published = publications.reduce((sum, { references }) => sum + references.length, 0);
  if (published !== draft.findings.length) return refuse({ why: "parent-unfit" });
  const count = publications.reduce(
    (sum, { changes }) => sum + changes.filter(({ change }) => change === "reason-tied").length,
    0,
  );
  return count === ties.length ? ok(publications) : refuse({ why: "engage-reason-unknown" });
}

/** The reference of the cause of concern that a recommendation stands under: of this report, or an earlier one. */
export const parentOf = (
  parentId: string | null,
  references: readonly Allotted[],
  causes: readonly EarlierCause[],
): string | null =>
  references.find(({ findingId }) => findingId === parentId)?.reference ??
  causes.find(({ id }) => id === parentId)?.reference ??
  null;

/** References and last days for findings in the order of the report, after the force’s last one of that year. */
export function allot(
  { code, lastNumber }: ForceOnReport,
  findings: readonly DraftFinding[],
  causes: readonly EarlierCause[],
  on: CalendarDate,
): Allotted[] {
  const year = Number(on.slice(0, 4));
  const numbers = new Map(findings.map(({ id }, index) => [id, lastNumber + index + 1]));
  return findings.map(({ id, parentId, deadline }) => {
    const number = numbers.get(id) ?? 0;
    const head = (parentId ? numbers.get(parentId) : null) ?? number;
    return {
      findingId: id,
      reference: referenceOf(code, year, number),
      year,
      number,
      family: causes.find(({ id }) => id === parentId)?.family ?? familyOf(code, year, head),
      deadlineOn: lastDay(deadline, on),
    };
  });
}

/** Ties reasons of this force's spell to its findings; null when a reason is not there, is newer or tied already, or the finding has a parent or another reason. */
function tie({ spell }: ForceOnReport, findings: readonly DraftFinding[], ties: Publish["ties"], on: CalendarDate) {
  const changes: Change[] = [];
  const events: EventDraft[] = [];
  const used = new Set<string>();
  for (const { reasonId, findingId } of ties) {
    const finding = findings.find(({ id }) => id === findingId);
    if (!finding) continue;
    const reason = spell?.reasons.find(({ id, findingId: tiedTo, endedOn }) => id === reasonId && !tiedTo && !endedOn);
    if (!reason || reason.addedOn > on || finding.parentId || used.has(reasonId) || used.has(findingId)) return null;
    used.add(reasonId).add(findingId);
    changes.push(
      { change: "reason-tied", id: reasonId, findingId, on },
      { change: "finding", id: findingId, set: { status: "engage", statusOn: on } },
    );
    events.push({
      facts: { kind: "moved-to-engage", reason: reason.wording, why: "" },
      on,
      audience: "shared",
      findingId,
    });
  }
  return { changes, events };
}
