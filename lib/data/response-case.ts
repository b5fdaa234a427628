import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import type { Body } from "@/lib/domain/response/body";
import { readResponseDocument } from "@/lib/domain/response/document";
import { ACTIONS, NOT_REQUIRED, RECIPIENTS, RESPONSE_STATES } from "@/lib/domain/response/lists";
import type { Invitation, ResponseCase, ResponsePlace, ResponseView } from "@/lib/domain/response/response";
import { isSlug } from "@/lib/domain/written";
import { list, object, pairs } from "./as-json";
import { bodyOf } from "./bodies";
import { Prisma } from "./generated/client";
import { oneOf, oneOfOrNull } from "./one-of";
import { ownForces } from "./own";
import { counted } from "./queries/counted";
import { readStored } from "./read-stored";
import type { Db } from "./scope";
import { askIn, type Question, question } from "./together";

const sql = Prisma.sql;

interface Row
  extends Omit<
    ResponseView,
    "state" | "notRequired" | "questions" | "answers" | "publications" | "sent" | "lastNumbers"
  > {
  readonly state: string;
  readonly notRequired: { readonly because: string; readonly why: string; readonly on: CalendarDate } | null;
  readonly body: Body | null;
  readonly invitation: Invitation | null;
  readonly questions: readonly (Omit<ResponseCase["questions"][number], "kind"> & { readonly kind: string })[];
  readonly answers: readonly (Omit<ResponseCase["answers"][number], "action"> & { readonly action: string | null })[];
  readonly publications: readonly {
    readonly number: number;
    readonly document: unknown;
    readonly on: CalendarDate;
  }[];
  readonly sent: readonly { readonly number: number; readonly recipient: string; readonly on: CalendarDate }[];
  readonly lastNumbers: readonly (readonly [number, number])[];
}

const LATEST_INVITATION = sql`(select ${object(sql`'on', n."on", 'by', n.comments_by, 'message', n.message`)}
  from response_invitation n where n.response_id = r.id order by n.at desc, n.id desc limit 1)`;

const COMMENTS = (state: string) => sql`from response_comments c where c.response_id = r.id and c.state = ${state}`;

/** The response to one report as this asker may see it, or null when for them there is none: nobody sees another force's. */
export const responseAt = (actor: Actor, { force, report }: ResponsePlace): Question<ResponseView | null> =>
  question(
    sql`select ${object(
      pairs("r", ["id", "forceId", "openedFor", "lastDay", "clock", "state", "reference", "illustrative"]),
      sql`'place', ${object(sql`'force', o.slug, 'report', i.slug`)}`,
      sql`'force', ${object(sql`'name', o.name, 'code', coalesce(o.code, '')`)}`,
      sql`'report', ${object(sql`'inspectionId', i.id, 'title', i.title, 'publishedOn', r.published_on, 'address', i.address`)}`,
      sql`'body', ${bodyOf(sql`r.force_id`)}`,
      sql`'notRequired', case when r.state = 'not-required' then
        ${object(sql`'because', r.not_required_because, 'why', r.not_required_why, 'on', r.not_required_on`)} end`,
      sql`'version', r.version + (select count(*)::int ${COMMENTS("given")})`,
      sql`'invitation', ${LATEST_INVITATION}`,
      sql`'given', ${list(object(sql`'words', c.words, 'on', c."on"`), sql`c.at`, COMMENTS("given"))}`,
      sql`'draftComments', (select ${object(pairs("c", ["id", "words", "version"]))} ${COMMENTS("draft")})`,
      sql`'draft', (select ${object(pairs("d", ["comments", "reply"]))} from response_draft d where d.response_id = r.id)`,
      sql`'written', (select ${object(sql`'by', w.by, 'at', w.at`)} from (
        select d.by, d.at, d.response_id as id from response_draft d where d.response_id = r.id
        union all select a.by, a.at, a.finding_id from response_answer a where a.response_id = r.id
        ) w order by w.at desc, w.id limit 1)`,
      sql`'questions', ${list(
        object(sql`'findingId', f.id, 'reference', f.reference, 'kind', f.kind, 'words', f.text`),
        sql`f.family, f.reference_year, f.reference_number`,
        sql`from finding f where f.inspection_id = r.inspection_id and f.force_id = r.force_id and f.published_on is not null
          and ${counted(sql`f.id`)}`,
      )}`,
      sql`'answers', (select coalesce(json_agg(${object(pairs("a", ["findingId", "action", "words", "about"]))}), '[]')
        from response_answer a where a.response_id = r.id)`,
      sql`'publications', (select coalesce(json_agg(${object(pairs("p", ["number", "document", "on"]))} order by p.number), '[]')
        from response_publication p where p.response_id = r.id)`,
      sql`'sent', (select coalesce(json_agg(${object(pairs("s", ["number", "recipient", "on"]))} order by s.recipient, s.number), '[]')
        from response_sending s where s.response_id = r.id)`,
      sql`'lastNumbers', (select coalesce(json_agg(json_build_array(n.year, n.last)), '[]') from (
        select q.reference_year as year, max(q.reference_number) as last from response q
        where q.force_id = r.force_id and q.reference_year is not null group by q.reference_year) n)`,
    )} as found from response r join inspection i on i.id = r.inspection_id join organisation o on o.id = r.force_id
      where o.slug = ${isSlug(force) ? force : ""} and i.slug = ${isSlug(report) ? report : ""} and ${ownForces(actor, sql`r.force_id`)}`,
    ([row]: readonly { readonly found: Row }[]) => (row ? toResponse(row.found) : null),
  );

function toResponse(row: Row): ResponseView {
  return {
    ...row,
    state: oneOf(RESPONSE_STATES, row.state, "response.state"),
    notRequired: row.notRequired && {
      ...row.notRequired,
      because: oneOf(NOT_REQUIRED, row.notRequired.because, "response.not_required_because"),
    },
    questions: row.questions.map(({ kind, ...one }) => ({ ...one, kind: oneOf(FINDING_KINDS, kind, "finding.kind") })),
    answers: row.answers.map(({ action, ...one }) => ({
      ...one,
      action: oneOfOrNull(ACTIONS, action, "response_answer.action"),
    })),
    publications: row.publications.map(({ document, ...one }) => ({
      ...one,
      document: readStored(readResponseDocument, document, "response_publication.document"),
    })),
    sent: row.sent.map(({ recipient, ...one }) => ({
      ...one,
      recipient: oneOf(RECIPIENTS, recipient, "response_sending.recipient"),
    })),
    lastNumbers: new Map(row.lastNumbers),
  };
}

/** The same in the transaction of a write. */
export const loadResponse = (db: Db, actor: Actor, place: ResponsePlace): Promise<ResponseView | null> =>
  askIn(db, responseAt(actor, place));
