import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change } from "../change";
import type { EventDraft } from "../event";
import { isBeforePublication } from "../finding/deadline";
import { publishReassessed } from "../reassessment/commands";
import { type Allotted, allot, inReportOrder, parentOf } from "../reference";
import type { Refusal } from "../refusal";
import { openResponse } from "../response/opening";
import { ok, type Result, refuse } from "../result";
import type { DraftFinding, ForceOnReport, InspectionCase } from "./draft";
import { mayBeEmpty } from "./inspection";
import { linksOf } from "./repeats";

/** What an inspector says when an inspection is published. */
export interface Publish {
  readonly on: CalendarDate;
  /** Reasons of an open Engage spell that turn out to be these findings: tied in the step that publishes them. */
  readonly ties: readonly { readonly reasonId: string; readonly findingId: string }[];
  /** How many causes of concern without a recommendation the inspector has confirmed. */
  readonly confirmedBare: number;
  /** How many comments on accuracy the inspector has confirmed to leave unanswered. */
  readonly confirmedUnanswered?: number;
}

/** What is decided about one force, with the references that its findings got. */
export interface ForcePublication extends ChainDecision {
  readonly references: readonly Allotted[];
}

/**
 * Publishes an inspection: every finding gets its reference and its last day, becomes open (or Engage, where a reason of
 * the force's spell is tied to it), and is seen by its force and policing body from here on. All forces or none. What it
 * raises again is linked. For each force it opens the response of its policing body.
 */
export const publish = (
  { draft, forces, repeats, reassessed, comments }: InspectionCase,
  { on, ties, confirmedBare, confirmedUnanswered = 0 }: Publish,
  today: CalendarDate,
): Result<readonly ForcePublication[], Refusal> => {
  if (draft.publishedOn) return refuse({ why: "already-published", on: draft.publishedOn });
  if (on > today) return refuse({ why: "date-in-the-future", field: "on" });
  const gone = forces.find(({ ended }) => ended && ended.on <= on);
  if (gone?.ended)
    return refuse({
      ...{ why: "organisation-has-ended", field: "force", name: gone.name ?? "" },
      ...{ on: gone.ended.on, successor: gone.ended.name },
    });
  const saysNothing = reassessed.length === 0 && !draft.isLetter && !mayBeEmpty(draft.type);
  if (draft.findings.length === 0 && draft.judgments.length === 0 && saysNothing)
    return refuse({ why: "nothing-to-publish" });
  const early = draft.findings.find(({ deadline }) => isBeforePublication(deadline, on));
  if (early) return refuse({ why: "deadline-before-publication", text: early.text });
  const bare = draft.findings.filter(
    ({ id, kind }) => kind === "cause-of-concern" && !draft.findings.some(({ parentId }) => parentId === id),
  );
  if (bare[0] && bare.length !== confirmedBare)
    return refuse({ why: "cause-without-recommendation", text: bare[0].text });
  const unanswered = comments.filter(({ isAnswered }) => !isAnswered).length;
  if (unanswered > 0 && unanswered !== confirmedUnanswered)
    return refuse({ why: "comments-unanswered", count: unanswered });

  const publications: ForcePublication[] = [];
  for (const force of forces) {
    const findings = inReportOrder(draft.findings.filter(({ forceId }) => forceId === force.id));
    const tied = tie(force, findings, ties, on);
    if (!tied) return refuse({ why: "engage-reason-unknown" });
    const judged = draft.judgments.filter(({ forceId }) => forceId === force.id);
    const causes = draft.earlierCauses.filter(({ forceId }) => forceId === force.id);
    const known = new Set([...findings, ...causes].map(({ id }) => id));
    if (findings.some(({ parentId }) => parentId !== null && !known.has(parentId)))
      return refuse({ why: "parent-unfit" });
    const references = allot(
      force,
      findings.map((finding) => ({ ...finding, publishedOn: on })),
      causes,
    );
    const links = linksOf(
      on,
      repeats.filter(({ forceId }) => forceId === force.id),
      today,
    );
    const told = publishReassessed({ draft, reassessed }, force.id, on);
    if (!told.ok) return told;
    const response = openResponse(
      {
        inspectionId: draft.id,
        title: draft.title,
        publishedOn: on,
        isLetter: draft.isLetter,
        recommends: findings.some(({ kind }) => kind === "recommendation"),
      },
      force.body,
    );
    publications.push({
      forceId: force.id,
      references,
      changes: [
        // The inspection itself is one row, whatever the number of forces.
        ...(force === forces[0] ? [{ change: "inspection-published", id: draft.id, on } as const] : []),
        ...judged.map(({ id }) => ({ change: "judgment-published", id, on }) as const),
        ...references.map((place) => ({ change: "finding-published", place, on }) as const),
        ...tied.changes,
        ...links.changes,
        ...told.value.changes,
        ...response.changes,
      ],
      events: [
        {
          facts: {
            kind: "inspection-published",
            title: draft.title,
            findings: findings.length,
            ...(judged.length > 0 && { grades: judged.map(({ question, grade }) => ({ question, grade })) }),
          },
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
        ...links.events,
        ...told.value.events,
        ...response.events,
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
};

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
