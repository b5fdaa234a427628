import { londonMoment } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import type { MailWords } from "../language";
import { notice } from "./notice";

export const mail: MailWords = {
  kind: { "at-once": "At once", digest: "Digest", "sign-in": "Sign-in" },
  state: { waiting: "Waiting", ready: "Being sent", sent: "Sent", kept: "Kept here", failed: "Failed" },
  failure: {
    refused: "The mail server refuses this address. Put the address right under People, or ask the person for another.",
    away: "The mail server did not take it for more than a day. Once it does, try it again.",
    gone: "The person did not belong to your organisation any more when it was to be sent.",
  },
  urgent: {
    allocation: "A finding that becomes yours",
    return: "A submission that is returned",
    challenge: "A challenge of the policing body",
  },
  weekday: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  line: ({ kind, toldAs }) => {
    const of: Readonly<Record<string, string>> = notice.of;
    return `${of[kind] ?? "something that happened"}. ${notice.because[toldAs]}`;
  },
  more: (count) => `and ${counted(count, "more notice")}`,
  moreSays: "All of them are in your inbox.",
  moreReminders: "All that waits for you is on Your work.",
  digest: {
    subject: (reminders, notices) =>
      `Outstanding: ${joined([
        ...(reminders > 0 ? [counted(reminders, "reminder")] : []),
        ...(notices > 0 ? [counted(notices, "notice")] : []),
      ])}`,
    intro: "What is new for you since your last digest.",
    reminded: "What comes, or is late",
    told: "What others did that concerns you",
  },
  atOnce: {
    subject: (about, count) =>
      count === 1
        ? `Outstanding: ${about} is waiting for you`
        : `Outstanding: ${count.toLocaleString("en-GB")} things are waiting for you`,
    intro: "This does not wait for your digest.",
  },
  signIn: {
    subject: "Outstanding: somebody signed in as you in a new browser",
    intro: "Your address and password were used in a browser in which you had not signed in before.",
    about: "Where you are signed in",
    says: ({ browser, at }) =>
      `${browser ?? "A browser that does not say which it is"}, ${londonMoment(at)}. If that was not you, end it there, choose another password and tell your administrator.`,
  },
  foot: {
    work: "What waits for you to do something is on Your work.",
    wishes: "When and of what you are told by mail, you say here.",
    why: "A program wrote this; nobody reads an answer. Nothing of the register's words stands in a mail.",
  },
  done: {
    "make-calendar": ["The address is made.", "Whoever had the one before sees nothing any more."],
    "end-calendar": ["The address is ended.", "Calendars that have it see nothing any more."],
    "say-away": [
      "It is kept.",
      "What waits for you stands on your colleague’s work too, and no mail comes until you are back.",
    ],
    "end-away": ["Welcome back.", "Mail comes again as you wish it."],
    "keep-wishes": ["It is kept.", "The next mail follows it."],
    "send-mail-again": ["It is tried again.", "How it goes stands here in a minute."],
  },
};
