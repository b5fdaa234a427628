import type { CalendarDate } from "../calendar";
import type { ResponseDocument } from "./document";
import type { Action, NotRequired, Recipient } from "./lists";

/** What a decision writes of responses to reports. */
export type ResponseChange =
  | {
      readonly change: "response-opened";
      readonly inspectionId: string;
      readonly openedFor: string;
      readonly publishedOn: CalendarDate;
      readonly lastDay: CalendarDate;
      /** Whether it is counted: not of a report from before the body joined. */
      readonly clock: boolean;
      readonly openedOn: CalendarDate;
    }
  /** A published report applies to a further force. */
  | { readonly change: "inspection-applied"; readonly inspectionId: string; readonly forceId: string }
  /** Every page that shows the response as it was is out of date. */
  | { readonly change: "response-changed"; readonly id: string; readonly to: StateChange | null }
  | {
      readonly change: "comments-invited";
      readonly id: string;
      readonly responseId: string;
      readonly by: CalendarDate;
      readonly message: string | null;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "comments-drafted";
      readonly id: string;
      readonly responseId: string;
      readonly words: string;
      readonly isNew: boolean;
    }
  | {
      readonly change: "comments-given";
      readonly id: string;
      readonly responseId: string;
      readonly words: string;
      readonly on: CalendarDate;
      /** Whether there is a draft that becomes it. */
      readonly isNew: boolean;
    }
  | {
      readonly change: "response-written";
      readonly responseId: string;
      readonly comments: string | null;
      readonly reply: string | null;
      readonly isNew: boolean;
    }
  | {
      readonly change: "recommendation-answered";
      readonly responseId: string;
      readonly findingId: string;
      readonly action: Action | null;
      readonly words: string | null;
      readonly about: string;
      readonly isNew: boolean;
    }
  | {
      readonly change: "response-published";
      readonly responseId: string;
      readonly number: number;
      readonly document: ResponseDocument;
      readonly notice: string | null;
      readonly on: CalendarDate;
    }
  | {
      readonly change: "response-sent";
      readonly responseId: string;
      readonly number: number;
      readonly recipient: Recipient;
      readonly on: CalendarDate;
    };

export type StateChange =
  | { readonly state: "published"; readonly reference: string; readonly year: number; readonly number: number }
  | {
      readonly state: "not-required";
      readonly because: NotRequired;
      readonly why: string;
      readonly on: CalendarDate;
    }
  | { readonly state: "awaited" };
