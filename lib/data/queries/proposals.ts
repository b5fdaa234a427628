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
import { object, pairs } from "../as-json";
import { type Shown, shownMoments } from "../demonstration";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { forceNow, ownForces, ownSide, withRecords } from "../own";
import type { Db } from "../scope";
import { askIn, askTogether, countAsked, type Question, question } from "../together";

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
  /** The reasons for Engage that the source tells. */
  readonly reasons: readonly string[];
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

/** So many stand on a page, those that wait longest; the others come when these are decided. */
export const MOST_REPORTED = 500;

const waitingOf = (force: string | null): Prisma.Sql =>
  sql`r.state = 'waiting' and ${force === null ? sql`true` : sql`r.force_id = any (array(${withRecords([force])}))`}`;

/** What waits, oldest first, so many behind the one with the id `after`; of one force, where its slug is given. */
export const waitingProposalsAsked = (
  actor: Actor,
  shown: Shown,
  force: string | null = null,
  { after = null, most = MOST_REPORTED }: { readonly after?: string | null; readonly most?: number } = {},
): Question<readonly ProposalView[]> =>
  proposals(
    actor,
    sql`${waitingOf(force)} and (${after}::uuid is null or (r.at, r.id) > (select b.at, b.id from proposal b where b.id = ${after}::uuid))`,
    shown,
    most,
  );
/** So many stand on a desk, those that wait longest: with the decisions beside them no more than a page of the register. */
export const MOST_ON_DESK = 30;

/** What waits of an inspector's own forces; of all of them, where they say of none that it is theirs. */
export const deskProposalsAsked = (actor: Actor, shown: Shown): Question<readonly ProposalView[]> => {
  const own = sql`select 1 from own_force w where w.person_id = ${actor.personId}::uuid`;
  return proposals(
    actor,
    sql`${waitingOf(null)} and (not exists (${own}) or exists (${own} and w.force_id = ${forceNow(sql`r.force_id`)}))`,
    shown,
    MOST_ON_DESK,
  );
};
export const listWaitingProposals = async (
  actor: Actor,
  force: string | null = null,
  page: { readonly after?: string | null; readonly most?: number } = {},
): Promise<readonly ProposalView[]> =>
  (await askTogether(actor, waitingProposalsAsked(actor, await shownMoments(), force, page)))[0];

/** How many wait. */
export const countWaitingProposals = (actor: Actor, force: string | null = null): Promise<number> =>
  countAsked(actor, sql`${FROM} where ${waitingOf(force)} and ${shownTo(actor)}`);

/** One of them, decided or not; null where it is none of the asker's. */
export const findProposal = async (actor: Actor, id: string): Promise<ProposalView | null> =>
  (await askTogether(actor, proposals(actor, sql`r.id = ${id}::uuid`, await shownMoments())))[0][0] ?? null;

/** The same inside a transaction: asked again under the lock of its force, before it is decided. */
export const readProposal = async (db: Db, actor: Actor, id: string): Promise<ProposalView | null> =>
  (await askIn(db, proposals(actor, sql`r.id = ${id}::uuid`, await shownMoments())))[0] ?? null;

interface Row extends Omit<ProposalView, "what" | "settled" | "since" | "audience" | "decided"> {
  readonly what: string;
  readonly at: string;
  readonly state: string;
  readonly audience: string;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly inEngage: boolean;
}

const sql = Prisma.sql;

const FROM = sql`from proposal r join organisation o on o.id = r.force_id`;
const shownTo = (actor: Actor): Prisma.Sql =>
  sql`${ownForces(actor, sql`r.force_id`)} and ${ownSide(actor, sql`r.audience`)}`;

/** Reported changes `r` of the asker's own, the oldest first. */
const proposals = (actor: Actor, which: Prisma.Sql, shown: Shown, most = 1): Question<readonly ProposalView[]> =>
  question(
    sql`select ${object(
      pairs("r", [
        "id",
        "what",
        "forceId",
        "findingId",
        "on",
        "words",
        "reasons",
        "source",
        "address",
        "by",
        "at",
        "illustrative",
      ]),
      pairs("r", ["audience", "state", "decidedBy", "decidedOn"]),
      sql`'force', ${object(pairs("o", ["slug", "name"]))}`,
      sql`'finding', (select ${object(
        pairs("f", ["reference", "text", "status"]),
        sql`'openRecommendations', (select count(*) from finding k where k.parent_id = f.id and k.published_on is not null and k.status <> 'closed')`,
      )} from finding f where f.id = r.finding_id and f.reference is not null)`,
      sql`'inEngage', exists (select 1 from engage_spell s where s.force_id = r.force_id and s.left_on is null)`,
    )} as reported ${FROM} where ${which} and ${shownTo(actor)} order by r.at, r.id limit ${most}::int`,
    (rows: readonly { readonly reported: Row }[]) => rows.map(({ reported }) => toView(reported, shown)),
  );

function toView({ state, at, decidedBy, decidedOn, inEngage, audience, ...row }: Row, shown: Shown): ProposalView {
  const what = oneOf(PROPOSALS, row.what, "proposal.what");
  return {
    ...row,
    what,
    settled: isSettled(what, row.finding?.status ?? null, inEngage),
    since: dateInLondon(shown(new Date(at))),
    audience: oneOf(PROPOSAL_AUDIENCES, audience, "proposal.audience"),
    decided: decidedOn && {
      by: decidedBy ?? "",
      what: state === "declined" ? "declined" : "confirmed",
      on: decidedOn,
    },
  };
}
