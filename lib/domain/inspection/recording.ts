import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change, Decision } from "../change";
import type { EventDraft } from "../event";
import { notOffered } from "../list/choice";
import type { Lists } from "../list/lists";
import { may, WHO_MAY } from "../policy";
import { allot, inReportOrder, type Numbering } from "../reference";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { DraftDetails, InspectionDetails } from "./details";
import type { EarlierCause } from "./draft";

/** An inspection that an inspector records: on which forces, and the day that its report gives as its publication. */
export interface NewInspection {
  readonly id: string;
  readonly details: InspectionDetails;
  readonly forceIds: readonly string[];
  readonly reportDay: CalendarDate | null;
}

/** What recording an inspection depends on: those of its forces that there are, and the lists. */
export interface RecordingCase {
  readonly known: readonly string[];
  readonly lists: Lists;
}

/** Records an inspection on one force or many. Until it is published only the inspectorate and the readers it names see it. */
export function recordInspection(
  actor: Actor,
  { id, details, forceIds, reportDay }: NewInspection,
  { known, lists }: RecordingCase,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  const ability = "record and publish inspections";
  if (!may(actor, ability, { on: "register" })) return refuse({ why: "not-yours", who: WHO_MAY[ability] });
  const forces = [...new Set(forceIds)];
  if (forces.length === 0 || forces.some((force) => !known.includes(force))) return refuse({ why: "force-unfit" });
  const unlisted = notOffered(lists, "inspection-types", details.type, today, "type");
  if (unlisted) return refuse(unlisted);
  const facts = { kind: "inspection-recorded", title: details.title } as const;
  const recorded: Change = {
    change: "inspection-recorded",
    id,
    details,
    forceIds: forces,
    byForce: null,
    reportDay,
  };
  return ok(
    forces.map((forceId, index) => ({
      forceId,
      // The inspection is one row, whatever the number of forces.
      changes: index === 0 ? [recorded] : [],
      events: [{ facts, on: today, audience: "inspectorate", inspectionId: id }],
    })),
  );
}

/** A finding of a published report that a force records; `source` is the report or file that it was taken from. */
export interface PublishedDraft {
  readonly id: string;
  readonly inspectionId: string;
  readonly publishedOn: CalendarDate;
  readonly parentId: string | null;
  readonly position: number;
  readonly details: Omit<DraftDetails, "parentId">;
  readonly ownReference: string | null;
  readonly source: string;
}

/** What recording findings of published reports writes, and the references that they got, by their ids. */
export interface RecordedFindings extends Decision {
  readonly references: ReadonlyMap<string, string>;
}

/**
 * A force's own record of findings of published reports: open, with references that follow its last ones, not confirmed by
 * the inspectorate. `causes` are published causes of concern that some of them stand under.
 */
export function recordFindings(
  force: Numbering,
  findings: readonly PublishedDraft[],
  causes: readonly EarlierCause[],
): RecordedFindings {
  const ordered = inReportOrder(findings);
  const places = allot(
    force,
    ordered.map(({ id, parentId, publishedOn, details }) => ({
      id,
      parentId,
      publishedOn,
      deadline: details.deadline,
    })),
    causes,
  );
  const references = new Map(places.map(({ findingId, reference }) => [findingId, reference]));
  const parents = new Map([...causes.map(({ id, reference }) => [id, reference] as const), ...references]);
  const changes: Change[] = [];
  const events: EventDraft[] = [];
  for (const [index, place] of places.entries()) {
    const finding = ordered[index] as PublishedDraft;
    const { id, inspectionId, publishedOn, position, ownReference, parentId, details, source } = finding;
    const { kind, text, deadline } = details;
    changes.push({
      change: "finding-recorded",
      inspectionId,
      publishedOn,
      position,
      ownReference,
      place,
      details: { ...details, parentId },
    });
    events.push({
      facts: {
        kind: "recorded-by-force",
        reference: place.reference,
        parent: parentId ? (parents.get(parentId) ?? null) : null,
        words: { kind, text, deadline },
        source,
      },
      on: publishedOn,
      audience: "shared",
      findingId: id,
      inspectionId,
    });
  }
  return { changes, events, references };
}
