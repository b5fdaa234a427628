import type { Actor } from "@/lib/domain/actor";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { FindingKind } from "@/lib/domain/finding/kind";
import { decideInspection } from "@/lib/domain/inspection/commands";
import type { DraftFinding, EarlierCause } from "@/lib/domain/inspection/draft";
import { isLetter } from "@/lib/domain/inspection/inspection";
import type { ForcePublication } from "@/lib/domain/inspection/publication";
import { keyFrom } from "@/lib/domain/list/key";
import { deadlineColumns } from "./changes";
import type { ForceRegister } from "./force-register";
import { LISTS } from "./lists";
import type { Random } from "./random";
import { granted, nextMoment, record } from "./register";
import type { PlannedInspection } from "./rounds";
import type { FindingRow, Held } from "./rows";
import { areaWords, causeWords, recommendationWords, type Theme } from "./words";

type Drafted = DraftFinding & { readonly theme: string };

/** That an inspector began to record the inspection: what the inspectorate alone sees until it is published. */
export function recordsInspection(register: ForceRegister, actor: Actor, planned: PlannedInspection): void {
  const { id, title, recordedOn } = planned;
  const event = { facts: { kind: "inspection-recorded", title }, on: recordedOn, audience: "inspectorate" } as const;
  record(register, actor, [{ ...event, inspectionId: id }], nextMoment(register, recordedOn));
}

/** Publishes what an inspection found in this force; answers the findings, causes of concern before their recommendations. */
export function publishes(
  register: ForceRegister,
  actor: Actor,
  planned: PlannedInspection,
  today: CalendarDate,
  random: Random,
): readonly Held[] {
  const { id, title, type, judged } = planned;
  const { force } = register.cast;
  const count = planned.findings.get(force.slug) ?? 0;
  const earlierCauses = type === "revisit" ? earlierCausesOf(register) : [];
  const drafted = draftFindings(register, planned, count, today, random, earlierCauses);
  const judgment = { id: "", forceId: force.id, question: "", grade: "ungraded", position: 1 };
  const draft = {
    ...{
      id,
      title,
      publishedOn: null,
      type,
      findings: drafted,
      judgments: judged ? [judgment] : [],
      isLetter: isLetter(type),
    },
    earlierCauses,
  };
  const year = today.slice(0, 4);
  const lastNumber = register.lastNumbers.get(year) ?? 0;
  const confirmedBare = drafted.filter((one) => isBare(one, drafted)).length;
  const lastNumbers = new Map([[Number(year), lastNumber]]);
  const plans = decideInspection(
    actor,
    {
      draft,
      forceIds: [force.id],
      version: 0,
      lists: LISTS,
      forces: [{ id: force.id, code: force.code, lastNumbers, spell: null, body: null }],
      repeats: [],
      reader: null,
      asker: null,
      comments: [],
      reassessed: [],
      earlier: null,
      unconfirmed: [],
    },
    { do: "publish", on: today, ties: [], confirmedBare },
    today,
  );
  const now = nextMoment(register, today);
  const made = (granted(plans, "publish") as readonly ForcePublication[]).flatMap(({ references, events }) => {
    register.lastNumbers.set(year, lastNumber + references.length);
    const held = references.map((allotted): Held => {
      const found = drafted.find((one) => one.id === allotted.findingId);
      if (!found) throw new Error(`Nobody drafted ${allotted.reference}`);
      const row = publishedRow(planned, found, allotted, today, now.toISOString());
      return hold(register, row);
    });
    record(register, actor, events, now);
    return held;
  });
  return made;
}

/** Draft findings of an inspection that is not published: they have no reference, and no event tells of them. */
export function draftRows(register: ForceRegister, planned: PlannedInspection, random: Random): void {
  const count = planned.findings.get(register.cast.force.slug) ?? 0;
  for (const drafted of draftFindings(register, planned, count, planned.recordedOn, random, [])) {
    const { id, forceId, kind, text, deadline, parentId, position, theme } = drafted;
    const words = { kind, text, position, theme, ...deadlineColumns(deadline), deadline_on: null };
    register.rows.finding.push({
      ...UNTOUCHED,
      id,
      force_id: forceId,
      inspection_id: planned.id,
      parent_id: parentId,
      ...words,
    });
  }
}

const isBare = ({ id, kind }: Drafted, drafted: readonly Drafted[]) =>
  kind === "cause-of-concern" && !drafted.some(({ parentId }) => parentId === id);

const earlierCausesOf = ({ findings }: ForceRegister): readonly EarlierCause[] =>
  [...findings.values()]
    .filter(({ row }) => row.kind === "cause-of-concern" && row.status !== "closed")
    .slice(-1)
    .map(({ row }) => ({ id: row.id, forceId: row.force_id, reference: row.reference, family: row.family }));

