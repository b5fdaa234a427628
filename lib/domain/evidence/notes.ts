import type { Actor } from "../actor";
import { type EvidenceAudience, isWider } from "../audience";
import type { CalendarDate } from "../calendar";
import type { Change, Decision } from "../change";
import type { Command } from "../command";
import { bars, decide } from "../decide";
import type { Case } from "../finding/case";
import { ok, refuse } from "../result";
import type { Outcome } from "../rule";
import type { NewFile } from "./changes";
import { type AddEvidence, changedBasis, live, restsOnIt } from "./commands";
import type { Evidence } from "./evidence";
import { MOST_FILES } from "./lists";

/**
 * What is done to a note is done for each finding that it supports: each is judged by its own rules, and all of it is
 * written or none. Findings come as their cases, at least one. What is written of the note itself is written once.
 */
export function forAll(cases: readonly Case[], one: (theCase: Case) => Outcome): Outcome {
  const decided: Decision[] = [];
  const notTheirs: string[] = [];
  for (const theCase of cases) {
    const outcome = one(theCase);
    if (outcome.ok) decided.push(outcome.value);
    else if (outcome.refusal.why === "not-yours" && cases.length > 1) notTheirs.push(theCase.finding.reference ?? "");
    else return outcome;
  }
  if (notTheirs.length > 0) return refuse({ why: "evidence-of-others", references: notTheirs });
  return ok({
    changes: once(decided.flatMap(({ changes }) => changes)),
    events: decided.flatMap(({ events }) => events),
  });
}

/** The same change of the same note, asked for by each finding, is one. */
const once = (changes: readonly Change[]): readonly Change[] => {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const sign = JSON.stringify(change);
    return !seen.has(sign) && seen.add(sign);
  });
};

/** A command about a note, given to each finding that it supports. */
export const giveToAll = (actor: Actor, cases: readonly Case[], command: Command, today: CalendarDate): Outcome =>
  forAll(cases, (theCase) => decide(actor, theCase, command, today));

/** Adds a note that takes the place of an older one, on all findings of both. It is read by no fewer people than the older one. */
export function addNewer(
  actor: Actor,
  cases: readonly Case[],
  olderId: string,
  command: AddEvidence,
  today: CalendarDate,
): Outcome {
  const [first] = cases.filter(({ evidence }) => evidence.some(({ id }) => id === olderId));
  const older = first ? live(first, olderId) : ({ why: "evidence-unknown" } as const);
  if ("why" in older) return refuse(older);
  if (isWider(command.audience, older.audience)) return refuse({ why: "evidence-narrower" });
  const added = giveToAll(actor, cases, command, today);
  if (!added.ok) return added;
  const facts = { kind: "evidence-superseded", evidenceId: older.id, title: older.title } as const;
  const { id: byId, title: byTitle, on } = command;
  return ok({
    changes: [...added.value.changes, { change: "evidence-superseded", id: older.id, byId, on }],
    events: [
      ...added.value.events,
      ...cases
        .filter(({ evidence }) => evidence.some(({ id }) => id === olderId))
        .map(({ finding }) => ({
          facts: { ...facts, byId, byTitle },
          on,
          audience: older.audience,
          findingId: finding.id,
        })),
    ],
  });
}

/** A note that is there supports these findings too. `usedBy` are the ids of those that it supports already. */
export const alsoUse = (
  actor: Actor,
  cases: readonly Case[],
  note: Evidence,
  usedBy: readonly string[],
  on: CalendarDate,
): Outcome =>
  forAll(cases, (theCase) => {
    const { finding } = theCase;
    const barred = bars(actor, theCase, "add-evidence");
    if (barred) return refuse(barred);
    const standing = live({ evidence: [note] }, note.id);
    if ("why" in standing) return refuse(standing);
    if (usedBy.includes(finding.id)) return refuse({ why: "evidence-used-already" });
    if (finding.publishedOn !== null && on < finding.publishedOn)
      return refuse({ why: "date-too-early", field: "on", earliest: finding.publishedOn, because: "published" });
    const { id, title, note: words, audience } = note;
    return ok({
      changes: [{ change: "evidence-used", id, findingId: finding.id, audience, on }],
      events: [
        {
          facts: { kind: "evidence-used", evidenceId: id, title, note: words, audience },
          on,
          audience,
          findingId: finding.id,
        },
      ],
    });
  });

