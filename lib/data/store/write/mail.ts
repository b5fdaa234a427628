import "server-only";
import type { MailFailure } from "@/lib/domain/mail/lists";
import type { Wishes } from "@/lib/domain/mail/wishes";
import type { Db } from "../../scope";

/** A transaction of a job, which acts as nobody: mail is reached through narrow doors of the database alone. */
type Door = Pick<Db, "$queryRaw">;

/** What a mail says, once and for all. */
export interface WrittenMail {
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export async function writeMail(db: Door, id: string, { address, subject, text, html }: WrittenMail): Promise<void> {
  await db.$queryRaw`select write_mail(${id}::uuid, ${address}, ${subject}, ${text}, ${html})::text`;
}

/** A mail that has nothing to say was never there. */
export async function dropMail(db: Door, id: string): Promise<void> {
  await db.$queryRaw`select drop_mail(${id}::uuid)::text`;
}

/** How a mail ended: taken by its server, kept here, or given up and why. */
export type MailEnd = { readonly as: "sent" | "kept" } | { readonly as: "failed"; readonly why: MailFailure };

export async function endMail(db: Door, id: string, end: MailEnd, now: Date): Promise<void> {
  await db.$queryRaw`select end_mail(${id}::uuid, ${end.as}, ${end.as === "failed" ? end.why : null}::text, ${now})::text`;
}

/** Has a mail tried at a later moment. `counted`: whether it was tried now. */
export async function putMailOff(db: Door, id: string, counted: boolean, until: Date): Promise<void> {
  await db.$queryRaw`select put_mail_off(${id}::uuid, ${counted}, ${until})::text`;
}

/**
 * In the scope of an administrator: has a mail of their organisation tried again, once for each press. False where there is none that
 * ended without being sent, or is being tried.
 */
export async function sendAgain(db: Door, id: string, press: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ done: boolean }[]>`select send_mail_again(${id}::uuid, ${press}::uuid) as done`;
  return row?.done === true;
}

/** Keeps how somebody wants to be told. */
export async function keepWishes(db: Db, personId: string, wishes: Wishes): Promise<void> {
  const { digestHour, digest, quietDays, atOnce } = wishes;
  const data = {
    ...{ digestHour, digest, quietDays: [...quietDays] },
    ...{ allocationAtOnce: atOnce.allocation, returnAtOnce: atOnce.return, challengeAtOnce: atOnce.challenge },
  };
  await db.telling.upsert({ where: { personId }, create: { personId, ...data }, update: data });
}
