import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { type CalendarDate, dateInLondon } from "@/lib/domain/calendar";
import {
  isSettled,
  PROPOSAL_AUDIENCES,
  PROPOSALS,
  type ProposalAudience,
  type Proposed,
} from "@/lib/domain/proposal/proposal";
import { shownMoments } from "../demonstration";
import { toCalendar, toCalendarOrNull } from "../mapping";
import { oneOf } from "../one-of";
import { forOwnSide, ofOwnForces } from "../own";
import { type Db, inScope } from "../scope";

/** What a letter or spreadsheet reports, and what an inspector has decided on it. */
export interface ProposalView {
  readonly id: string;
  readonly what: Proposed;
  readonly forceId: string;
  readonly findingId: string | null;
  readonly force: { readonly slug: string; readonly name: string };
  readonly finding: {
    readonly reference: string;
    readonly text: string;
    readonly status: string;
    readonly openRecommendations: number;
  } | null;
  readonly on: CalendarDate | null;
  readonly words: string;
  readonly source: string;
  readonly address: string | null;
  readonly by: string;
  readonly since: CalendarDate;
  readonly illustrative: boolean;
  /** Whether it is so already, so that nothing is left to decide. */
  readonly settled: boolean;
  readonly audience: ProposalAudience;
  /** Null while it waits. */
  readonly decided: { readonly by: string; readonly what: "confirmed" | "declined"; readonly on: CalendarDate } | null;
}

/** What waits, oldest first. */
export const listWaitingProposals = (actor: Actor): Promise<readonly ProposalView[]> =>
  inScope(actor, (db) => listProposals(db, actor, { state: "waiting" }));

/** One of them, decided or not; null where it is none of the asker's. */
export const findProposal = (actor: Actor, id: string): Promise<ProposalView | null> =>
  inScope(actor, (db) => readProposal(db, actor, id));

/** The same inside a transaction: asked again under the lock of its force, before it is decided. */
export const readProposal = async (db: Db, actor: Actor, id: string): Promise<ProposalView | null> =>
  (await listProposals(db, actor, { id }))[0] ?? null;

async function listProposals(
  db: Db,
  actor: Actor,
  which: { state: "waiting" } | { id: string },
): Promise<readonly ProposalView[]> {
  const finding = {
    select: {
      reference: true,
      text: true,
      status: true,
      children: { where: { publishedOn: { not: null }, status: { not: "closed" } }, select: { id: true } },
    },
  } as const;
  const rows = await db.proposal.findMany({
    where: {
      ...which,
      ...ofOwnForces(actor),
      ...forOwnSide(actor),
    },
    include: { finding },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: 500,
  });
  const forces = await db.organisation.findMany({
    where: { id: { in: [...new Set(rows.map(({ forceId }) => forceId))] } },
    select: { id: true, slug: true, name: true },
  });
  const spells = await db.engageSpell.findMany({
    where: { leftOn: null, forceId: { in: forces.map(({ id }) => id) } },
    select: { forceId: true },
  });
  const inEngage = new Set(spells.map(({ forceId }) => forceId));
  const shown = await shownMoments();
  return rows.flatMap((row) => {
    const force = forces.find(({ id }) => id === row.forceId);
    if (!force) return [];
    const about = row.finding?.reference
      ? {
          reference: row.finding.reference,
          text: row.finding.text,
          status: row.finding.status,
          openRecommendations: row.finding.children.length,
        }
      : null;
    const what = oneOf(PROPOSALS, row.what, "proposal.what");
    return [
      {
        id: row.id,
        what,
        forceId: row.forceId,
        findingId: row.findingId,
        force: { slug: force.slug, name: force.name },
        finding: about,
        on: toCalendarOrNull(row.on),
        words: row.words,
        source: row.source,
        address: row.address,
        settled: isSettled(what, row.finding?.status ?? null, inEngage.has(row.forceId)),
        by: row.by,
        since: dateInLondon(shown(row.at)),
        audience: oneOf(PROPOSAL_AUDIENCES, row.audience, "proposal.audience"),
        illustrative: row.illustrative,
        decided: row.decidedOn && {
          by: row.decidedBy ?? "",
          what: row.state === "declined" ? ("declined" as const) : ("confirmed" as const),
          on: toCalendar(row.decidedOn),
        },
      },
    ];
  });
}
