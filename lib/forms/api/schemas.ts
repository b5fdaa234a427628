import { z } from "zod";
import { MOST_ROWS, type Scope, USUAL_ROWS } from "@/lib/domain/api-token/api-token";
import { ASSURANCES } from "@/lib/domain/assurance/lists";
import { WAITS_FOR } from "@/lib/domain/dependency/dependency";
import { STATUSES } from "@/lib/domain/finding/finding";
import { ILLUSTRATIVE_PARTS } from "@/lib/domain/finding/illustrative";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { PRIORITIES } from "@/lib/domain/sorting/lists";
import { MOVE_REASONS } from "@/lib/domain/target/lists";

/** What programs read, field by field: the answers, their description and the columns of their CSV are made of these. */

const day = z.iso.date().describe("A calendar date, YYYY-MM-DD, without a time zone.");
const words = z.string();
const forceOf = z.strictObject({ slug: words, name: words });
const voicesBefore = z
  .strictObject({ progress: z.boolean(), assurance: z.boolean() })
  .describe("Which of the two was given before the finding was last reopened.");

export const findingSchema = z
  .strictObject({
    reference: words.describe("For example WMP-2023-004. It never changes."),
    force: forceOf,
    inspection: z.strictObject({ slug: words, title: words }),
    kind: z.enum(FINDING_KINDS),
    theme: z.strictObject({ key: words, name: words }).nullable(),
    causeOfConcern: words.nullable().describe("Of a recommendation: the reference of its cause of concern."),
    recommendations: z.strictObject({ closed: z.int(), all: z.int() }).nullable().describe("Of a cause of concern."),
    text: words.describe("As published, with corrections of the record."),
    publishedOn: day.nullable(),
    confirmed: z.boolean().describe("No: recorded by the force, and not confirmed by the inspectorate."),
    deadlineAsPublished: words,
    deadlineOn: day.nullable(),
    status: z.enum(STATUSES).describe("The inspectorate’s voice."),
    statusOn: day.nullable(),
    progress: z.enum(PROGRESS).nullable().describe("The force’s voice; null where no update was given yet."),
    progressOn: day.nullable(),
    latestWords: words.nullable(),
    priority: z.enum(PRIORITIES).nullable(),
    nextStep: z.strictObject({ step: words, on: day.nullable() }).nullable(),
    assurance: z.enum(ASSURANCES).describe("The policing body’s voice."),
    beforeReopening: voicesBefore,
    owner: words.nullable().describe("A post, never a name."),
    ownerHasLeft: z.boolean(),
    sponsor: words.nullable().describe("A post, never a name."),
    sponsorHasLeft: z.boolean(),
    firstTarget: day.nullable().describe("Frozen for ever."),
    target: day.nullable(),
    moves: z.int(),
    movesMade: z.array(
      z.strictObject({
        from: day,
        to: day,
        reason: z.enum(MOVE_REASONS),
        why: words,
        grantedBy: words.nullable(),
      }),
    ),
    overdue: z
      .strictObject({ since: day, days: z.int(), against: z.enum(["deadline", "target"]), with: z.enum(WAITS_FOR) })
      .nullable()
      .describe("Computed for the day in asAt; of a cause of concern see recommendationsOverdue."),
    recommendationsOverdue: z.int().nullable(),
    waitsOn: words.nullable().describe("The other bodies that it waits for."),
    nextCheckOn: day.nullable(),
    submittedOn: day.nullable(),
    closedLate: z
      .strictObject({ firstTarget: z.int().nullable(), deadline: z.int().nullable() })
      .nullable()
      .describe("Of a closed finding: days after each date, less than nought before it."),
    illustrative: z
      .array(z.enum(ILLUSTRATIVE_PARTS))
      .describe("What no published source gives: the demonstration’s own."),
  })
  .meta({ title: "Finding" });

