import { londonMoment } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import type { MailWords } from "../language/mail";
import { notice } from "./notice";

export const mail: MailWords = {
  kind: { "at-once": "At once", digest: "Digest", "sign-in": "Sign-in", account: "Account" },
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
  line: (of, toldAs) => `${of ?? "something that happened"}. ${notice.because[toldAs]}`,
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
  linkIntro: "This is from Outstanding, the register of what police inspectors found.",
  accountLink: "Choose a password",
  account: {
    "link-mailed": {
      own: {
        subject: "Outstanding: choose your password",
        says: "An administrator of your organisation made you a link to the register. It counts once, for fourteen days. Nobody else has to see it; if you expected none, tell your organisation.",
      },
      others: { subject: "Outstanding: an account", says: "Something happened to an account that you look after." },
    },
    "password-asked": {
      own: {
        subject: "Outstanding: choose a new password",
        says: "Somebody asked on the sign-in page for a new password for this address. The link counts once, for an hour. If it was not you, do nothing: your present password goes on counting.",
      },
      others: { subject: "Outstanding: an account", says: "Something happened to an account that you look after." },
    },
    "renewal-asked": {
      own: {
        subject: "Outstanding: a new link was asked for, for your account",
        says: "An administrator asked for a new link with which your password can be chosen anew. If you did not ask for that, tell another administrator before they make it.",
      },
      others: {
        subject: "Outstanding: a new link waits for a second administrator",
        says: "An administrator asks for a new link for somebody who has a password. Ask the person, not in writing, whether they want it, before you make it.",
      },
    },
    "invitation-renewed": {
      own: {
        subject: "Outstanding: a new link was made for your account",
        says: "Two administrators made a new link with which your password can be chosen anew. If you did not ask for that, tell them now: your present password counts until somebody takes the link up.",
      },
      others: {
        subject: "Outstanding: a new link was made for an account",
        says: "The link that an administrator asked for was made by another. Whoever holds it can choose the password of that account, once.",
      },
    },
    "invitation-taken-up": {
      own: {
        subject: "Outstanding: your invitation was taken up",
        says: "Your invitation was taken up, with a password or with an account of your organisation. If that was not you, tell your administrator at once.",
      },
      others: {
        subject: "Outstanding: an invitation was taken up",
        says: "Somebody who was invited to your organisation can sign in from now on. If you do not know of it, ask them.",
      },
    },
    "password-renewed": {
      own: {
        subject: "Outstanding: your password was chosen anew",
        says: "Somebody chose a new password for your account by a link that was mailed to you or that your administrators made. Your old one counts no more, and you are signed out everywhere. If that was not you, tell an administrator at once, and have your account suspended.",
      },
      others: {
        subject: "Outstanding: a password was chosen anew",
        says: "The new link of an account was taken up: its old password counts no more. Ask the person whether it was them.",
      },
    },
    "second-factor-begun": {
      own: {
        subject: "Outstanding: your account has a second factor now",
        says: "From now on you sign in with a code of your app too. If that was not you, tell your administrator at once.",
      },
      others: { subject: "Outstanding: an account", says: "Something happened to an account that you look after." },
    },
    "second-factor-ended": {
      own: {
        subject: "Outstanding: your second factor was ended",
        says: "You sign in with your password alone again. If that was not you, tell your administrator at once.",
      },
      others: { subject: "Outstanding: an account", says: "Something happened to an account that you look after." },
    },
    "recovery-code-used": {
      own: {
        subject: "Outstanding: a recovery code was used",
        says: "Somebody signed in as you with a recovery code, which is used up by that. If that was not you, tell your administrator at once. If your app is lost, set it up anew.",
      },
      others: { subject: "Outstanding: an account", says: "Something happened to an account that you look after." },
    },
    "account-connected": {
      own: {
        subject: "Outstanding: an account of your organisation was connected",
        says: "The account of your organisation was connected: from now on you can sign in with it. If that was not you, disconnect it under Where you are signed in, and tell your administrator at once.",
      },
      others: { subject: "Outstanding: an account", says: "Something happened to an account that you look after." },
    },
    "account-disconnected": {
      own: {
        subject: "Outstanding: the account of your organisation was disconnected",
        says: "The account of your organisation was disconnected: you sign in with your password alone again. If that was not you, tell your administrator at once.",
      },
      others: { subject: "Outstanding: an account", says: "Something happened to an account that you look after." },
    },
    "codes-guessed": {
      own: {
        subject: "Outstanding: somebody knows your password",
        says: "Your password was given, and then codes that are not right. If that was not you, choose another password: ask your administrator for a new link.",
      },
      others: { subject: "Outstanding: an account", says: "Something happened to an account that you look after." },
    },
  },
  accountIntro: "Something happened to an account that is yours, or that you look after.",
  accountPlace: { own: "Your account", others: "The page of that person" },
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
