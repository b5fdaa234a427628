import type { FindingAsAt } from "@/lib/domain/as-at/finding-as-at";
import type { Cell, PackColumn, PackDocument, PackTable } from "@/lib/domain/board-pack/document";
import { EXCEPTIONS, SECTIONS, type Section } from "@/lib/domain/board-pack/lists";
import { inAll, type KindMovement } from "@/lib/domain/board-pack/movement";
import type { BoardPack, Open } from "@/lib/domain/board-pack/pack";
import type { PackFinding } from "@/lib/domain/board-pack/source";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { PackHead } from "./language/board-pack";
import { plainSentence } from "./sentence-of";
import { words } from "./words";

const { boardPack: say } = words;

/** So much of what was published, or said, is enough in a table. */
const LONGEST_TEXT = 160;
const LONGEST_WHY = 240;

const on = (day: CalendarDate | null): Cell => day && { on: day };
const textOf = ({ text, after, before }: PackFinding): string =>
  excerpt(after?.text ?? before?.text ?? text, LONGEST_TEXT);

/** A column with how a row of it is said. */
interface Column<Row> {
  readonly head: PackHead;
  readonly holds: PackColumn["holds"];
  readonly of: (row: Row) => Cell;
}
interface Columns<Row> {
  readonly said: (head: PackHead, of: (row: Row) => string | null) => Column<Row>;
  readonly number: (head: PackHead, of: (row: Row) => number | null) => Column<Row>;
  readonly day: (head: PackHead, of: (row: Row) => Cell) => Column<Row>;
}

function table<Row>(
  section: Section,
  rows: readonly Row[],
  make: (columns: Columns<Row>) => readonly Column<Row>[],
  total: Row | null = null,
): PackTable {
  const columns = make({
    said: (head, of) => ({ head, holds: "words", of }),
    number: (head, of) => ({ head, holds: "number", of }),
    day: (head, of) => ({ head, holds: "day", of }),
  });
  const cells = (row: Row) => columns.map(({ of }) => of(row));
  return {
    ...{ section, ...say.sections[section] },
    columns: columns.map(({ head, holds }) => ({ head: say.heads[head], holds })),
    rows: rows.map(cells),
    total: total && cells(total),
  };
}

interface OfFinding {
  readonly finding: PackFinding;
}

/**
 * A pack as people read it: words, days and numbers in tables, the same for the screen, paper, Word and Excel. `illustrative`: of the
 * demonstration.
 */
export function packInWords(pack: BoardPack, illustrative: boolean): PackDocument {
  const { period, layout, scope, records, movement } = pack;
  const shown = layout.exceptions ? EXCEPTIONS : SECTIONS;
  const all = tablesOf(pack);
  return {
    title: say.title(scope, layout.view?.name ?? null),
    facts: [
      { term: say.facts.term.period, value: say.period(period.from, period.to) },
      ...(layout.view ? [{ term: say.facts.term.findings, value: say.facts.findings(layout.view.name) }] : []),
      ...records.map((record) => ({ term: say.facts.term.records, value: say.facts.records(record) })),
      { term: say.facts.term.holds, value: say.facts.holds(layout.exceptions, layout.quietDays) },
      { term: say.facts.term.before, value: say.facts.before(pack.before) },
      ...opensWith(pack),
      { term: say.facts.term.known, value: say.facts.known },
    ],
    marking: illustrative ? `${say.marking} · ${say.illustrative}` : say.marking,
    period,
    tables: shown.flatMap((section) => all[section] ?? []),
    closings: {
      "cause-of-concern": movement.kinds["cause-of-concern"].closing,
      recommendation: movement.kinds.recommendation.closing,
      "area-for-improvement": movement.kinds["area-for-improvement"].closing,
      "area-of-concern": movement.kinds["area-of-concern"].closing,
    },
  };
}

/** What of the opening number was recorded late, and by which file or whom; nothing where it is what was known before. */
function opensWith({ movement: { kinds }, late }: BoardPack): PackDocument["facts"] {
  const { opening, late: more } = inAll(kinds);
  if (more === 0) return [];
  const causes = [...new Set(late.map(({ source, by }) => causeOf(source, by)))];
  return [{ term: say.facts.term.opening, value: say.facts.opening(opening, more, causes) }];
}

