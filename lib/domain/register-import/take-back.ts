import type { Actor } from "../actor";
import type { Audience } from "../audience";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change } from "../change";
import type { EventDraft } from "../event";
import { groupBy } from "../group-by";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { Staying, Touch } from "./touched";

/** A finding that an import recorded, while it is in the counts. */
export interface ImportedFinding {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
  readonly parentId: string | null;
  readonly inspectionId: string;
  readonly isConfirmed: boolean;
  readonly isClosed: boolean;
  readonly touches: readonly Touch[];
  /** Closures that the file reports and nobody has decided. */
  readonly waiting: readonly string[];
  /** Notes of evidence that the file brought, and nothing else rests on. */
  readonly notes: readonly { readonly id: string; readonly title: string; readonly audience: Audience }[];
}

/** A report that an import recorded. */
export interface ImportedReport {
  readonly id: string;
  readonly title: string;
  readonly touches: readonly Touch[];
  /** Whether something stands under it that the import did not bring. */
  readonly hasMore: boolean;
  /** The response that it asks the policing body for; null where none is awaited. */
  readonly awaited: string | null;
}

/** All that taking an import back depends on. */
export interface TakeBackCase {
  readonly id: string;
  readonly forceId: string;
  readonly fileName: string;
  readonly isDone: boolean;
  readonly takenBackOn: CalendarDate | null;
  readonly findings: readonly ImportedFinding[];
  /** The references of those that were taken back already, a piece at a time. */
  readonly gone: readonly string[];
  readonly reports: readonly ImportedReport[];
  /** How many findings it changed that the register had: they stay as they are. */
  readonly changed: number;
}

/** Takes an import back. `confirmedStaying`: so many findings that somebody has touched since stay, and whoever asks has read that. */
export interface TakeBackImport {
  readonly confirmedStaying: number;
}

/** What taking an import back would do. */
export interface TakenBack {
  readonly going: readonly ImportedFinding[];
  readonly staying: readonly Staying[];
  readonly reports: readonly ImportedReport[];
}

/** What goes, and what stays: what somebody has touched since, with the cause of concern and the recommendations that it is one with. */
export function whatGoes({ findings, reports }: Pick<TakeBackCase, "findings" | "reports">): TakenBack {
  const of = new Map(reports.map((report) => [report.id, report.touches]));
  const touchesOf = (finding: ImportedFinding) => [...finding.touches, ...(of.get(finding.inspectionId) ?? [])];
  const headOf = ({ id, parentId }: ImportedFinding) => parentId ?? id;
  const touched = new Set(
    findings.filter((one) => one.isConfirmed || one.isClosed || touchesOf(one).length > 0).map(headOf),
  );
  const stays = (finding: ImportedFinding) => touched.has(headOf(finding));
  const going = findings.filter((finding) => !stays(finding));
  const under = new Set(findings.filter(stays).map(({ inspectionId }) => inspectionId));
  return {
    going,
    staying: findings.filter(stays).map((finding) => ({ reference: finding.reference, touches: touchesOf(finding) })),
    reports: reports.filter(({ id, hasMore, touches }) => !hasMore && touches.length === 0 && !under.has(id)),
  };
}

/** Why an import cannot be taken back at all; null where it can. */
export function barsTakingBack(
  actor: Actor,
  { forceId, isDone, takenBackOn, findings, gone }: TakeBackCase,
): Refusal | null {
  const ability = "import a register";
  if (!may(actor, ability, { on: "force", forceId })) return { why: "not-yours", who: WHO_MAY[ability] };
  if (!isDone) return { why: "take-back-unfit", because: "not-recorded" };
  if (takenBackOn !== null) return { why: "take-back-unfit", because: "taken-back" };
  return findings.length + gone.length === 0 ? { why: "take-back-unfit", because: "nothing" } : null;
}

/** So many findings are taken back at once: others who write to the force wait for these alone. */
export const PIECE = 200;

/**
 * What goes, in pieces that are taken back one after the other, each of whole families: a cause of concern with its recommendations.
 * The last one, which may be empty, is what is left when the import itself is ended.
 */
export function piecesOf(going: readonly ImportedFinding[], most: number): readonly (readonly string[])[] {
  const families = groupBy(going, ({ id, parentId }) => parentId ?? id);
  const pieces: string[][] = [[]];
  for (const family of families.values()) {
    const last = pieces.at(-1) ?? [];
    if (last.length > 0 && last.length + family.length > most) pieces.push(family.map(({ id }) => id));
    else last.push(...family.map(({ id }) => id));
  }
  return pieces;
}