export const inspectionSchema = z
  .strictObject({
    slug: words,
    title: words,
    type: words.describe("The key of a type of inspection."),
    publishedOn: day,
    fieldworkFrom: day.nullable(),
    fieldworkTo: day.nullable(),
    address: words.nullable(),
    confirmed: z.boolean(),
    forces: z.array(forceOf),
    judgments: z
      .array(
        z.strictObject({
          force: words.describe("The slug of a force."),
          question: words,
          grade: words.describe("Grades of different rounds are not directly comparable."),
          stands: z.boolean().describe("Not inspected: last year’s grade stands."),
        }),
      )
      .describe("Of your own forces."),
    findings: z
      .strictObject({
        "cause-of-concern": z.int(),
        recommendation: z.int(),
        "area-for-improvement": z.int(),
        "area-of-concern": z.int(),
      })
      .describe("How many of each kind, of your own forces; what was recorded in error is in no count."),
    illustrative: z.boolean(),
  })
  .meta({ title: "Inspection" });

export const forceSchema = z
  .strictObject({
    slug: words,
    name: words,
    own: z
      .boolean()
      .describe("Whether your organisation is concerned with it: of the others only these figures are read."),
    phase: words,
    inEngage: z.boolean(),
    phaseSince: day.nullable(),
    openCausesOfConcern: z.int(),
    open: z.int(),
    closed: z.int(),
    pastPublishedDeadline: z.int(),
    unconfirmed: z.int().nullable().describe("Of the open ones; null of a force that is not yours."),
  })
  .meta({ title: "Force" });

export const eventSchema = z
  .strictObject({
    id: z.uuid(),
    force: words.describe("The slug of the force."),
    finding: words.nullable(),
    inspection: words.nullable(),
    kind: words.describe("For example closed, target-moved, progress-updated."),
    on: day.describe("When it took effect."),
    at: z.iso.datetime({ offset: true }).describe("When it was recorded."),
    by: words.describe("The post, as it was then."),
    organisation: words,
    says: words.describe("The line of the history, in plain English."),
    illustrative: z.boolean(),
  })
  .meta({ title: "Event" });

export type FindingForProgram = z.infer<typeof findingSchema>;
export type InspectionInApi = z.infer<typeof inspectionSchema>;
export type ForceInApi = z.infer<typeof forceSchema>;
export type EventInApi = z.infer<typeof eventSchema>;

export const ROWS = {
  findings: findingSchema,
  inspections: inspectionSchema,
  forces: forceSchema,
  events: eventSchema,
};

/** A row of each address. */
export interface RowOf {
  readonly findings: FindingForProgram;
  readonly inspections: InspectionInApi;
  readonly forces: ForceInApi;
  readonly events: EventInApi;
}

/** What is the same of every page: of which day it is, how it is marked, and where the next one begins. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    asAt: day,
    demonstration: z.boolean().describe("The day is the demonstration’s own, and not today."),
    marking: words,
    rows: z.array(row),
    next: words
      .nullable()
      .describe(
        "Give it as cursor for the next page; null on the last. Of events it is always there: what comes later lies behind it.",
      ),
    more: z.boolean().describe("Whether there is a next page now."),
  });

export const problemSchema = z
  .strictObject({ error: z.strictObject({ code: words, message: words }) })
  .meta({ title: "Problem" });

/** What every address takes besides its own filters. */
export const askedSchema = z.object({
  limit: z.coerce
    .number({ error: `Give limit as a whole number from 1 to ${MOST_ROWS}.` })
    .int(`Give limit as a whole number from 1 to ${MOST_ROWS}.`)
    .min(1, `Give limit as a whole number from 1 to ${MOST_ROWS}.`)
    .max(MOST_ROWS, `Give limit as a whole number from 1 to ${MOST_ROWS}.`)
    .default(USUAL_ROWS),
  cursor: z.string().max(20_000, "This cursor is none of ours: give the one of the page before.").optional(),
  format: z.enum(["json", "csv"], { error: "Give format as json or csv." }).default("json"),
});

export type Asked = z.infer<typeof askedSchema>;
export const SAYS: Record<Scope, string> = {
  findings:
    "The register: every published finding of your own forces with its three voices, dates and posts. Takes the filters of the list of findings: status, kind, progress, assurance, force, theme, overdue, published-from and so on, as its address has them; with `search` those that have its words, found as the field of that list finds them. Always in the order of references.",
  inspections:
    "Published reports on your own forces, the earliest first, with judgments and how many findings each made.",
  forces: "All forces with their phase and published figures.",
  events:
    "The history of your own forces, as far as your side reads it, chain by chain. Keep the last cursor: whatever is recorded later lies behind it, also what took effect earlier.",
};
