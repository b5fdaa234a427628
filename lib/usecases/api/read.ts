import type { Today } from "@/lib/data/demonstration";
import {
  type EventForProgram,
  findEventsBeyond,
  findIdsAfter,
  findInspectionsAfter,
  findPlaces,
  type InspectionForProgram,
} from "@/lib/data/queries/api";
import { type ForceSummary, findForces } from "@/lib/data/queries/forces";
import { findLists } from "@/lib/data/queries/lists";
import { findExportRows } from "@/lib/data/queries/register";
import type { Actor } from "@/lib/domain/actor";
import type { ReadUpTo } from "@/lib/domain/api-token/api-token";
import type { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { RegisterFilter } from "@/lib/domain/finding/register-filter";
import { nameIn } from "@/lib/domain/list/lists";
import { isRecord } from "@/lib/domain/stored";
import { isReference, isSlug } from "@/lib/domain/written";
import { plainSentence } from "@/lib/words/sentence-of";
import { words } from "@/lib/words/words";

/** A page of what a program reads: its rows, and where the next one begins. Null instead: the cursor is none of ours. */
export interface PageForProgram<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly more: boolean;
}

/** Where a page begins, as programs hand it back: nothing that anybody builds on. */
const written = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString("base64url");
function read(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

const page = <From, Row>(
  rows: readonly From[],
  take: number,
  row: (from: From) => Row,
  place: (last: From) => unknown,
): PageForProgram<Row> => {
  const shown = rows.slice(0, take);
  const last = shown.at(-1);
  const more = rows.length > take;
  return { rows: shown.map(row), more, next: more && last ? written(place(last)) : null };
};

export interface AskedByProgram {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Findings in the order of their references, as a filter of the register shows them to this asker. */
export async function readFindings(
  actor: Actor,
  filter: RegisterFilter,
  { cursor, limit }: AskedByProgram,
  { today }: Today,
) {
  const after = cursor === undefined ? null : read(cursor);
  if (after !== null && (typeof after !== "string" || !isReference(after))) return null;
  if (cursor !== undefined && after === null) return null;
  const ids = await findIdsAfter(actor, filter, after, limit + 1, today);
  if (ids === null) return null;
  const [rows, places, { themes }] = await Promise.all([
    findExportRows(actor, ids, today),
    findPlaces(actor, ids),
    findLists(actor),
  ]);
  return page(
    rows,
    limit,
    (row) => ({
      reference: row.reference,
      force: { slug: places.get(row.id)?.force ?? "", name: row.forceName },
      inspection: { slug: places.get(row.id)?.inspection ?? "", title: row.inspectionTitle },
      kind: row.kind,
      theme: row.theme === null ? null : { key: row.theme, name: nameIn(themes, row.theme) },
      causeOfConcern: row.parentReference,
      recommendations: row.rollUp && { closed: row.rollUp.closed, all: row.rollUp.all },
      text: row.text,
      publishedOn: row.publishedOn,
      confirmed: !row.unconfirmed,
      deadlineAsPublished: words.finding.deadline(row.deadline, null),
      deadlineOn: row.deadlineOn,
      status: row.status,
      statusOn: row.statusOn,
      progress: row.progress,
      progressOn: row.updatedOn,
      latestWords: row.figures?.latestWords ?? null,
      priority: row.priority,
      nextStep: row.next && { step: row.next.step, on: row.next.on },
      assurance: row.assurance,
      beforeReopening: row.beforeReopening,
      owner: row.ownerPost,
      ownerHasLeft: row.ownerLeft,
      sponsor: row.figures?.sponsorPost ?? null,
      sponsorHasLeft: row.sponsorLeft,
      firstTarget: row.firstTarget,
      target: row.target,
      moves: row.moves,
      movesMade: [...(row.figures?.movesMade ?? [])],
      overdue: row.overdue && {
        since: row.overdue.since,
        days: row.overdue.days,
        against: row.overdue.against,
        with: row.overdue.waitsFor,
      },
      recommendationsOverdue: row.recommendationDates && (row.recommendationDates.overdue?.count ?? 0),
      waitsOn: row.waitsOn,
      nextCheckOn: row.nextCheckOn,
      submittedOn: row.submittedOn,
      closedLate: row.late && { firstTarget: row.late.firstTarget, deadline: row.late.deadline },
      illustrative: [...row.illustrative],
    }),
    ({ reference }) => reference,
  );
}

const slugIn = (cursor: string | undefined): string | null | undefined => {
  if (cursor === undefined) return null;
  const slug = read(cursor);
  return typeof slug === "string" && isSlug(slug) ? slug : undefined;
};

/** Published reports on the asker's own forces, the earliest first. */
export async function readInspections(actor: Actor, { cursor, limit }: AskedByProgram) {
  const after = slugIn(cursor);
  const rows = after === undefined ? null : await findInspectionsAfter(actor, after, limit + 1);
  return rows && page(rows, limit, inspection, ({ slug }) => slug);
}

const inspection = ({ kinds, recordedBy, forces, judgments, ...row }: InspectionForProgram) => {
  const count = (kind: (typeof FINDING_KINDS)[number]) => kinds.filter((one) => one === kind).length;
  return {
    ...row,
    confirmed: recordedBy !== "force",
    forces: forces.map(({ slug, name }) => ({ slug, name })),
    judgments: judgments.map(({ force, question, grade, stands }) => ({ force, question, grade, stands })),
    findings: {
      "cause-of-concern": count("cause-of-concern"),
      recommendation: count("recommendation"),
      "area-for-improvement": count("area-for-improvement"),
      "area-of-concern": count("area-of-concern"),
    },
  };
};

/** All forces in the order of their slugs, with what is published of them. */
export async function readForces(actor: Actor, { cursor, limit }: AskedByProgram, { today }: Today) {
  const after = slugIn(cursor);
  if (after === undefined) return null;
  const forces = (await findForces(actor, today)).forces.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  if (after !== null && !forces.some(({ slug }) => slug === after)) return null;
  const rows = forces.filter(({ slug }) => after === null || slug > after).slice(0, limit + 1);
  return page(rows, limit, force, ({ slug }) => slug);
}

const force = ({ slug, name, own, phase, engaged, since, figures, unconfirmed }: ForceSummary) => ({
  ...{ slug, name, own, phase, inEngage: engaged, phaseSince: since, unconfirmed },
  openCausesOfConcern: figures.openCauses,
  open: figures.open,
  closed: figures.closed,
  pastPublishedDeadline: figures.pastDeadline,
});

/** How far the events were read, from a cursor; undefined where it is none of ours. */
function readUpTo(cursor: string | undefined): ReadUpTo | undefined {
  if (cursor === undefined) return {};
  const given = read(cursor);
  if (!isRecord(given)) return undefined;
  const places = Object.entries(given);
  const fits = places.every(
    ([chain, number]) =>
      chain.length <= 60 && typeof number === "number" && Number.isInteger(number) && number >= 0 && number < 2 ** 31,
  );
  return fits && places.length <= 2_000
    ? Object.fromEntries(places.map(([chain, number]) => [chain, Number(number)]))
    : undefined;
}

/** What happened beyond what was read. The cursor of the last page is kept: later events lie behind it. */
export async function readEvents(actor: Actor, { cursor, limit }: AskedByProgram) {
  const before = readUpTo(cursor);
  if (before === undefined) return null;
  const found = await findEventsBeyond(actor, before, limit + 1);
  const shown = found.slice(0, limit);
  const upTo = { ...before, ...Object.fromEntries(shown.map(({ chain, number }) => [chain, number])) };
  return { rows: shown.map(event), more: found.length > limit, next: written(upTo) } satisfies PageForProgram<unknown>;
}

const event = ({
  id,
  force,
  finding,
  inspection,
  kind,
  on,
  at,
  by,
  organisation,
  facts,
  illustrative,
}: EventForProgram) => ({
  ...{ id, force, finding, inspection, kind, on, by, organisation, illustrative },
  at: at.toISOString(),
  says: plainSentence(facts),
});
