import type { Actor } from "../actor";
import type { Change, Decision } from "../change";
import type { Command } from "../command";
import { decide } from "../decide";
import type { EventDraft } from "../event";
import { excerpt } from "../excerpt";
import type { Case } from "../finding/case";
import { NO_LISTS } from "../list/lists";
import { report } from "../proposal/reported";
import type { KnownFinding, KnownRegister } from "./known";
import type { NewFinding, PlannedMove, Update } from "./plan";
import type { RecordingAsked } from "./recording-asked";

/** What a row says of one finding, new or known. */
type Follows = Pick<
  Update,
  "dates" | "progress" | "evidence" | "closure" | "actions" | "named" | "ownReference" | "reference"
> & {
  readonly id: string;
  readonly allocation: NewFinding["allocation"] | null;
};
/** What of a new finding its first commands depend on. */
type Fresh = Pick<NewFinding, "kind" | "text" | "deadline" | "publishedOn"> & { readonly parentId: string | null };

/**
 * What follows for one finding: allocation, dates, progress, the plan's actions, and a closure that somebody reports. Each is decided as the
 * command of a person would be, on the finding as the one before it left it.
 */
export function follow(
  actor: Actor,
  row: Follows & (Fresh | Partial<Fresh>),
  known: ReadonlyMap<string, KnownFinding>,
  register: Pick<KnownRegister, "people" | "evidenceKinds">,
  asked: RecordingAsked,
): Decision {
  const { today: on, source, mint } = asked;
  const { id, allocation, dates, progress, evidence, closure, actions, named, ownReference } = row;
  const note = `As the force’s own register has it (${source}).`;
  const commands: Command[] = [];
  if (allocation && (allocation.ownerId || allocation.sponsorId))
    commands.push({ do: "allocate", on, ...people(allocation) });
  if (dates.first)
    commands.push({ do: "propose-target", id: mint(), on, to: dates.first, reason: null, why: note, source });
  if (dates.move)
    commands.push({ do: "propose-target", id: mint(), on, to: dates.move.to, ...reasoned(dates.move, asked), source });
  if (progress)
    commands.push({
      do: "update-progress",
      id: mint(),
      on: progress.on,
      progress: progress.to,
      note: noteOf(progress, source),
      source,
      undated: progress.undated,
    });
  if (evidence) commands.push({ do: "add-evidence", id: mint(), on, ...noteOfEvidence(evidence, source) });
  for (const { text, ownerId, named: words, due, done } of actions) {
    const actionId = mint();
    commands.push({ do: "add-action", id: actionId, on, text, ownerId, named: words, due, source });
    if (done) commands.push({ do: "end-action", on, actionId, as: "done", why: null });
  }

  const changes: Change[] = [];
  const events: EventDraft[] = [];
  let theCase = caseOf(row, known, register, asked);
  for (const command of commands) {
    const decided = decide(actor, theCase, command, on);
    if (!decided.ok)
      throw new Error(`${command.do} of ${row.reference} was planned and refused: ${decided.refusal.why}`);
    changes.push(...decided.value.changes);
    events.push(...decided.value.events);
    theCase = decided.value.changes.reduce(afterwards, theCase);
  }
  if (named?.owner || named?.sponsor) {
    const { owner, sponsor } = named;
    changes.push({
      ...{ change: "finding", id },
      set: { ...(owner && { ownerInFile: owner }), ...(sponsor && { sponsorInFile: sponsor }) },
    });
    // Of a new finding it is told by the sentence that records it.
    if (known.has(id))
      events.push({
        facts: { kind: "people-named-in-file", owner, sponsor, source },
        on,
        audience: "shared",
        findingId: id,
      });
  }
  if (ownReference) {
    changes.push({ change: "finding", id, set: { ownReference } });
    events.push({
      facts: { kind: "own-reference-kept", reference: ownReference, source },
      on,
      audience: "shared",
      findingId: id,
    });
  }
  const desk = closure ? report(actor, [reported(id, closure, asked)], on, "shared") : null;
  return { changes: [...changes, ...(desk?.changes ?? [])], events: [...events, ...(desk?.events ?? [])] };
}

/** What the file writes of the progress, where it is from, and whether it gives a day. */
const noteOf = ({ words, undated }: NonNullable<Follows["progress"]>, source: string): string => {
  const from = undated
    ? `As the force’s own register has it (${source}), which gives no day for it.`
    : `As the force’s own register has it (${source}).`;
  return words === null ? from : `${words}\n\n${from}`;
};

const LONGEST_PLACE = 500;

