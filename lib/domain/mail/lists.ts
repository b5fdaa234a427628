import type { EventKind } from "../event";
import type { ToldAs } from "../notice/lists";

/** What is sent by mail: what cannot wait, once a day all else, that somebody signed in where they had not before, and what happened to an account. */
export const MAIL_KINDS = ["at-once", "digest", "sign-in", "account"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** waiting: nothing of it is written; ready: written and to be sent; kept: this server sends nothing. */
export const MAIL_STATES = ["waiting", "ready", "sent", "kept", "failed"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Why a mail was given up: its server refused it for good, did not take it for a day, or its reader is no member any more. */
export const MAIL_FAILURES = ["refused", "away", "gone"] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** What cannot wait, as somebody may wish to have it in their digest instead. */
export const URGENT = ["allocation", "return", "challenge"] as const;
export type Urgent = (typeof URGENT)[number];

interface AtOnce {
  /** Which of somebody's wishes it is; a direction is an order, and comes at once whatever they wish. */
  readonly about: Urgent | "direction";
  /** Those of whoever is told who are the ones to do something about it. */
  readonly who: readonly ToldAs[];
}

/** The events of which a mail goes at once, and to whom of those who are told: whoever has to act on it. */
export const AT_ONCE: { readonly [Kind in EventKind]?: AtOnce } = {
  allocated: { about: "allocation", who: ["owner"] },
  "submission-returned": { about: "return", who: ["owner", "coordinator"] },
  "challenge-raised": { about: "challenge", who: ["coordinator"] },
  "challenge-pressed": { about: "challenge", who: ["coordinator"] },
  "direction-issued": { about: "direction", who: ["coordinator", "chief-officer"] },
};

/** The kinds of event that are sent at once to somebody with these wishes. */
export const atOnceKinds = (wanted: Readonly<Record<Urgent, boolean>>): readonly string[] =>
  Object.entries(AT_ONCE).flatMap(([kind, { about }]) => (about === "direction" || wanted[about] ? [kind] : []));
