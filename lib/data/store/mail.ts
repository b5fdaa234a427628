import "server-only";
import { date } from "@/lib/domain/calendar";
import { MAIL_KINDS, type MailKind } from "@/lib/domain/mail/lists";
import type { DaysAway } from "@/lib/domain/mail/trying";
import type { Wishes } from "@/lib/domain/mail/wishes";
import { TOLD_AS, type ToldAs } from "@/lib/domain/notice/lists";
import type { Subject } from "@/lib/domain/notice/place";
import { ACCOUNT_NEWS, type AccountNews } from "@/lib/domain/people/account-news";
import { client } from "../client";
import { oneOf } from "../one-of";
import type { Db } from "../scope";

export { dropMail, endMail, keepWishes, putMailOff, sendAgain, writeMail } from "./write/mail";

/** A mail that is to be sent, to whom, and what it is about. */
export interface MailToSend {
  readonly key: string;
  readonly kind: MailKind;
  readonly at: Date;
  readonly tries: number;
  readonly address: string;
  /** Null as long as it is not written. */
  readonly written: { readonly subject: string; readonly text: string; readonly html: string } | null;
  /** Whether its reader still belongs to the organisation for which they are told. */
  readonly isMember: boolean;
  readonly quietDays: readonly number[];
  readonly away: DaysAway | null;
  readonly atOnce: Wishes["atOnce"];
  /** Of the alert of a sign-in. */
  /** Of a mail about an account: what happened to it, and whether it is its reader's own. */
  readonly account: {
    readonly about: AccountNews;
    readonly own: boolean;
    readonly personId: string;
    readonly linkKey: string | null;
  } | null;
  readonly signedIn: { readonly browser: string | null; readonly at: Date } | null;
}

interface Row {
  readonly key: string;
  readonly kind: string;
  readonly state: string;
  readonly tries: number;
  readonly at: Date;
  readonly address: string;
  readonly subject: string | null;
  readonly body: string | null;
  readonly html: string | null;
  readonly is_member: boolean;
  readonly quiet_days: readonly number[];
  readonly browser: string | null;
  readonly started_at: Date | null;
  readonly allocation_at_once: boolean;
  readonly return_at_once: boolean;
  readonly challenge_at_once: boolean;
  readonly away_from: string | null;
  readonly away_until: string | null;
}

/** One transaction of a job, which acts as nobody and reaches mail through narrow doors alone. */
export const inMailRoom = <Answer>(work: (db: Db) => Promise<Answer>): Promise<Answer> =>
  client().$transaction(work, { timeout: 60_000, maxWait: 30_000 });

/** The mail with this id, held until the transaction ends; null once it has ended, or where there is none. */
export async function takeMail(db: Db, id: string): Promise<MailToSend | null> {
  const [row] = await db.$queryRaw<Row[]>`select * from mail_to_send(${id}::uuid)`;
  if (!row) return null;
  const { subject, body, html } = row;
  const [news] = await db.$queryRaw<{ about: string; own: boolean; personId: string; linkKey: string | null }[]>`
    select news as about, own, news_of_id as "personId", link_key as "linkKey" from account_of_mail(${id}::uuid)`;
  return {
    key: row.key,
    kind: oneOf(MAIL_KINDS, row.kind, "mail.kind"),
    at: row.at,
    tries: row.tries,
    address: row.address,
    written: subject !== null && body !== null && html !== null ? { subject, text: body, html } : null,
    isMember: row.is_member,
    quietDays: row.quiet_days,
    away: row.away_from && row.away_until ? { from: date(row.away_from), until: date(row.away_until) } : null,
    atOnce: { allocation: row.allocation_at_once, return: row.return_at_once, challenge: row.challenge_at_once },
    account: news ? { ...news, about: oneOf(ACCOUNT_NEWS, news.about, "mail.news") } : null,
    signedIn: row.started_at && { browser: row.browser, at: row.started_at },
  };
}

/** Something that a mail says: what happened, to what, and as what its reader is told. */
export interface MailLine extends Subject {
  readonly toldAs: ToldAs;
}

/** What a mail has to say, the newest first, `most` at most, with how many there are; from then on it counts as said. */
export async function linesOf(
  db: Db,
  id: string,
  kinds: readonly string[] | null,
  most: number,
): Promise<{ readonly lines: readonly MailLine[]; readonly all: number }> {
  const rows = await db.$queryRaw<
    {
      kind: string;
      told_as: string;
      reference: string | null;
      force_name: string;
      force_slug: string;
      inspection: string | null;
      of_all: number;
    }[]
  >`select * from notices_to_mail(${id}::uuid, ${kinds ? [...kinds] : null}::text[], ${most}::int)`;
  const lines = rows.map(({ kind, told_as, reference, force_name: name, force_slug: slug, inspection }) => ({
    ...{ kind, reference, inspection, force: { name, slug } },
    toldAs: oneOf(TOLD_AS, told_as, "notice.told_as"),
  }));
  return { lines, all: rows[0]?.of_all ?? 0 };
}

/** Orders the digest of everybody whose hour has come and who has something to read; answers how many. */
export async function orderDigests(now: Date): Promise<number> {
  const [row] = await client().$queryRaw<{ ordered: number }[]>`select order_digests(${now}) as ordered`;
  return row?.ordered ?? 0;
}

/** Takes a turn of what is done by the clock, and orders it; false where it was taken before, here or elsewhere. */
export async function takeTurn(job: string, turn: string, beyond: string): Promise<boolean> {
  const [row] = await client().$queryRaw<{ taken: boolean }[]>`select take_turn(${job}, ${turn}, ${beyond}) as taken`;
  return row?.taken === true;
}
