import type { MailFailure, MailKind, MailState, Urgent } from "@/lib/domain/mail/lists";
import type { ToldAs } from "@/lib/domain/notice/lists";
import type { AccountNews } from "@/lib/domain/people/account-news";
import type { Done } from "./shapes";

/** What a mail about an account says, and the same in a line on the page of that person. */
export interface AccountLetter {
  readonly subject: string;
  readonly says: string;
}

export interface MailWords {
  readonly kind: Record<MailKind, string>;
  readonly state: Record<MailState, string>;
  /** Why it was given up, and the way out: for administrators. */
  readonly failure: Record<MailFailure, string>;
  /** What can come at once, or in the digest. */
  readonly urgent: Record<Urgent, string>;
  /** Monday first. */
  readonly weekday: readonly [string, string, string, string, string, string, string];
  /** What a line says of what it is about: of what its reader is told, where that is known, and why. No word of the register. */
  readonly line: (of: string | undefined, toldAs: ToldAs) => string;
  readonly more: (count: number) => string;
  readonly moreSays: string;
  readonly moreReminders: string;
  readonly digest: {
    readonly subject: (reminders: number, notices: number) => string;
    readonly intro: string;
    readonly reminded: string;
    readonly told: string;
  };
  readonly atOnce: { readonly subject: (about: string, count: number) => string; readonly intro: string };
  /** Above the link of a mail that has one, and what the link is called. */
  readonly linkIntro: string;
  readonly accountLink: string;
  /** What happened to an account: to its own person, or to somebody who looks after it. */
  readonly account: Record<AccountNews, { readonly own: AccountLetter; readonly others: AccountLetter }>;
  readonly accountIntro: string;
  readonly accountPlace: { readonly own: string; readonly others: string };
  readonly signIn: {
    readonly subject: string;
    readonly intro: string;
    readonly about: string;
    readonly says: (session: { readonly browser: string | null; readonly at: Date }) => string;
  };
  readonly foot: { readonly work: string; readonly wishes: string; readonly why: string };
  readonly done: Record<
    "keep-wishes" | "send-mail-again" | "make-calendar" | "end-calendar" | "say-away" | "end-away",
    Done
  >;
}
