import { addDays, date } from "../calendar";
import type { Body } from "../response/body";
import { lastDayOf } from "../response/clock";
import type { ResponseDocument } from "../response/document";
import type { ResponseCase } from "../response/response";
import { FORCE } from "./actors";

export const REPORT_ON = date("2023-12-22");
export const LAST_DAY = lastDayOf(REPORT_ON);
/** Day 20 of 56. */
export const IN_TIME = addDays(REPORT_ON, 19);

export const aBody = (facts: Partial<Body> = {}): Body => ({
  name: "West Midlands Police and Crime Commissioner",
  label: "PCC",
  kind: "Police and crime commissioner",
  signatory: "Police and Crime Commissioner",
  deputy: "Deputy Police and Crime Commissioner",
  deputySigns: true,
  days: 56,
  joinedOn: date("2023-11-01"),
  ...facts,
});

const CAUSE = "The force should make sure that its investigations are effective.";
const FIRST = "By 22 March 2024, supervise investigations.";
const SECOND = "By 22 March 2024, review all outstanding suspects.";

/** A response to a report with one cause of concern and two recommendations, before anything was done. */
export const aResponse = (facts: Partial<ResponseCase> = {}): ResponseCase => ({
  id: "response",
  forceId: FORCE,
  force: { name: "West Midlands Police", code: "WMP" },
  report: {
    inspectionId: "inspection",
    title: "PEEL 2023–25",
    publishedOn: REPORT_ON,
    address: null,
  },
  body: aBody(),
  lastDay: LAST_DAY,
  clock: true,
  state: "awaited",
  reference: null,
  notRequired: null,
  version: 0,
  invitation: null,
  given: [],
  draftComments: null,
  draft: null,
  questions: [
    { findingId: "cause", reference: "WMP-2023-001", kind: "cause-of-concern", words: CAUSE },
    { findingId: "first", reference: "WMP-2023-002", kind: "recommendation", words: FIRST },
    { findingId: "second", reference: "WMP-2023-003", kind: "recommendation", words: SECOND },
  ],
  answers: [],
  publications: [],
  sent: [],
  lastNumbers: new Map(),
  illustrative: false,
  ...facts,
});

/** The same, invited, commented and answered: ready to be published. */
export const aReadyResponse = (facts: Partial<ResponseCase> = {}): ResponseCase =>
  aResponse({
    invitation: { on: addDays(REPORT_ON, 3), by: addDays(REPORT_ON, 17), message: null },
    given: [{ words: "The chief constable accepts the report.", on: addDays(REPORT_ON, 15) }],
    draft: { comments: "I take this report seriously.", reply: "I thank the chief constable." },
    answers: [
      { findingId: "first", action: "taken", words: "A board meets each month.", about: FIRST },
      { findingId: "second", action: "none", words: "The force had done it before.", about: SECOND },
    ],
    ...facts,
  });

/** Published on day 20, as `document` says. */
export const aPublishedResponse = (document: ResponseDocument, facts: Partial<ResponseCase> = {}): ResponseCase =>
  aReadyResponse({
    state: "published",
    reference: document.reference,
    publications: [{ number: 1, document, on: IN_TIME }],
    lastNumbers: new Map([[2024, 1]]),
    ...facts,
  });