const causeOf = (source: BoardPack["late"][number]["source"], by: string): string =>
  source ? say.wasRecorded[source.is](source.name) : say.wasRecorded.person(by);

function tablesOf(pack: BoardPack): Partial<Record<Section, PackTable>> {
  const { scope, period } = pack;
  // Which force, only where there are several.
  const finding = <Row extends OfFinding>(c: Columns<Row>): readonly Column<Row>[] => [
    ...(scope === null ? [c.said("force", (row) => row.finding.force)] : []),
    c.said("reference", (row) => row.finding.reference),
    c.said("finding", (row) => textOf(row.finding)),
  ];
  const owner = <Row extends Open>(c: Columns<Row>) => c.said("owner", ({ state }) => state.owner);
  const voices = <Row extends Open>(c: Columns<Row>): readonly Column<Row>[] => [
    c.said("progress", ({ state }) => progressOf(state)),
    c.said("assurance", ({ state }) => words.assurance.value[state.assurance]),
    c.said("status", ({ state }) => words.finding.status[state.status]),
  ];
  return {
    movement: movementTable(pack),
    statuses: statusTable(pack),
    "recorded-late": table("recorded-late", pack.late, (c) => [
      ...finding(c),
      c.said("what", ({ facts }) => excerpt(plainSentence(facts), LONGEST_TEXT)),
      c.day("on", (row) => on(row.on)),
      c.day("recordedOn", (row) => on(row.recordedOn)),
      c.said("cause", ({ source, by }) => causeOf(source, by)),
    ]),
    opened: table("opened", pack.opened, (c) => [
      ...finding(c),
      c.said("kind", ({ facts }) => words.finding.kind[facts.words.kind].one),
      c.day("publishedOn", (row) => on(row.on)),
      c.day("recordedOn", (row) => on(row.recordedOn)),
    ]),
    closed: table("closed", pack.closed, (c) => [
      ...finding(c),
      c.day("closedOn", (row) => on(row.on)),
      c.said("outcome", ({ facts }) => words.closure.outcome[facts.outcome]),
      c.number("lateTarget", ({ facts }) => facts.late?.firstTarget ?? null),
      c.number("lateDeadline", ({ facts }) => facts.late?.deadline ?? null),
    ]),
    submitted: table("submitted", pack.submitted, (c) => [
      ...finding(c),
      c.day("submittedOn", (row) => on(row.on)),
      c.said("by", ({ by }) => by),
    ]),
    returned: table("returned", pack.returned, (c) => [
      ...finding(c),
      c.day("returnedOn", (row) => on(row.on)),
      c.number("points", ({ facts }) => facts.points.length),
      c.said("note", ({ facts }) => excerpt(facts.note, LONGEST_WHY)),
    ]),
    reopened: table("reopened", pack.reopened, (c) => [
      ...finding(c),
      c.day("reopenedOn", (row) => on(row.on)),
      c.said("why", ({ facts }) => excerpt(facts.why, LONGEST_WHY)),
    ]),
    moves: table("moves", pack.moves, (c) => [
      ...finding(c),
      c.day("movedOn", (row) => on(row.on)),
      c.day("from", ({ facts }) => on(facts.from)),
      c.day("to", ({ facts }) => on(facts.to)),
      c.number("days", ({ facts }) => daysBetween(facts.from, facts.to)),
      c.number("move", ({ facts }) => facts.move),
      c.said("reason", ({ facts }) => words.target.reason[facts.reason]),
      c.said("why", ({ facts }) => excerpt(facts.why, LONGEST_WHY)),
      c.said("grantedBy", ({ facts }) => facts.grantedBy ?? null),
    ]),
    overdue: table("overdue", pack.overdue, (c) => [
      ...finding(c),
      c.said("against", ({ overdue }) => say.against[overdue.against]),
      c.day("since", ({ overdue }) => on(overdue.since)),
      c.number("days", ({ overdue }) => overdue.days),
      c.said("whose", ({ overdue }) => say.whose[overdue.waitsFor]),
      owner(c),
    ]),
    quiet: table("quiet", pack.quiet, (c) => [
      ...finding(c),
      c.day("since", ({ since }) => on(since)),
      c.number("days", ({ days }) => days),
      owner(c),
    ]),
    old: table("old", pack.old, (c) => [
      ...finding(c),
      c.day("publishedOn", ({ state }) => on(state.publishedOn)),
      c.said("months", ({ months }) => say.months(months)),
      c.number("days", ({ days }) => days),
      owner(c),
      c.said("why", ({ finding: { lastNote } }) => lastNote && excerpt(lastNote, LONGEST_WHY)),
    ]),
    voices: table("voices", pack.voices, (c) => [...finding(c), ...voices(c)]),
    ...(pack.challenges && {
      challenges: table("challenges", pack.challenges, (c) => [
        c.said("challenge", ({ reference }) => reference),
        c.said("about", ({ about }) => about),
        c.day("since", ({ since }) => on(since)),
        c.number("days", ({ since }) => daysBetween(since, period.to)),
        c.number("pressed", ({ pressed }) => pressed),
      ]),
    }),
    ...(pack.responses && {
      responses: table("responses", pack.responses, (c) => [
        ...(scope === null ? [c.said("force", (row) => row.force)] : []),
        c.said("report", ({ report }) => report),
        c.day("publishedOn", ({ publishedOn }) => on(publishedOn)),
        c.day("lastDay", ({ clock, lastDay }) => (clock ? on(lastDay) : null)),
        c.number("day", ({ clock, publishedOn, respondedOn }) =>
          clock ? daysBetween(publishedOn, respondedOn ?? period.to) + 1 : null,
        ),
        c.day("respondedOn", ({ respondedOn }) => on(respondedOn)),
      ]),
    }),
    measures: table("measures", pack.measures, (c) => [
      c.said("reference", ({ reference }) => reference),
      c.said("measure", ({ name }) => name),
      c.number("target", ({ target }) => target),
      c.number("value", ({ value }) => value),
      c.said("unit", ({ unit }) => unit),
      c.day("readOn", (row) => on(row.on)),
    ]),
    requests: table("requests", pack.requests, (c) => [
      c.said("pack", (row) => row.pack),
      c.number("number", (row) => row.number),
      c.said("minuted", ({ minuted }) => say.minuted[minuted]),
      c.said("meeting", ({ meeting }) => meeting),
      c.day("metOn", ({ metOn }) => on(metOn)),
      c.said("words", (row) => row.words),
      c.said("about", ({ references }) => references.join(", ") || null),
      c.said("owner", (row) => row.owner),
      c.day("dueOn", ({ dueOn }) => on(dueOn)),
      c.said("answer", ({ answer }) => answer),
      c.day("answeredOn", ({ answeredOn }) => on(answeredOn)),
    ]),
    "all-open": table("all-open", pack.open, (c) => [
      ...finding(c),
      c.said("kind", ({ state }) => words.finding.kind[state.kind].one),
      ...voices(c),
      owner(c),
      c.day("target", ({ state }) => on(state.target)),
    ]),
  };
}

const progressOf = ({ progress, owner }: FindingAsAt): string => words.progress.standing(progress, owner !== null);

const STEPS = ["known", "late", "opening", "new", "reopened", "closed", "inError", "rekinded", "closing"] as const;

function movementTable({ movement: { kinds } }: BoardPack): PackTable {
  interface Row extends KindMovement {
    readonly name: string;
  }
  const rows = FINDING_KINDS.map((kind): Row => ({ name: words.finding.kind[kind].many, ...kinds[kind] }));
  return table(
    "movement",
    rows,
    (c) => [c.said("kind", ({ name }) => name), ...STEPS.map((head) => c.number(head, (row) => row[head]))],
    { name: say.all, ...inAll(kinds) },
  );
}

const FLOWS = ["opening", "entered", "left", "closing"] as const;

const statusTable = ({ movement: { statuses } }: BoardPack): PackTable =>
  table("statuses", [...STATUSES], (c) => [
    c.said("status", (status) => words.finding.status[status]),
    ...FLOWS.map((head) => c.number(head, (status) => statuses[status][head])),
  ]);
