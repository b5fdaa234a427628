import "server-only";
import { Unwritten } from "./rows";
import type { ChangeOf, Writers, Writing } from "./writing";

/** Sends links to their persons, through a door: only one that was just made for somebody of the asker's organisation. */
async function mailLinks({ db, now }: Writing, mailed: readonly ChangeOf<"link-mailed">[]) {
  for (const { personId, tokenHash, key } of mailed) {
    const [row] = await db.$queryRaw<
      { done: boolean }[]
    >`select mail_link(${personId}::uuid, ${tokenHash}, ${key}::uuid, ${now}) as done`;
    if (!row?.done) throw new Unwritten("mailed", "mail", 1, 0);
  }
}

/** Orders the mails that tell of an account, through a door: it finds who looks after it, and leaves out who did it. */
async function tellOfAccounts({ db, now }: Writing, told: readonly ChangeOf<"account-told">[]) {
  for (const { personId, about } of told) {
    const [row] = await db.$queryRaw<
      { told: number }[]
    >`select tell_of_account(${personId}::uuid, ${about}, ${now}) as told`;
    if (!row?.told) throw new Unwritten("told", "mail", 1, 0);
  }
}

export const ACCOUNT_NEWS_WRITERS = {
  "link-mailed": mailLinks,
  "account-told": tellOfAccounts,
} satisfies Partial<Writers>;
