import type { Db } from "@/lib/data/scope";
import {
  dropMail,
  endMail,
  inMailRoom,
  linesOf,
  type MailToSend,
  putMailOff,
  takeMail,
  writeMail,
} from "@/lib/data/store/mail";
import { reminderLinesOf, wantsNotices } from "@/lib/data/store/reminders";
import { atOnceKinds } from "@/lib/domain/mail/lists";
import { quietUntil, triedAgainAt } from "@/lib/domain/mail/trying";
import { env } from "@/lib/env";
import { type Letter, letterHtml, letterText } from "@/lib/format/letter";
import type { Message } from "@/lib/outside/mail/message";
import { sendMail, sendsMail } from "@/lib/outside/mail/send";
import { withLink } from "../people/invitation-token";
import { accountLetter, atOnceLetter, digestLetter, MOST_LINES, signInLetter } from "./compose";

/**
 * Sends one mail. It is written first, once and for all: from then on it says the same and has the same Message-ID, however often it is tried.
 * What is refused for good is given up, what was not taken is tried again later, and without a mail server it is kept. So this may be
 * begun again at any point: at worst a mail goes twice whose server had it, and did not live to hear so.
 */
export async function deliverMail(id: string, now: Date): Promise<void> {
  const ready = await inMailRoom((db) => makeReady(db, id, now));
  if (!ready) return;
  const sending = await sendMail(ready.message);
  await inMailRoom(async (db) => {
    if (sending === "taken") return endMail(db, id, { as: "sent" }, now);
    const again = sending === "refused" ? null : triedAgainAt(ready.tries + 1, now);
    if (again) return putMailOff(db, id, true, again);
    return endMail(db, id, { as: "failed", why: sending === "refused" ? "refused" : "away" }, now);
  });
}

/** Writes the mail where that is not done; null where there is nothing to send now. */
async function makeReady(
  db: Db,
  id: string,
  now: Date,
): Promise<{ readonly message: Message; readonly tries: number } | null> {
  const mail = await takeMail(db, id);
  if (!mail) return null;
  const { key, address, at, tries } = mail;
  if (!mail.isMember) {
    await endMail(db, id, { as: "failed", why: "gone" }, now);
    return null;
  }
  const until = mail.kind === "at-once" ? quietUntil(mail.quietDays, now, mail.away) : null;
  if (until) {
    await putMailOff(db, id, false, until);
    return null;
  }
  const written = mail.written ?? (await write(db, id, mail));
  if (!written) return null;
  if (!sendsMail()) {
    await endMail(db, id, { as: "kept" }, now);
    return null;
  }
  const linkKey = mail.account?.linkKey ?? null;
  const said = linkKey === null ? written : saidWithLink(written, linkKey);
  return { tries, message: { key, to: address, at, ...said } };
}

/** What is kept of a mail has no link in it: it is put in as the mail goes. */
const saidWithLink = ({ subject, text, html }: NonNullable<MailToSend["written"]>, key: string) => ({
  subject,
  text: withLink(text, key),
  html: withLink(html, key),
});

async function write(db: Db, id: string, mail: MailToSend): Promise<MailToSend["written"]> {
  const letter = await letterOf(db, id, mail);
  if (!letter) {
    await dropMail(db, id);
    return null;
  }
  const written = { subject: letter.subject, text: letterText(letter), html: letterHtml(letter) };
  await writeMail(db, id, { address: mail.address, ...written });
  return written;
}

/** What a mail says; null where everything was read, or said, meanwhile. */
async function letterOf(db: Db, id: string, { kind, signedIn, account, atOnce }: MailToSend): Promise<Letter | null> {
  const address = env().NEXTAUTH_URL.replace(/\/$/, "");
  if (kind === "account") return account && accountLetter(address, account);
  if (kind === "sign-in") return signedIn && signInLetter(address, signedIn);
  if (kind === "at-once") {
    const found = await linesOf(db, id, atOnceKinds(atOnce), MOST_LINES);
    return found.all > 0 ? atOnceLetter(address, found) : null;
  }
  const reminders = await reminderLinesOf(db, id, MOST_LINES);
  const notices = (await wantsNotices(db, id)) ? await linesOf(db, id, null, MOST_LINES) : NOTHING;
  return reminders.all + notices.all > 0 ? digestLetter(address, reminders, notices) : null;
}

const NOTHING = { lines: [], all: 0 };