/** A note for the force alone: it says where evidence is kept, and holds none. */
const noteOfEvidence = ({ words, link }: NonNullable<Follows["evidence"]>, source: string) => ({
  title: "Where the force’s register says the evidence is kept",
  note: `As the force’s own register has it (${source}): ${words}`,
  kind: "other",
  from: null,
  to: null,
  link,
  place: link === null ? excerpt(words, LONGEST_PLACE) : null,
  audience: "force" as const,
});

const people = ({ ownerId, sponsorId }: NewFinding["allocation"]) => ({ ownerId, sponsorId });

/** A move's reason: the row's own, else the one given for the whole file. */
const reasoned = ({ reason }: PlannedMove, asked: RecordingAsked) => ({
  reason: reason?.code ?? asked.reason ?? ("other" as const),
  why: reason?.words ?? asked.why ?? "",
});

const reported = (
  findingId: string,
  { on, letter }: NonNullable<Follows["closure"]>,
  { source, mint }: RecordingAsked,
) => ({
  id: mint(),
  what: "close" as const,
  findingId,
  on,
  words: on ? "The force’s register has it closed." : "The force’s register has it closed, without a day.",
  source: letter ? `${letter} (${source})` : source,
  address: null,
});

/** As much of a finding's case as these commands depend on: what a file may say of it is neither closed nor submitted. */
function caseOf(
  row: Follows & Partial<Fresh>,
  register: ReadonlyMap<string, KnownFinding>,
  { people, evidenceKinds }: Pick<KnownRegister, "people" | "evidenceKinds">,
  { force }: RecordingAsked,
): Case {
  const known = register.get(row.id) ?? null;
  const parentId = known ? known.parentId : (row.parentId ?? null);
  const parent = parentId ? register.get(parentId) : undefined;
  const person = (id: string | null) => {
    const found = people.find((one) => one.id === id);
    return found ? { id: found.id, post: found.post } : null;
  };
  const words = known ?? row;
  return {
    finding: {
      id: row.id,
      forceId: force.id,
      reference: row.reference,
      kind: words.kind ?? "recommendation",
      text: words.text ?? "",
      theme: null,
      status: known?.status ?? "open",
      statusOn: known?.statusOn ?? row.publishedOn ?? null,
      progress: known?.progress ?? null,
      progressOn: known?.progressOn ?? null,
      assurance: "not-reviewed",
      assuranceOn: null,
      deadline: words.deadline ?? { kind: "none" },
      publishedOn: words.publishedOn ?? null,
      parentId,
      owner: person(known?.ownerId ?? null),
      sponsor: person(known?.sponsorId ?? null),
      firstTarget: known?.firstTarget ?? null,
      target: known?.target ?? null,
      moves: known?.moves ?? 0,
      movesSeen: 0,
      basisChangedOn: null,
      priority: null,
      version: 0,
    },
    parent: parent
      ? {
          id: parent.id,
          forceId: force.id,
          reference: parent.reference,
          publishedOn: parent.publishedOn,
          status: parent.status,
          statusOn: parent.statusOn,
          version: 0,
          pendingSubmissionId: null,
          closedAs: null,
          sponsorId: parent.sponsorId,
          text: parent.text,
          metTestIds: [],
        }
      : null,
    children: [],
    submission: null,
    lastDecided: null,
    asksSignOff: false,
    points: [],
    evidence: [],
    doneTests: [],
    plan: null,
    actions: [],
    measures: [],
    closure: null,
    followUp: null,
    revisitedOn: null,
    targetRequest: null,
    representations: [],
    rating: null,
    dependencies: [],
    chiefOfficerIds: [],
    reported: [],
    publicWording: { draft: null, published: null },
    spell: null,
    lastLeftOn: null,
    links: [],
    lists: { ...NO_LISTS, "evidence-kinds": evidenceKinds },
    named: [],
    people,
  };
}

/** The case as the next command of the same row finds it: the dates and the actions are what one leaves to the other. */
function afterwards(theCase: Case, change: Change): Case {
  if (change.change === "action-added") {
    const { id, text, owner, due } = change;
    const open = { ownerLeft: false, state: "open", endedOn: null, endedWhy: null, illustrative: false } as const;
    return { ...theCase, actions: [...theCase.actions, { id, text, owner, due, ...open }] };
  }
  if (change.change !== "finding") return theCase;
  const { firstTarget, target, moves } = theCase.finding;
  const { set } = change;
  return {
    ...theCase,
    finding: {
      ...theCase.finding,
      firstTarget: set.firstTarget ?? firstTarget,
      target: set.target ?? target,
      moves: set.moves ?? moves,
    },
  };
}
