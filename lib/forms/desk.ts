import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import { readClosable } from "@/lib/domain/closure/closable";
import { VERIFICATION_METHODS } from "@/lib/domain/closure/lists";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { words } from "@/lib/words/words";
import type { FieldSpec, TickGroup } from "./field-spec";
import { choice, day, INCOMPLETE, optionalLink, optionalWords, several, someWords } from "./fields";
import { sampleField, sampleSize } from "./follow-up";

/** So many are closed with one press: each is a transaction of its own, and somebody waits. */
export const MOST_TICKED = 200;

/** What is ticked on the desk: rows, and groups of rows, which send those that they hold. */
export const closeTogetherForm = z
  .object({
    ones: several
      .transform((values) => [...new Set(values.flatMap((value) => value.split(" ")).filter((key) => key !== ""))])
      .pipe(
        z
          .array(z.string())
          .min(1, "Tick at least one.")
          .max(MOST_TICKED, `Tick at most ${MOST_TICKED} at once.`)
          .transform((keys) => keys.flatMap((key) => readClosable(key) ?? []))
          .refine((ones) => ones.length > 0, INCOMPLETE),
      ),
    method: choice(VERIFICATION_METHODS, "Choose how it was verified."),
    letter: optionalLink("The address of the letter"),
    letterReference: optionalWords("The letter’s reference", 200),
    sampleSize,
    on: day("The day of the decisions"),
    note: someWords("The note", "Say what the decisions rest on."),
  })
  .transform(({ ones, ...said }) => ({ ones, ...said }));

/** What was typed for those that were not closed, to be tried again. */
interface Again {
  readonly method?: string;
  readonly on?: string;
  readonly note?: string;
  readonly letter?: string | null;
  readonly letterReference?: string | null;
  readonly sampleSize?: number | null;
}

/** `left` are the keys of those that were not closed, with what was typed for them. */
export const closeTogetherFields = (
  groups: readonly TickGroup[],
  { left = [], again, today }: { left?: readonly string[]; again?: Again; today: CalendarDate },
): readonly FieldSpec[] => [
  { is: "ticks", name: "ones", label: "What waits for a decision", groups, values: left },
  {
    is: "heading",
    name: "ticked",
    label: "Close those ticked",
    hint: "As implemented. Any other outcome is decided on the page of the finding.",
  },
  {
    is: "select",
    name: "method",
    label: "How it was verified",
    empty: "Choose",
    value: again?.method,
    options: VERIFICATION_METHODS.map((method) => ({ value: method, label: words.closure.method[method] })),
  },
  {
    is: "text",
    name: "note",
    label: "What the decisions rest on",
    hint: "The force and its policing body read it with each.",
    value: again?.note,
    rows: 3,
    most: LONGEST_TEXT,
  },
  { ...sampleField, ...(again?.sampleSize && { value: String(again.sampleSize) }) } as FieldSpec,
  {
    is: "line",
    name: "letterReference",
    label: "What the letter is called",
    hint: "For example “Revisit letter, July 2024”.",
    value: again?.letterReference ?? undefined,
    optional: true,
  },
  {
    is: "line",
    name: "letter",
    label: "Address of the letter",
    type: "url",
    value: again?.letter ?? undefined,
    optional: true,
    hint: "Where it is published. What was read from a letter with an address keeps that.",
  },
  {
    is: "date",
    name: "on",
    label: "Day of the decisions",
    hint: "What is reported with a day of its own is closed on that.",
    value: again?.on ?? today,
    latest: today,
  },
];

/** Which forces an inspector says are theirs. */
export const ownForcesForm = z.object({ forces: several });

export const ownForcesFields = (
  forces: readonly { readonly slug: string; readonly name: string; readonly own: boolean }[],
): readonly FieldSpec[] => [
  {
    is: "boxes",
    name: "forces",
    label: "Which forces are yours?",
    hint: "They stand first on your desk. You go on seeing all of them.",
    optional: true,
    options: forces
      .map(({ slug, name }) => ({ value: slug, label: name }))
      .toSorted((a, b) => a.label.localeCompare(b.label, "en-GB") || a.value.localeCompare(b.value)),
    values: forces.filter(({ own }) => own).map(({ slug }) => slug),
  },
];