/** Whether an import may be taken back: nothing bars it, and whoever asks has read what somebody has touched since and stays. */
export function mayTakeBack(
  actor: Actor,
  theCase: TakeBackCase,
  { confirmedStaying }: TakeBackImport,
): Result<TakenBack, Refusal> {
  const barred = barsTakingBack(actor, theCase);
  if (barred) return refuse(barred);
  const taken = whatGoes(theCase);
  const { going, staying } = taken;
  return going.length + theCase.gone.length === 0 || staying.length !== confirmedStaying
    ? refuse({ why: "import-touched", staying, going: going.length })
    : ok(taken);
}

/** Takes a piece of an import back: its findings, but for what somebody has touched since it was asked. The import itself is ended with the last piece. */
export function takeBackPiece(
  actor: Actor,
  theCase: TakeBackCase,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  const barred = barsTakingBack(actor, theCase);
  if (barred) return refuse(barred);
  const { id, forceId, fileName } = theCase;
  const parts = whatGoes(theCase).going.map((finding) => leaves(finding, id, fileName, today));
  if (parts.length === 0) return ok([]);
  return ok([
    { forceId, changes: parts.flatMap(({ changes }) => changes), events: parts.flatMap(({ events }) => events) },
  ]);
}

/**
 * Takes back what an import recorded: each of its findings leaves the counts as recorded in error, by an event of its own. What
 * somebody has touched since is refused and named; it stays where whoever asks has read that. What the import changed of findings
 * that the register had stays too: it is put right there.
 */
export function takeBackImport(
  actor: Actor,
  theCase: TakeBackCase,
  command: TakeBackImport,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  const allowed = mayTakeBack(actor, theCase, command);
  if (!allowed.ok) return allowed;
  const { id, forceId, fileName: source } = theCase;
  const { going, staying, reports } = allowed.value;
  const why = whyGone(source);
  const references = [...theCase.gone, ...going.map(({ reference }) => reference)];
  const taken = { references, reports: reports.map(({ title }) => title) };
  const parts = going.map((finding) => leaves(finding, id, source, today));
  const gone = reports.map((report) => goes(report, why, today));
  return ok([
    {
      forceId,
      changes: [
        ...parts.flatMap(({ changes }) => changes),
        ...gone.flatMap(({ changes }) => changes),
        {
          change: "import-taken-back",
          id,
          on: today,
          took: { ...taken, stayed: staying.map(({ reference }) => reference) },
        },
      ],
      events: [
        {
          facts: { kind: "import-taken-back", source, findings: references.length, stayed: staying.length },
          on: today,
          audience: "force",
        },
        ...parts.flatMap(({ events }) => events),
        ...gone.flatMap(({ events }) => events),
      ],
    },
  ]);
}

const whyGone = (source: string): string => `The import of “${source}” was taken back.`;

interface Part {
  readonly changes: readonly Change[];
  readonly events: readonly EventDraft[];
}

function leaves(
  { id, text, waiting, notes }: ImportedFinding,
  importId: string,
  source: string,
  on: CalendarDate,
): Part {
  const why = whyGone(source);
  return {
    changes: [
      { change: "finding-taken-back", id, importId, note: why, basis: text, on },
      ...waiting.map((proposal): Change => ({ change: "report-declined", id: proposal, why, on })),
      ...notes.map((note): Change => ({ change: "evidence-withdrawn", id: note.id, why, on })),
    ],
    events: [
      { facts: { kind: "finding-taken-back", source }, on, audience: "shared", findingId: id },
      ...waiting.map(
        (): EventDraft => ({
          facts: { kind: "proposal-declined", what: "close", source, why },
          on,
          audience: "shared",
          findingId: id,
        }),
      ),
      ...notes.map(
        ({ id: evidenceId, title, audience }): EventDraft => ({
          facts: { kind: "evidence-withdrawn", evidenceId, title, why, basisChanged: false },
          on,
          audience,
          findingId: id,
        }),
      ),
    ],
  };
}

/** A report of which nothing is left goes with its findings, and no response to it is awaited. */
function goes({ id, title, awaited }: ImportedReport, why: string, on: CalendarDate): Part {
  const about = { on, audience: "shared", inspectionId: id } as const;
  const because = "withdrawn";
  return {
    changes: [
      { change: "inspection-taken-back", id, on },
      ...(awaited
        ? [{ change: "response-changed", id: awaited, to: { state: "not-required", because, why, on } } as const]
        : []),
    ],
    events: [
      { facts: { kind: "inspection-taken-back", title }, ...about },
      ...(awaited ? [{ facts: { kind: "response-not-required", title, because, why } as const, ...about }] : []),
    ],
  };
}
