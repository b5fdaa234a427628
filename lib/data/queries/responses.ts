import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { RESPONSE_DUTIES, RESPONSE_DUTY_KINDS, type ResponseDuty } from "@/lib/domain/duties";
import type { FirstOf } from "@/lib/domain/first-of";
import { RESPONSE_STATES, type ResponseState } from "@/lib/domain/response/lists";
import type { ResponsePlace, ResponseView } from "@/lib/domain/response/response";
import { isSlug } from "@/lib/domain/written";
import { object } from "../as-json";
import { shownMoments } from "../demonstration";
import { firstOf, OF_ALL } from "../first-of";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { inRecordOf, ownForces } from "../own";
import { forcesNotOn, type ReportByHandView, reportByHand } from "../report-to-open";
import { responseAt } from "../response-case";
import { askNothing, askTogether, countAsked, type Question, question } from "../together";
import { type ChallengeSummary, challengesOfInspection } from "./challenges";
import { type HistoryEvent, historyOfReport } from "./history";
import { type InspectionView, inspectionWith } from "./inspection-view";

const sql = Prisma.sql;

/** A response as lists show it, as far as the asker sees how far it is. */
export interface ResponseSummary {
  readonly place: ResponsePlace;
  readonly force: string;
  readonly title: string;
  readonly publishedOn: CalendarDate;
  readonly lastDay: CalendarDate;
  /** Whether that day counts. */
  readonly clock: boolean;
  readonly state: ResponseState;
  readonly reference: string | null;
  /** The day by which the chief officer's comments are asked for. */
  readonly invitedBy: CalendarDate | null;
  readonly given: boolean;
  readonly respondedOn: CalendarDate | null;
  readonly illustrative: boolean;
}

interface Row extends Omit<ResponseSummary, "state"> {
  readonly state: string;
}

const SUMMARY = object(
  sql`'place', ${object(sql`'force', o.slug, 'report', i.slug`)}, 'force', o.name, 'title', i.title, 'publishedOn', r.published_on`,
  sql`'lastDay', r.last_day, 'clock', r.clock, 'state', r.state, 'reference', r.reference, 'illustrative', r.illustrative`,
  sql`'invitedBy', (select n.comments_by from response_invitation n where n.response_id = r.id order by n.at desc, n.id desc limit 1)`,
  sql`'given', exists (select 1 from response_comments c where c.response_id = r.id and c.state = 'given')`,
  sql`'respondedOn', (select p."on" from response_publication p where p.response_id = r.id and p.number = 1)`,
);

/** Responses `r` of the asker's own forces; `tail` says which of them in which order. */
const firstSummarised = (actor: Actor, tail: Prisma.Sql): Question<FirstOf<ResponseSummary>> =>
  question(
    sql`select ${SUMMARY} as found, ${OF_ALL} from response r join inspection i on i.id = r.inspection_id
      join organisation o on o.id = r.force_id where ${ownForces(actor, sql`r.force_id`)} and ${tail}`,
    firstOf((rows: readonly { readonly found: Row }[]) =>
      rows.map(({ found }) => ({ ...found, state: oneOf(RESPONSE_STATES, found.state, "response.state") })),
    ),
  );

/** The same where their number is no matter, or is asked for by itself. */
const summarised = (actor: Actor, tail: Prisma.Sql): Question<readonly ResponseSummary[]> => {
  const { sql: statement, answer } = firstSummarised(actor, tail);
  return { sql: statement, answer: (rows) => answer(rows).first };
};

/** Those that are awaited, the most urgent first, or the others, the latest first; behind the one at that place, where it is given. */
export async function findResponsesPage(
  actor: Actor,
  which: "awaited" | "others",
  after: ResponseSummary["place"] | null,
  perPage: number,
): Promise<readonly ResponseSummary[]> {
  const [force, report] = [after?.force ?? null, after?.report ?? null];
  const place = sql`(select b.last_day, b.id from response b join inspection bi on bi.id = b.inspection_id join organisation bo on bo.id = b.force_id
    where bo.slug = ${force} and bi.slug = ${report})`;
  const asked =
    which === "awaited"
      ? sql`r.state = 'awaited' and (${report}::text is null or (r.last_day, r.id) > ${place}) order by r.last_day, r.id limit ${perPage}::int`
      : sql`r.state <> 'awaited' and (${report}::text is null or (r.last_day, r.id) < ${place}) order by r.last_day desc, r.id desc limit ${perPage}::int`;
  return (await askTogether(actor, summarised(actor, asked)))[0];
}

/** How many there are in all. */
export const countResponses = (actor: Actor): Promise<number> =>
  countAsked(actor, sql`from response r where ${ownForces(actor, sql`r.force_id`)}`);

/** So many stand on the page of responses, of those that are awaited and of the others. */
export const MOST_RESPONSES = 200;

/** The responses that are awaited, the most urgent first, and the others, the latest first; and how many there are of each. */
export async function findResponses(actor: Actor): Promise<{
  readonly awaited: readonly ResponseSummary[];
  readonly others: readonly ResponseSummary[];
  readonly counts: { readonly awaited: number; readonly others: number };
}> {
  const [awaited, others, counts] = await askTogether(
    actor,
    summarised(actor, sql`r.state = 'awaited' order by r.last_day, r.id limit ${MOST_RESPONSES}::int`),
    summarised(actor, sql`r.state <> 'awaited' order by r.last_day desc, r.id desc limit ${MOST_RESPONSES}::int`),
    question(
      sql`select (count(*) filter (where r.state = 'awaited'))::int as awaited, (count(*) filter (where r.state <> 'awaited'))::int as others
        from response r where ${ownForces(actor, sql`r.force_id`)}`,
      ([row]: readonly { readonly awaited: number; readonly others: number }[]) => row ?? { awaited: 0, others: 0 },
    ),
  );
  return { awaited, others, counts };
}