/** How often an inspection of a type brings a cause of concern, and of which kind the rest is. */
const CAUSES: Partial<Record<PlannedInspection["type"], number>> = {
  peel: 0.45,
  custody: 0.5,
  "national-child-protection": 0.3,
  "accelerated-cause-of-concern": 1,
};
const OTHERS: Record<PlannedInspection["type"], readonly FindingKind[]> = {
  peel: ["area-for-improvement"],
  custody: ["area-for-improvement", "area-for-improvement", "area-of-concern"],
  "national-child-protection": ["recommendation"],
  "crime-data-integrity": ["recommendation", "area-for-improvement"],
  thematic: ["recommendation"],
  "accelerated-cause-of-concern": ["recommendation"],
  revisit: ["recommendation"],
};

function draftFindings(
  register: ForceRegister,
  { type, themes }: PlannedInspection,
  count: number,
  on: CalendarDate,
  random: Random,
  earlierCauses: readonly EarlierCause[],
): readonly Drafted[] {
  const drafted: Drafted[] = [];
  const add = (kind: FindingKind, theme: Theme, text: string, parentId: string | null): string => {
    const id = register.mint();
    const deadline = kind === "recommendation" ? aDeadline(random, on) : ({ kind: "none" } as const);
    const facts = { id, forceId: register.cast.force.id, kind, text, deadline, parentId, illustrative: true };
    drafted.push({ ...facts, position: drafted.length + 1, theme: keyFrom(theme.name) });
    return id;
  };
  const left = () => count - drafted.length;
  while (left() >= 3 && random.chance(CAUSES[type] ?? 0)) {
    const theme = random.pick(themes);
    const cause = add("cause-of-concern", theme, causeWords(random, theme), null);
    const children = Math.min(left(), random.between(2, 6));
    for (let child = 0; child < children; child += 1)
      add("recommendation", theme, recommendationWords(random, theme), cause);
  }
  while (left() > 0) {
    const theme = random.pick(themes);
    const kind = random.pick(OTHERS[type] ?? (["area-for-improvement"] as const));
    const text = kind === "recommendation" ? recommendationWords(random, theme) : areaWords(random, theme);
    add(kind, theme, text, kind === "recommendation" ? (earlierCauses[0]?.id ?? null) : null);
  }
  return drafted;
}

function aDeadline(random: Random, on: CalendarDate): Deadline {
  const drawn = random.next();
  if (drawn < 0.25) return { kind: "immediate" };
  if (drawn < 0.55) return { kind: "within", months: random.pick([3, 6, 12]) };
  return drawn < 0.85 ? { kind: "by", date: addDays(on, random.between(90, 400)) } : { kind: "none" };
}

/** What a finding has before anybody has done anything about it. */
const UNTOUCHED = {
  own_reference: null,
  reference: null,
  reference_year: null,
  reference_number: null,
  family: null,
  published_on: null,
  recorded_by: "inspectorate",
  confirmed_on: null,
  illustrative: true,
  status: "open",
  status_on: null,
  reopened_on: null,
  basis_changed_on: null,
  progress: null,
  progress_on: null,
  assurance: "not-reviewed",
  assurance_on: null,
  assurance_at: null,
  owner_id: null,
  sponsor_id: null,
  allocated_on: null,
  first_target: null,
  target: null,
  moves: 0,
  moves_seen: 0,
  updated_on: null,
  submission_pending: false,
  changed_at: null,
} as const;

/** A finding on the day of its publication. */
export function publishedRow(
  planned: PlannedInspection,
  { id, forceId, kind, text, deadline, parentId, position, theme }: Drafted,
  allotted: { reference: string; year: number; number: number; family: string; deadlineOn: CalendarDate | null },
  on: CalendarDate,
  now: string,
): FindingRow {
  const { reference, year, number, family, deadlineOn } = allotted;
  return {
    ...UNTOUCHED,
    ...{ id, force_id: forceId, inspection_id: planned.id, parent_id: parentId, kind, text, position, theme },
    ...{ reference, reference_year: year, reference_number: number, family },
    ...deadlineColumns(deadline),
    deadline_on: deadlineOn,
    ...{ published_on: on, status_on: on, allocated_on: on, changed_at: now },
  };
}

/** Holds a published finding in memory, and its row. */
export function hold(register: ForceRegister, row: FindingRow): Held {
  const parent = row.parent_id ? (register.findings.get(row.parent_id) ?? null) : null;
  const lists = {
    children: [],
    evidence: [],
    doneTests: [],
    responses: [],
    actions: [],
    measures: [],
    readings: [],
    dependencies: [],
    submissions: [],
    closures: [],
    followUps: [],
    dates: [],
    links: [],
  };
  const held: Held = { row, parent, ...lists, version: 0 };
  parent?.children.push(held);
  register.findings.set(row.id, held);
  register.byReference.set(row.reference, held);
  register.rows.finding.push(row);
  return held;
}
