import type { CalendarDate } from "../calendar";
import { FINDING_KINDS, type FindingKind } from "../finding/kind";
import { among, day, flag, listOf, number, object, orNull, type Reader, text } from "../stored";
import { ACTIONS, type Action } from "./lists";

/** One finding of the report as the document gives it: the published words, and what the body answers. */
export interface DocumentAnswer {
  readonly reference: string;
  readonly kind: FindingKind;
  readonly words: string;
  /** Null of a cause of concern or an area for improvement that is not answered by itself. */
  readonly action: Action | null;
  readonly answer: string | null;
}

/** A response as it is published: everything that it says, frozen, so that it reads the same whatever changes afterwards. */
export interface ResponseDocument {
  readonly reference: string;
  /** 1, then one more with each correction. */
  readonly number: number;
  readonly notice: string | null;
  readonly force: string;
  readonly body: string;
  readonly bodyKind: string;
  readonly signatory: string;
  readonly report: { readonly title: string; readonly publishedOn: CalendarDate; readonly address: string | null };
  /** Null of a report from before the body joined the register: it has no clock here. */
  readonly lastDay: CalendarDate | null;
  readonly publishedOn: CalendarDate;
  readonly comments: string;
  readonly invited: { readonly on: CalendarDate; readonly by: CalendarDate } | null;
  readonly chiefOfficer: readonly { readonly words: string; readonly on: CalendarDate; readonly late: boolean }[];
  readonly reply: string | null;
  /** In the order of the report, recommendations under their cause of concern. */
  readonly answers: readonly DocumentAnswer[];
  readonly illustrative: boolean;
}

/** How it is read from where it was stored. */
export const readResponseDocument: Reader<ResponseDocument> = object<ResponseDocument>({
  reference: text,
  number,
  notice: orNull(text),
  force: text,
  body: text,
  bodyKind: text,
  signatory: text,
  report: object({ title: text, publishedOn: day, address: orNull(text) }),
  lastDay: orNull(day),
  publishedOn: day,
  comments: text,
  invited: orNull(object({ on: day, by: day })),
  chiefOfficer: listOf(object({ words: text, on: day, late: flag })),
  reply: orNull(text),
  answers: listOf(
    object({
      reference: text,
      kind: among(FINDING_KINDS),
      words: text,
      action: orNull(among(ACTIONS)),
      answer: orNull(text),
    }),
  ),
  illustrative: flag,
});