/** All files of a note, those included that cannot be opened. */
export interface FileOfNote {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly withdrawn: boolean;
  readonly infected: boolean;
}

/** The refusal that the note itself gives, or one of its findings. */
const closedTo = (actor: Actor, theCase: Case, noteId: string, command: "add-evidence" | "withdraw-evidence") => {
  const barred = bars(actor, theCase, command);
  if (barred) return barred;
  const note = live(theCase, noteId);
  return "why" in note ? note : null;
};

/** A file comes to a note. The same bytes stand on it once. */
export const attachFile = (
  actor: Actor,
  cases: readonly Case[],
  { id, title, audience, files }: NoteWithFiles,
  file: NewFile,
  on: CalendarDate,
): Outcome =>
  forAll(cases, (theCase) => {
    const barred = closedTo(actor, theCase, id, "add-evidence");
    if (barred) return refuse(barred);
    const standing = files.filter(({ withdrawn, infected }) => !withdrawn && !infected);
    const same = standing.find(({ sha256 }) => sha256 === file.sha256);
    if (same) return refuse({ why: "file-there-already", name: same.name });
    if (standing.length >= MOST_FILES) return refuse({ why: "too-many-files" });
    const { name, sha256, size } = file;
    return ok({
      changes: [{ change: "file-attached", evidenceId: id, audience, file, on }],
      events: [
        {
          facts: { kind: "file-attached", evidenceId: id, title, name, sha256, size },
          on,
          audience,
          findingId: theCase.finding.id,
        },
      ],
    });
  });

/** A note as those who work on its files have it. */
export interface NoteWithFiles {
  readonly id: string;
  readonly title: string;
  readonly audience: EvidenceAudience;
  readonly files: readonly FileOfNote[];
}

/** A file is withdrawn as a note is: what a pending submission rests on stands; what a closure rested on may go, and the finding says so. */
export const withdrawFile = (
  actor: Actor,
  cases: readonly Case[],
  { id, title, audience, files }: NoteWithFiles,
  { fileId, why }: { readonly fileId: string; readonly why: string },
  on: CalendarDate,
): Outcome =>
  forAll(cases, (theCase) => {
    const { finding } = theCase;
    const barred = closedTo(actor, theCase, id, "withdraw-evidence");
    if (barred) return refuse(barred);
    const file = files.find((one) => one.id === fileId && !one.withdrawn);
    if (!file) return refuse({ why: "file-unknown" });
    const { name, sha256 } = file;
    const resting = restsOnIt(theCase, ({ evidence }) =>
      evidence.some((note) => note.id === id && note.files?.some((one) => one.sha256 === sha256)),
    );
    if (resting === "pending") return refuse({ why: "evidence-in-basis" });
    const basisChanged = resting === "closed";
    return ok({
      changes: [
        { change: "file-withdrawn", id: fileId, why, on },
        ...(basisChanged ? [changedBasis(finding.id, on)] : []),
      ],
      events: [
        {
          facts: { kind: "file-withdrawn", evidenceId: id, title, name, sha256, why, basisChanged },
          on,
          audience,
          findingId: finding.id,
        },
      ],
    });
  });

/** The scanner has looked at a file that waited: from now on it can be opened, or never. */
export function fileScanned(
  { id: evidenceId, title, audience }: Omit<NoteWithFiles, "files">,
  { id, name, sha256 }: Pick<FileOfNote, "id" | "name" | "sha256">,
  findingIds: readonly string[],
  clean: boolean,
  on: CalendarDate,
): Decision {
  return {
    changes: [{ change: "file-scanned", id, state: clean ? "clean" : "infected" }],
    events: findingIds.map((findingId) => ({
      facts: { kind: "file-scanned", evidenceId, title, name, sha256, clean },
      on,
      audience,
      findingId,
    })),
  };
}
