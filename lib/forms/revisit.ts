import { z } from "zod";
import { addDays, addMonths, type CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { REVISIT_METHODS } from "@/lib/domain/revisit/revisit";
import { words } from "@/lib/words/words";
import { optionsOf } from "./command-form";
import type { FieldSpec } from "./field-spec";
import { choice, day, optionalDay, optionalLink, optionalWords, several, someWords } from "./fields";

export const planRevisitForm = z
  .object({
    findings: several.pipe(z.array(z.uuid()).min(1, "Tick at least one finding.").max(200, "Tick at most 200.")),
    scope: someWords("The scope", "Say what the revisit is to look at."),
    method: choice(REVISIT_METHODS as [string, ...string[]] & typeof REVISIT_METHODS, "Choose how."),
    from: day("The first day"),
    to: optionalDay("The last day"),
  })
  .transform(({ findings: findingIds, from, to, ...rest }) => ({
    ...rest,
    method: rest.method as (typeof REVISIT_METHODS)[number],
    findingIds,
    from,
    // A first day alone means that month, where it is the month's first; else that day.
    to: to ?? (from.endsWith("-01") ? addDays(addMonths(from, 1), -1) : from),
  }));

export const planRevisitFields = (
  findings: readonly { readonly id: string; readonly reference: string; readonly text: string }[],
  today: CalendarDate,
): readonly FieldSpec[] => [
  {
    is: "boxes",
    name: "findings",
    label: "Which findings?",
    options: findings.map(({ id, reference, text }) => ({
      value: id,
      label: reference,
      hint: excerpt(text, 110),
    })),
  },
  { is: "text", name: "scope", label: "What is it to look at?", rows: 3, most: LONGEST_TEXT },
  {
    is: "select",
    name: "method",
    label: "How?",
    empty: "Choose",
    options: optionsOf(REVISIT_METHODS, words.closure.method),
  },
  {
    is: "date",
    name: "from",
    label: "From",
    hint: "The first of a month alone, without a last day, means the whole month.",
    earliest: today,
  },
  { is: "date", name: "to", label: "To", optional: true },
];

interface OfRevisit {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
  readonly shared: readonly { readonly id: string; readonly title: string }[];
}

const noteOf = (reference: string) => `note-${reference}`;
const seenOf = (reference: string) => `seen-${reference}`;

/** The days of the visit, and what was found of each finding that was looked at. */
export const recordRevisitForm = (findings: readonly OfRevisit[]) =>
  z
    .object({
      from: day("The first day of the visit"),
      to: day("The last day of the visit"),
      ...Object.fromEntries(
        findings.map(({ reference }) => [noteOf(reference), optionalWords(`The note on ${reference}`)]),
      ),
      ...Object.fromEntries(findings.map(({ reference }) => [seenOf(reference), several])),
    })
    .transform((typed, context) => {
      const said = typed as Readonly<Record<string, unknown>>;
      const [first] = findings;
      if (first && findings.every(({ reference }) => said[noteOf(reference)] === null)) {
        context.addIssue({
          code: "custom",
          path: [noteOf(first.reference)],
          message: "Write what was found of at least one of the findings.",
        });
        return z.NEVER;
      }
      return {
        from: said.from as CalendarDate,
        to: said.to as CalendarDate,
        notes: findings.flatMap(({ id, reference }) => {
          const note = said[noteOf(reference)];
          const seen = said[seenOf(reference)] as readonly string[];
          return typeof note === "string" ? [{ findingId: id, note, seen }] : [];
        }),
      };
    });

export const recordRevisitFields = (
  findings: readonly OfRevisit[],
  planned: { readonly from: CalendarDate; readonly to: CalendarDate },
  today: CalendarDate,
): readonly FieldSpec[] => [
  { is: "date", name: "from", label: "First day of the visit", value: planned.from, latest: today },
  {
    is: "date",
    name: "to",
    label: "Last day of the visit",
    value: planned.to > today ? today : planned.to,
    latest: today,
  },
  ...findings.flatMap(({ reference, text, shared }): readonly FieldSpec[] => [
    {
      is: "text",
      name: noteOf(reference),
      label: `${reference}: what was found?`,
      hint: excerpt(text, 110),
      optional: true,
      rows: 3,
      most: LONGEST_TEXT,
    },
    ...(shared.length > 0
      ? [
          {
            is: "boxes",
            name: seenOf(reference),
            label: `${reference}: evidence seen`,
            optional: true,
            options: shared.map(({ id, title }) => ({ value: id, label: title })),
          } as const,
        ]
      : []),
  ]),
];

export const tellRevisitForm = z.object({
  letterReference: someWords("The letter’s reference", "Say how the letter is called.", 200),
  letter: optionalLink("The address of the letter"),
  on: day("The day of the letter"),
});

export const tellRevisitFields = (today: CalendarDate, earliest: CalendarDate | null): readonly FieldSpec[] => [
  {
    is: "line",
    name: "letterReference",
    label: "Reference of the letter",
    hint: "How it is called, for example “Revisit letter, July 2024”.",
  },
  {
    is: "line",
    name: "letter",
    label: "Address of the letter",
    type: "url",
    optional: true,
    hint: "Where it is published.",
  },
  {
    is: "date",
    name: "on",
    label: "Day of the letter",
    value: today,
    latest: today,
    earliest: earliest ?? undefined,
  },
];

export const dropRevisitForm = z.object({ why: someWords("The reason", "Say why it will not be done.") });
export const DROP_REVISIT_FIELDS: readonly FieldSpec[] = [
  { is: "text", name: "why", label: "Why will it not be done?", rows: 3, most: LONGEST_TEXT },
];
