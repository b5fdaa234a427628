import type { CalendarDate } from "../calendar";
import type { Recipient } from "./lists";

/** Why the register refuses something about the response to a report. */
export type ResponseRefusal =
  | { readonly why: "response-published-already"; readonly on: CalendarDate }
  | { readonly why: "response-not-published" }
  | { readonly why: "response-set-aside"; readonly on: CalendarDate }
  | { readonly why: "response-not-set-aside" }
  | { readonly why: "comments-not-invited" }
  | { readonly why: "comments-given-already"; readonly on: CalendarDate }
  | { readonly why: "comments-awaited"; readonly by: CalendarDate }
  | { readonly why: "invitation-day-passed"; readonly earliest: CalendarDate }
  | { readonly why: "invitation-day-too-far"; readonly latest: CalendarDate }
  | { readonly why: "body-comments-missing" }
  /** Recommendations without an action, or without its words; `references` name those. */
  | { readonly why: "recommendations-unanswered"; readonly references: readonly string[] }
  /** Their words were corrected after the answer was written. */
  | { readonly why: "answers-outdated"; readonly references: readonly string[] }
  | { readonly why: "deputy-does-not-sign" }
  | { readonly why: "notice-missing" }
  | { readonly why: "response-unchanged" }
  | { readonly why: "sent-already"; readonly to: Recipient; readonly on: CalendarDate }
  | { readonly why: "sent-to-nobody" }
  | { readonly why: "no-policing-body" }
  /** There is a response to this report already. */
  | { readonly why: "response-there" }
  | { readonly why: "applies-already"; readonly force: string };
