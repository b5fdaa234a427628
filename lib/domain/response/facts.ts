import type { CalendarDate } from "../calendar";
import type { Kinds } from "../kind";
import { NOBODY, OF_THE_FORCE } from "../notice/lists";
import { among, day, flag, number, orNull, type Shapes, text } from "../stored";
import { beginning, entry } from "../weight";
import { NOT_REQUIRED, type NotRequired, RECIPIENTS, type Recipient } from "./lists";

/** What happened to the response to a report. Drafts are no events: nothing of them is known outside the office. */
export type ResponseFacts =
  | { readonly kind: "response-opened"; readonly title: string; readonly body: string; readonly lastDay: CalendarDate }
  /** `lastDay` is null where the report is from before the body joined. */
  | {
      readonly kind: "response-opened-by-hand";
      readonly title: string;
      readonly body: string;
      readonly lastDay: CalendarDate | null;
    }
  | { readonly kind: "report-applies"; readonly title: string }
  | {
      readonly kind: "comments-invited";
      readonly title: string;
      readonly by: CalendarDate;
      readonly message: string | null;
      /** Whether an earlier invitation gave another day. */
      readonly again: boolean;
    }
  | {
      readonly kind: "comments-given";
      readonly title: string;
      /** Days after the date of the invitation; 0 in time. */
      readonly late: number;
      /** Whether the response was published before. */
      readonly afterPublication: boolean;
    }
  | {
      readonly kind: "response-published";
      readonly title: string;
      readonly reference: string;
      readonly number: number;
      readonly notice: string | null;
      /** Days after the last day; 0 in time. */
      readonly late: number;
    }
  | { readonly kind: "response-sent"; readonly reference: string; readonly number: number; readonly to: Recipient }
  | {
      readonly kind: "response-not-required";
      readonly title: string;
      readonly because: NotRequired;
      readonly why: string;
    }
  | { readonly kind: "response-required"; readonly title: string; readonly why: string };

/** What each kind weighs, who is told of it, and which of its words can go. */
export const RESPONSE_KINDS = {
  "response-opened": { weight: beginning(entry()), told: ["policing-body"], words: [] },
  "response-opened-by-hand": { weight: beginning(entry()), told: NOBODY, words: [] },
  "report-applies": { weight: beginning(entry()), told: OF_THE_FORCE, words: [] },
  "comments-invited": { weight: entry(), told: ["coordinator", "chief-officer"], words: [] },
  "comments-given": { weight: entry(), told: ["policing-body"], words: [] },
  "response-published": { weight: entry(), told: ["coordinator", "chief-officer", "inspector"], words: [] },
  "response-sent": { weight: entry(), told: NOBODY, words: [] },
  "response-not-required": { weight: entry(), told: ["coordinator", "chief-officer"], words: [] },
  "response-required": { weight: entry(), told: ["coordinator", "chief-officer"], words: [] },
} as const satisfies Kinds<ResponseFacts>;

/** How each is read from where it was stored. */
export const RESPONSE_FACTS: Shapes<ResponseFacts, "kind"> = {
  "response-opened": { title: text, body: text, lastDay: day },
  "response-opened-by-hand": { title: text, body: text, lastDay: orNull(day) },
  "report-applies": { title: text },
  "comments-invited": { title: text, by: day, message: orNull(text), again: flag },
  "comments-given": { title: text, late: number, afterPublication: flag },
  "response-published": { title: text, reference: text, number, notice: orNull(text), late: number },
  "response-sent": { reference: text, number, to: among(RECIPIENTS) },
  "response-not-required": { title: text, because: among(NOT_REQUIRED), why: text },
  "response-required": { title: text, why: text },
};