/** The responses to one report, on the asker's own forces. */
export const responsesTo = (actor: Actor, report: string): Question<readonly ResponseSummary[]> =>
  summarised(actor, sql`i.slug = ${isSlug(report) ? report : ""} order by r.last_day, r.id`);

/** A report with the responses to it and the challenges about it, in one trip; null for the report where for this asker there is none. */
export const findReport = (
  actor: Actor,
  slug: string,
): Promise<readonly [InspectionView | null, readonly ResponseSummary[], readonly ChallengeSummary[]]> =>
  askTogether(actor, inspectionWith(actor, slug), responsesTo(actor, slug), challengesOfInspection(actor, slug));

/** A report as a response to it is opened by hand; null when for this asker there is none. */
export const findReportByHand = async (actor: Actor, report: string): Promise<ReportByHandView | null> =>
  (await askTogether(actor, reportByHand(actor, report)))[0];

/** A report with the forces that it is not on, in one trip; null where for this asker there is none. */
export async function findToApply(
  actor: Actor,
  slug: string,
): Promise<{
  readonly inspection: InspectionView;
  readonly others: readonly { readonly slug: string; readonly name: string }[];
} | null> {
  const [inspection, others] = await askTogether(actor, inspectionWith(actor, slug), forcesNotOn(actor, slug));
  return inspection && { inspection, others };
}

/** Those of one force that are awaited, the first to be published first. */
export const responsesOf = (actor: Actor, force: Prisma.Sql, most = SHOWN): Question<FirstOf<ResponseSummary>> =>
  firstSummarised(
    actor,
    sql`${inRecordOf(force, sql`r.force_id`)} and r.state = 'awaited' order by r.last_day, r.id limit ${most}::int`,
  );

/** One response as this asker may see it, with its history; null when for them there is none. */
export async function findResponse(
  actor: Actor,
  place: ResponsePlace,
): Promise<{ readonly response: ResponseView; readonly history: readonly HistoryEvent[] } | null> {
  const [response, history] = await askTogether(
    actor,
    responseAt(actor, place),
    historyOfReport(actor, place, await shownMoments()),
  );
  return response && { response, history };
}

/** Something that somebody has to do about a response. */
export interface ResponseLine {
  readonly kind: ResponseDuty;
  readonly place: ResponsePlace;
  readonly title: string;
  readonly publishedOn: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly clock: boolean;
  /** Since when it waits. */
  readonly since: CalendarDate;
  /** The day by which the chief officer's comments are asked for. */
  readonly by: CalendarDate | null;
  /** How many of its kind wait behind the last of them that is brought; nought for the others. */
  readonly more: number;
}

interface DutyRow extends Omit<ResponseLine, "kind" | "more"> {
  readonly kind: string;
}

const DUTY = (kind: ResponseDuty, since: Prisma.Sql) =>
  object(
    sql`'kind', ${kind}::text, 'place', ${object(sql`'force', o.slug, 'report', i.slug`)}, 'title', i.title, 'publishedOn', r.published_on`,
    sql`'lastDay', r.last_day, 'clock', r.clock, 'since', ${since}`,
    sql`'by', (select n.comments_by from response_invitation n where n.response_id = r.id order by n.at desc, n.id desc limit 1)`,
  );

const FROM = sql`from response r join inspection i on i.id = r.inspection_id join organisation o on o.id = r.force_id`;
const SHOWN = 12;

const WAITS: { readonly [Kind in ResponseDuty]: { readonly since: Prisma.Sql; readonly where: Prisma.Sql } } = {
  respond: { since: sql`r.opened_on`, where: sql`r.state = 'awaited'` },
  "send-response": {
    since: sql`(select p."on" from response_publication p where p.response_id = r.id order by p.number desc limit 1)`,
    where: sql`r.state = 'published' and (select count(*) from response_sending s where s.response_id = r.id
      and s.number = (select max(p.number) from response_publication p where p.response_id = r.id)) < 2`,
  },
  "give-comments": {
    since: sql`(select min(n."on") from response_invitation n where n.response_id = r.id)`,
    where: sql`r.state = 'awaited' and exists (select 1 from response_invitation n where n.response_id = r.id)
      and not exists (select 1 from response_comments c where c.response_id = r.id and c.state = 'given')`,
  },
};

/** What waits of responses for this person, the most urgent first; nothing for who has nothing to do with them. */
export function responseDutiesAsked(actor: Actor, most = SHOWN): Question<readonly ResponseLine[]> {
  const kinds = RESPONSE_DUTY_KINDS.filter((kind) => RESPONSE_DUTIES[kind].role === actor.role);
  if (kinds.length === 0) return askNothing([]);
  const each = kinds.map((kind) => {
    const { since, where } = WAITS[kind];
    return sql`(select ${DUTY(kind, since)} as found, ${OF_ALL} ${FROM} where ${ownForces(actor, sql`r.force_id`)} and ${where}
      order by r.last_day, r.id limit ${most}::int)`;
  });
  return question(
    Prisma.join(each, " union all "),
    (rows: readonly { readonly found: DutyRow; readonly ofAll: number }[]) =>
      rows.map(({ found, ofAll }, at): ResponseLine => {
        const isLast = rows[at + 1]?.found.kind !== found.kind;
        const brought = rows.filter((row) => row.found.kind === found.kind).length;
        return {
          ...found,
          kind: oneOf(RESPONSE_DUTY_KINDS, found.kind, "duty"),
          more: isLast ? ofAll - brought : 0,
        };
      }),
  );
}
