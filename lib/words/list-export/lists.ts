import type { FindingThen } from "@/lib/domain/as-at/figures";
import { overdueThen } from "@/lib/domain/as-at/finding-as-at";
import type { Audience } from "@/lib/domain/audience";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import type { ChallengeState } from "@/lib/domain/challenge/lists";
import type { FindingKind } from "@/lib/domain/finding/kind";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { Grade } from "@/lib/domain/inspection/inspection";
import { type Lists, nameIn } from "@/lib/domain/list/lists";
import { clockOf } from "@/lib/domain/response/clock";
import type { ResponseState } from "@/lib/domain/response/lists";
import { words } from "../words";
import { columnsOf, type ListColumn, WIDE } from "./columns";

const { heads, yes } = words.listExport;
const only = (is: boolean): string | null => (is ? yes : null);
const figure = (value: number): string => String(value);

export interface InspectionInFile {
  readonly title: string;
  readonly type: string;
  readonly publishedOn: CalendarDate | null;
  readonly recordedOn: CalendarDate;
  readonly recordedBy: "inspectorate" | "force";
  readonly forces: readonly { readonly name: string }[];
  readonly grades: readonly Grade[];
  readonly kinds: readonly FindingKind[];
  readonly illustrative: boolean;
}

export function inspectionColumns(lists: Lists): readonly ListColumn<InspectionInFile>[] {
  const c = columnsOf<InspectionInFile>();
  return [
    c.words(heads.report, ({ title }) => title, WIDE),
    c.words(heads.type, ({ type }) => nameIn(lists["inspection-types"], type)),
    c.day(heads.published, ({ publishedOn }) => publishedOn),
    c.words(heads.forces, ({ forces }) => forces.map(({ name }) => name).join(", "), WIDE),
    c.words(heads.judgments, ({ grades }) => grades.map((grade) => nameIn(lists.grades, grade)).join(", "), WIDE),
    ...FINDING_KINDS.map((kind) =>
      c.number(words.finding.kind[kind].many, ({ kinds }) => figure(kinds.filter((one) => one === kind).length)),
    ),
    c.words(heads.confirmed, ({ recordedBy }) => (recordedBy === "force" ? words.listExport.notYet : yes)),
    c.more.day(heads.recorded, ({ recordedOn }) => recordedOn),
    c.words(heads.illustrative, ({ illustrative }) => only(illustrative)),
  ];
}

export interface ForceInFile {
  readonly name: string;
  readonly phase: string;
  readonly since: CalendarDate | null;
  readonly figures: {
    readonly openCauses: number;
    readonly open: number;
    readonly closed: number;
    readonly pastDeadline: number;
  };
  readonly unconfirmed: number | null;
}

export function forceColumns(): readonly ListColumn<ForceInFile>[] {
  const c = columnsOf<ForceInFile>();
  return [
    c.words(heads.force, ({ name }) => name),
    c.words(heads.phase, ({ phase }) => phase),
    c.day(heads.since, ({ since }) => since),
    c.number(heads.openCauses, ({ figures }) => figure(figures.openCauses)),
    c.number(heads.open, ({ figures }) => figure(figures.open)),
    c.number(heads.pastDeadline, ({ figures }) => figure(figures.pastDeadline)),
    c.number(heads.unconfirmed, ({ unconfirmed }) => (unconfirmed === null ? null : figure(unconfirmed))),
    c.more.number(heads.closed, ({ figures }) => figure(figures.closed)),
  ];
}

export interface ResponseInFile {
  readonly force: string;
  readonly title: string;
  readonly publishedOn: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly clock: boolean;
  readonly state: ResponseState;
  readonly reference: string | null;
  readonly invitedBy: CalendarDate | null;
  readonly given: boolean;
  readonly respondedOn: CalendarDate | null;
  readonly illustrative: boolean;
}

export function responseColumns(today: CalendarDate): readonly ListColumn<ResponseInFile>[] {
  const c = columnsOf<ResponseInFile>();
  const counts = ({ state, clock }: ResponseInFile) => state === "awaited" && clock;
  return [
    c.words(heads.report, ({ title }) => title, WIDE),
    c.words(heads.force, ({ force }) => force),
    c.day(heads.published, ({ publishedOn }) => publishedOn),
    c.day(heads.lastDay, ({ clock, lastDay }) => (clock ? lastDay : null)),
    c.words(heads.state, ({ state }) => words.response.state[state]),
    c.number(heads.day, (row) => (counts(row) ? figure(clockOf(row.publishedOn, row.lastDay, today).day) : null)),
    c.number(heads.daysLate, ({ clock, lastDay, respondedOn, state }) =>
      clock && state !== "not-required" ? figure(Math.max(0, daysBetween(lastDay, respondedOn ?? today))) : null,
    ),
    c.day(heads.responded, ({ respondedOn }) => respondedOn),
    c.words(heads.reference, ({ reference }) => reference),
    c.words(heads.commentsGiven, ({ given }) => only(given)),
    c.day(heads.commentsBy, ({ invitedBy }) => invitedBy),
    c.words(heads.illustrative, ({ illustrative }) => only(illustrative)),
  ];
}

