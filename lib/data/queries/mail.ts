import "server-only";
import type { Actor } from "@/lib/domain/actor";
import {
  MAIL_FAILURES,
  MAIL_KINDS,
  MAIL_STATES,
  type MailFailure,
  type MailKind,
  type MailState,
} from "@/lib/domain/mail/lists";
import { DEFAULT_WISHES, type Wishes } from "@/lib/domain/mail/wishes";
import { ACCOUNT_NEWS, type AccountNews } from "@/lib/domain/people/account-news";
import { may } from "@/lib/domain/policy";
import { isId } from "@/lib/domain/written";
import { Prisma } from "../generated/client";
import { oneOf } from "../one-of";
import { askTogether, countAsked, question } from "../together";

const sql = Prisma.sql;

/** A mail to somebody of an organisation, as its administrators see it. */
export interface MailView {
  readonly id: string;
  readonly kind: MailKind;
  readonly state: MailState;
  readonly failure: MailFailure | null;
  readonly tries: number;
  readonly to: string;
  readonly subject: string | null;
  readonly at: Date;
  readonly endedAt: Date | null;
}

/** A page of mails, newest first, and how many there are that failed. */
export interface MailList {
  readonly mails: readonly MailView[];
  /** The last of this page, where there is more after it. */
  readonly older: string | null;
  readonly failed: number;
}

/** So many stand on a page. */
export const MAILS_PER_PAGE = 50;

interface Row extends Omit<MailView, "kind" | "state" | "failure"> {
  readonly kind: string;
  readonly state: string;
  readonly failure: string | null;
  readonly text: string | null;
}

const COLUMNS = sql`m.id, m.kind, m.state, m.failure, m.tries, coalesce(m.address, p.email) as "to", m.subject, m.at, m.ended_at as "endedAt"`;

const toView = ({ text: _, ...row }: Row): MailView => ({
  ...row,
  kind: oneOf(MAIL_KINDS, row.kind, "mail.kind"),
  state: oneOf(MAIL_STATES, row.state, "mail.state"),
  failure: row.failure === null ? null : oneOf(MAIL_FAILURES, row.failure, "mail.failure"),
});

const looksAfter = (actor: Actor) =>
  may(actor, "look after people", { on: "organisation", organisationId: actor.organisation.id });

/** The mails to people of the administrator's organisation: all, or those that failed; after the one whose id is given. Nothing for anyone else. */
export async function findMails(
  actor: Actor,
  { failedOnly, after }: { readonly failedOnly: boolean; readonly after: string | null },
  perPage = MAILS_PER_PAGE,
): Promise<MailList> {
  if (!looksAfter(actor)) return { mails: [], older: null, failed: 0 };
  const own = sql`m.organisation_id = ${actor.organisation.id}::uuid`;
  const behind =
    after && isId(after) ? sql`and (m.at, m.id) < (select a.at, a.id from mail a where a.id = ${after}::uuid)` : sql``;
  const [rows, failed] = await askTogether(
    actor,
    question(
      sql`select ${COLUMNS} from mail m join person p on p.id = m.person_id
        where ${own} ${failedOnly ? sql`and m.state = 'failed'` : sql``} ${behind}
        order by m.at desc, m.id desc limit ${perPage + 1}::int`,
      (found: readonly Row[]) => found,
    ),
    question(
      sql`select count(*)::int as failed from mail m where ${own} and m.state = 'failed'`,
      ([row]: readonly { readonly failed: number }[]) => row?.failed ?? 0,
    ),
  );
  const mails = rows.slice(0, perPage).map(toView);
  return { mails, failed, older: rows.length > perPage ? (mails.at(-1)?.id ?? null) : null };
}

/** How many there are of them; none for anyone else. */
export const countMails = async (actor: Actor, failedOnly: boolean): Promise<number> =>
  looksAfter(actor)
    ? countAsked(
        actor,
        sql`from mail m where m.organisation_id = ${actor.organisation.id}::uuid ${failedOnly ? sql`and m.state = 'failed'` : sql``}`,
      )
    : 0;

/** One mail with what it says, for an administrator of its reader's organisation; null for anyone else. */
export async function findMail(
  actor: Actor,
  id: string,
): Promise<(MailView & { readonly text: string | null }) | null> {
  if (!looksAfter(actor) || !isId(id)) return null;
  const [row] = await askTogether(
    actor,
    question(
      sql`select ${COLUMNS}, m.body as text from mail m join person p on p.id = m.person_id
        where m.id = ${id}::uuid and m.organisation_id = ${actor.organisation.id}::uuid`,
      ([found]: readonly Row[]) => found ?? null,
    ),
  );
  return row && { ...toView(row), text: row.text };
}

/** Something that happened to the asker's own account, or to one that they look after. */
export interface AccountEntry {
  readonly id: string;
  readonly about: AccountNews;
  readonly own: boolean;
  readonly at: Date;
}

/** What the asker was told of accounts, newest first: the last ten. */
export async function findAccountNews(actor: Actor): Promise<readonly AccountEntry[]> {
  const [found] = await askTogether(
    actor,
    question(
      sql`select m.id, m.news as about, m.news_of_id = m.person_id as own, m.at from mail m
        where m.person_id = ${actor.personId}::uuid and m.organisation_id = ${actor.organisation.id}::uuid and m.kind = 'account'
        order by m.at desc, m.id desc limit 10`,
      (rows: readonly (Omit<AccountEntry, "about"> & { readonly about: string })[]) =>
        rows.map((row) => ({ ...row, about: oneOf(ACCOUNT_NEWS, row.about, "mail.news") })),
    ),
  );
  return found;
}

/** How the asker wants to be told by mail: as they said, or as everybody is who has said nothing. */
export async function findWishes(actor: Actor): Promise<Wishes> {
  const [wishes] = await askTogether(
    actor,
    question(
      sql`select digest_hour as "digestHour", digest, quiet_days as "quietDays", json_build_object('allocation', allocation_at_once,
          'return', return_at_once, 'challenge', challenge_at_once) as "atOnce" from telling where person_id = ${actor.personId}::uuid`,
      ([row]: readonly Wishes[]) => row ?? DEFAULT_WISHES,
    ),
  );
  return wishes;
}
