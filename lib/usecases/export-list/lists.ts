import { type AskedOfThen, findRegisterAsAt } from "@/lib/data/queries/as-at";
import { type ChallengeSummary, countChallenges, findChallengesPage } from "@/lib/data/queries/challenges";
import { findHighestMarking, findLibrary } from "@/lib/data/queries/evidence-library";
import { findForces } from "@/lib/data/queries/forces";
import { findInspections } from "@/lib/data/queries/inspections";
import { findLists } from "@/lib/data/queries/lists";
import { countResponses, findResponsesPage, type ResponseSummary } from "@/lib/data/queries/responses";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { LibraryFilter } from "@/lib/domain/evidence/library";
import { highestMarking } from "@/lib/domain/evidence/lists";
import {
  challengeColumns,
  forceColumns,
  inspectionColumns,
  noteColumns,
  responseColumns,
  thenColumns,
} from "@/lib/words/list-export/lists";
import { AT_ONCE, inOnePiece, inPages, type ListToExport } from "./export-list";

/** Each list as its page shows it to this asker, by the same query, however many pages it has. */

export async function inspectionsToExport(actor: Actor) {
  const [first, lists] = [await findInspections(actor, 1, AT_ONCE), await findLists(actor)];
  type Row = (typeof first.published)[number];
  async function* pieces(): AsyncGenerator<readonly Row[]> {
    yield [...first.drafts, ...first.published];
    for (let page = 2; page <= first.pages; page += 1) yield (await findInspections(actor, page, AT_ONCE)).published;
  }
  const count = first.drafts.length + first.total;
  return {
    list: "inspections",
    count,
    columns: inspectionColumns(lists),
    pieces: pieces(),
  } satisfies ListToExport<Row>;
}

export async function forcesToExport(actor: Actor, today: CalendarDate) {
  const { forces } = await findForces(actor, today);
  type Row = (typeof forces)[number];
  return {
    list: "forces",
    count: forces.length,
    columns: forceColumns(),
    pieces: inOnePiece(forces),
  } satisfies ListToExport<Row>;
}

export async function responsesToExport(actor: Actor, today: CalendarDate) {
  async function* pieces(): AsyncGenerator<readonly ResponseSummary[]> {
    for (const which of ["awaited", "others"] as const)
      yield* inPages(async (after: ResponseSummary["place"] | null) => {
        const rows = await findResponsesPage(actor, which, after, AT_ONCE);
        return { rows, next: rows.length === AT_ONCE ? (rows.at(-1)?.place ?? null) : null };
      });
  }
  return {
    list: "responses",
    count: await countResponses(actor),
    columns: responseColumns(today),
    pieces: pieces(),
  } satisfies ListToExport<ResponseSummary>;
}

export async function challengesToExport(actor: Actor, today: CalendarDate) {
  async function* pieces(): AsyncGenerator<readonly ChallengeSummary[]> {
    for (const state of ["unanswered", "answered", "accepted"] as const)
      yield* inPages(async (after: string | null) => {
        const rows = await findChallengesPage(actor, state, after, AT_ONCE);
        return { rows, next: rows.length === AT_ONCE ? (rows.at(-1)?.reference ?? null) : null };
      });
  }
  return {
    list: "challenges",
    count: await countChallenges(actor),
    columns: challengeColumns(today),
    pieces: pieces(),
  } satisfies ListToExport<ChallengeSummary>;
}

export async function evidenceToExport(actor: Actor, filter: LibraryFilter) {
  const first = await findLibrary(actor, filter, 1, AT_ONCE);
  type Row = (typeof first.notes)[number];
  async function* pieces(): AsyncGenerator<readonly Row[]> {
    yield first.notes;
    for (let page = 2; (page - 1) * AT_ONCE < first.total; page += 1)
      yield (await findLibrary(actor, filter, page, AT_ONCE)).notes;
  }
  return {
    list: "evidence",
    count: first.total,
    columns: noteColumns(),
    pieces: pieces(),
    marking: {
      of: ({ marking, files }: Row) => highestMarking([marking, ...files.map((file) => file.marking)]),
      highest: await findHighestMarking(actor, filter),
    },
  } satisfies ListToExport<Row>;
}

export async function findingsThenToExport(actor: Actor, asked: Omit<AskedOfThen, "after">) {
  const first = await findRegisterAsAt(actor, { ...asked, after: null }, AT_ONCE);
  type Row = (typeof first.rows)[number];
  async function* pieces(): AsyncGenerator<readonly Row[]> {
    let page = first;
    yield page.rows;
    while (page.next !== null) {
      page = await findRegisterAsAt(actor, { ...asked, after: page.next }, AT_ONCE);
      yield page.rows;
    }
  }
  return {
    list: "findings-then",
    count: first.all,
    columns: thenColumns(asked.on),
    pieces: pieces(),
  } satisfies ListToExport<Row>;
}