export interface ChallengeInFile {
  readonly reference: string;
  readonly state: ChallengeState;
  readonly since: CalendarDate;
  readonly raisedOn: CalendarDate;
  readonly pressed: number;
  readonly question: string;
  readonly finding: string | null;
  readonly inspection: { readonly title: string };
  readonly illustrative: boolean;
}

export function challengeColumns(today: CalendarDate): readonly ListColumn<ChallengeInFile>[] {
  const c = columnsOf<ChallengeInFile>();
  return [
    c.words(heads.reference, ({ reference }) => reference),
    c.words(heads.state, ({ state }) => words.challenge.filter[state]),
    c.words(heads.question, ({ question }) => question, WIDE),
    c.words(heads.finding, ({ finding }) => finding),
    c.words(heads.report, ({ inspection }) => inspection.title),
    c.day(heads.since, ({ since }) => since),
    c.number(heads.days, ({ state, since }) => (state === "accepted" ? null : figure(daysBetween(since, today)))),
    c.number(heads.pressed, ({ pressed }) => figure(pressed)),
    c.more.day(heads.raised, ({ raisedOn }) => raisedOn),
    c.words(heads.illustrative, ({ illustrative }) => only(illustrative)),
  ];
}

export interface NoteInFile {
  readonly title: string;
  readonly note: string;
  /** What the list of kinds calls it. */
  readonly kind: string;
  readonly audience: Audience;
  readonly on: CalendarDate;
  readonly by: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly withdrawnOn: CalendarDate | null;
  readonly supersededBy: { readonly title: string } | null;
  readonly force: { readonly name: string };
  readonly usedBy: readonly { readonly reference: string }[];
  readonly files: readonly { readonly name: string }[];
  readonly illustrative: boolean;
}

export function noteColumns(): readonly ListColumn<NoteInFile>[] {
  const c = columnsOf<NoteInFile>();
  return [
    c.words(heads.title, ({ title }) => title, WIDE),
    c.words(heads.force, ({ force }) => force.name),
    c.words(heads.kind, ({ kind }) => kind),
    c.words(heads.supports, ({ usedBy }) => usedBy.map(({ reference }) => reference).join(", ")),
    c.number(heads.files, ({ files }) => figure(files.length)),
    c.words(heads.readBy, ({ audience }) => words.evidence.audience[audience]),
    c.day(heads.added, ({ on }) => on),
    c.words(heads.by, ({ by }) => by),
    c.day(heads.withdrawn, ({ withdrawnOn }) => withdrawnOn),
    c.words(heads.superseded, ({ supersededBy }) => supersededBy?.title ?? null),
    c.more.words(heads.note, ({ note }) => note, WIDE),
    c.more.day(heads.from, ({ from }) => from),
    c.more.day(heads.to, ({ to }) => to),
    c.more.words(heads.fileNames, ({ files }) => files.map(({ name }) => name).join(", "), WIDE),
    c.words(heads.illustrative, ({ illustrative }) => only(illustrative)),
  ];
}

export function thenColumns(on: CalendarDate): readonly ListColumn<FindingThen>[] {
  const c = columnsOf<FindingThen>();
  const late = ({ state }: FindingThen) => overdueThen(state, on);
  return [
    c.words(heads.reference, ({ reference }) => reference),
    c.words(heads.force, ({ forceName }) => forceName),
    c.words(heads.kind, ({ state }) => words.finding.kind[state.kind].one),
    c.words(heads.parent, ({ state }) => state.parent),
    c.words(heads.text, ({ text }) => text, WIDE),
    c.words(heads.progress, ({ state }) =>
      words.progress.standing(state.progress, state.owner !== null || state.status === "closed"),
    ),
    c.words(heads.assurance, ({ state }) => words.assurance.value[state.assurance]),
    c.words(heads.status, ({ state }) => words.finding.status[state.status]),
    c.day(heads.since, ({ state }) => state.statusOn),
    c.words(heads.owner, ({ state }) => state.owner),
    c.day(heads.target, ({ state }) => state.target),
    c.number(heads.daysLate, (row) => {
      const over = late(row);
      return over ? figure(over.days) : null;
    }),
    c.day(heads.submitted, ({ state }) => state.submittedOn),
    c.more.day(heads.published, ({ state }) => state.publishedOn),
    c.more.day(heads.firstTarget, ({ state }) => state.firstTarget),
    c.more.number(heads.moves, ({ state }) => figure(state.moves)),
    c.words(heads.confirmed, ({ state }) => (state.unconfirmed ? words.listExport.notYet : yes)),
  ];
}
