import type { Actor } from "../actor";
import type { Change, Decision } from "../change";
import type { EventDraft } from "../event";
import { excerpt } from "../excerpt";
import type { FindingKind } from "../finding/kind";
import { isLetter } from "../inspection/inspection";
import { type RecordedFindings, recordFindings } from "../inspection/recording";
import { openResponse } from "../response/opening";
import { follow } from "./follow";
import type { KnownRegister } from "./known";
import type { NewFinding, NewInspection, Plan } from "./plan";
import type { RecordingAsked } from "./recording-asked";

/** Everything that one import writes, and what became of its rows. */
export interface Recording {
  /** All of what is new: nobody else has anything to do with it yet. */
  readonly made: Decision;
  /** What changes of findings that the register had. */
  readonly changed: Decision;
  readonly inspections: readonly NewInspection[];
  readonly findings: readonly {
    readonly row: number;
    readonly id: string;
    readonly reference: string;
    readonly parentId: string | null;
    readonly kind: FindingKind;
  }[];
}

/**
 * What recording a plan writes: what is new as the force's own record of published reports, and then, finding by finding, what
 * the commands of a person would write who gives the same row. Throws where a command is refused that the plan foresaw.
 */
export function recordingOf(actor: Actor, plan: Plan, register: KnownRegister, asked: RecordingAsked): Recording {
  const inspections = inspectionsOf(plan, asked);
  const ids = new Map(plan.inspections.map(({ key }, index) => [key, inspections.ids[index] ?? ""]));
  const rows = new Map(plan.create.map(({ row }) => [row, asked.mint()]));
  const parentOf = ({ parent }: NewFinding) =>
    parent ? ("row" in parent ? (rows.get(parent.row) ?? null) : parent.id) : null;
  const recorded = findingsOf(plan, register, asked, ids, rows, parentOf);
  const made: Decision[] = [inspections, recorded];
  const changed: Decision[] = [];
  const known = new Map(register.findings.map((finding) => [finding.id, finding]));
  for (const finding of plan.create) {
    const id = rows.get(finding.row) ?? "";
    const reference = recorded.references.get(id) ?? "";
    // What the force calls it, and whom it names, is told by the sentence that records it.
    const named = finding.unmatched;
    const row = { ...finding, id, reference, named, parentId: parentOf(finding), ownReference: null };
    made.push(follow(actor, row, known, register, asked));
  }
  for (const update of plan.update)
    changed.push(follow(actor, { ...update, id: update.findingId }, known, register, asked));
  return {
    made: together(made),
    changed: together(changed),
    inspections: plan.inspections,
    findings: plan.create.map((finding) => {
      const id = rows.get(finding.row) ?? "";
      const { row, kind } = finding;
      return { row, id, kind, reference: recorded.references.get(id) ?? "", parentId: parentOf(finding) };
    }),
  };
}

const together = (all: readonly Decision[]): Decision => ({
  changes: all.flatMap(({ changes }) => changes),
  events: all.flatMap(({ events }) => events),
});

/** The inspections that a file names and the register lacks, each on this force, recorded by it. */
function inspectionsOf(
  { inspections, create }: Plan,
  { force, mint }: RecordingAsked,
): Decision & { ids: readonly string[] } {
  const ids = inspections.map(() => mint());
  const recommending = new Set(
    create.flatMap(({ kind, inspection }) =>
      kind === "recommendation" && "key" in inspection ? [inspection.key] : [],
    ),
  );
  const responses = together(
    inspections.map(({ key, title, type, publishedOn }, index) => {
      const recommends = recommending.has(key);
      const report = { inspectionId: ids[index] ?? "", title, publishedOn, isLetter: isLetter(type), recommends };
      return openResponse(report, force.body);
    }),
  );
  return {
    ids,
    changes: [
      ...inspections.map(
        ({ title, type, publishedOn }, index): Change => ({
          change: "inspection-recorded",
          id: ids[index] ?? "",
          details: { title, type, fieldworkFrom: null, fieldworkTo: null, address: null, text: null },
          forceIds: [force.id],
          byForce: { code: force.code, publishedOn },
          reportDay: null,
        }),
      ),
      ...responses.changes,
    ],
    events: [
      ...inspections.map(
        ({ title, publishedOn }, index): EventDraft => ({
          facts: { kind: "inspection-recorded", title },
          on: publishedOn,
          audience: "shared",
          inspectionId: ids[index] ?? "",
        }),
      ),
      ...responses.events,
    ],
  };
}

const LONGEST_CAUSE = 500;

/** Where a finding is from: the file, with what it calls the finding, and what it names for it that the register does not know. */
function sourceOf({ ownReference, unmatched: { owner, sponsor, cause } }: NewFinding, source: string): string {
  const there = [
    ownReference,
    owner && `owner ${owner}`,
    sponsor && `sponsor ${sponsor}`,
    cause && `cause of concern “${excerpt(cause, LONGEST_CAUSE)}”`,
  ].filter((said) => said !== null);
  return there.length > 0 ? `${source} (there ${there.join("; ")})` : source;
}

function findingsOf(
  { create }: Plan,
  register: KnownRegister,
  { force, source, illustrative }: RecordingAsked,
  inspectionIds: ReadonlyMap<string, string>,
  rows: ReadonlyMap<number, string>,
  parentOf: (finding: NewFinding) => string | null,
): RecordedFindings {
  // In the order of the file: a part of a row (10.2) and a row of a further sheet have no number that says a place.
  const places = new Map(
    create
      .map(({ row }) => row)
      .toSorted((a, b) => a - b)
      .map((row, index) => [row, index + 1]),
  );
  return recordFindings(
    force,
    create.map((made) => {
      const { row, kind, text, deadline, publishedOn, ownReference, inspection } = made;
      return {
        id: rows.get(row) ?? "",
        inspectionId: "id" in inspection ? inspection.id : (inspectionIds.get(inspection.key) ?? ""),
        publishedOn,
        parentId: parentOf(made),
        position: places.get(row) ?? 0,
        ownReference,
        source: sourceOf(made, source),
        details: { forceId: force.id, kind, text, deadline, theme: null, illustrative },
      };
    }),
    register.findings.map(({ id, reference, family }) => ({ id, forceId: force.id, reference, family })),
  );
}
