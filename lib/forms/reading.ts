import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Lists } from "@/lib/domain/list/lists";
import { LONGEST_REPORT } from "@/lib/domain/longest-text";
import { LARGEST_FILE } from "@/lib/domain/register-import/limits";
import type { Review } from "@/lib/domain/report-review/review";
import { isSlug } from "@/lib/domain/written";
import { entryOptions } from "./entry-options";
import type { FieldSpec } from "./field-spec";
import { identifier, listed, optionalDay, optionalLink, pastedText, someWords } from "./fields";

export const reportFactsForm = z
  .object({
    title: someWords("The title", "Give the report its title.", 300),
    type: listed("Choose the type of inspection."),
    publishedOn: optionalDay("The day of publication"),
    address: optionalLink("The address"),
    force: z.union([identifier("Choose a force from the list."), z.literal("").transform(() => undefined)]).optional(),
  })
  .transform(({ force, ...facts }) => ({ force, correction: { do: "set-facts" as const, ...facts } }));

interface Force {
  readonly id: string;
  readonly name: string;
}

/** `forces` are those that an inspector can choose from; a coordinator's report is their own force's. */
export function reportFactsFields(
  { review, force }: { readonly review: Review; readonly force: Force | null },
  forces: readonly Force[],
  lists: Lists,
  today: CalendarDate,
): readonly FieldSpec[] {
  const forceField: FieldSpec[] =
    forces.length > 0
      ? [
          {
            is: "select",
            name: "force",
            label: "Force",
            empty: "Choose a force",
            value: force?.id,
            options: forces.map(({ id: value, name }) => ({ value, label: name })),
          },
        ]
      : [];
  return [
    { is: "line", name: "title", label: "Title", value: review.title },
    ...forceField,
    {
      is: "select",
      name: "type",
      label: "Type",
      value: review.type,
      options: entryOptions(lists["inspection-types"], today, review.type),
    },
    {
      is: "date",
      name: "publishedOn",
      label: "Published on",
      value: review.publishedOn ?? undefined,
      latest: today,
      optional: true,
    },
    {
      is: "line",
      name: "address",
      label: "Web address",
      type: "url",
      value: review.address ?? undefined,
      optional: true,
    },
  ];
}

export const pastedForm = z.object({ text: pastedText("The text", LONGEST_REPORT) });

/** A report is given as a file or as its text. */
export const GIVEN_REPORT_FIELDS: readonly FieldSpec[] = [
  {
    is: "file",
    name: "file",
    label: "A file",
    hint: "Text, a saved web page, Word or PDF; up to 5 MB, with at most 400 pages of Word or PDF, or 2,000,000 characters. A PDF that holds only pictures of pages cannot be read.",
    accept: ".txt,.html,.htm,.docx,.pdf",
    largest: {
      bytes: LARGEST_FILE,
      says: "It is larger than 5 MB. Save the part of the report that you need, or paste its text.",
    },
    optional: true,
  },
  {
    is: "text",
    name: "text",
    label: "Or the text itself",
    hint: "Copy it from the report and paste it here.",
    rows: 12,
    optional: true,
  },
];

/** Where a report is recorded, and that it is meant for the force it is read for. Boxes that are not ticked are not sent. */
export const recordForm = z
  .object({
    into: z
      .string()
      .refine((slug) => slug === "" || isSlug(slug), "Choose an inspection from the list.")
      .optional(),
    otherForce: z.string().optional(),
  })
  .transform(({ into, otherForce }) => ({ into: into || null, otherForce: otherForce === "yes" }));

const intoField = (drafts: readonly { readonly slug: string; readonly title: string }[]): FieldSpec => ({
  is: "select",
  name: "into",
  label: "Into",
  hint: "Inspections of this force that are not published yet. Judgments that one has already stand.",
  value: "",
  options: [
    { value: "", label: "A new inspection" },
    ...drafts.map(({ slug, title }) => ({ value: slug, label: title })),
  ],
});

/** `drafts` are the inspections that it can go into; `other` is the force that it is read for, where it names another. */
export const recordFields = (
  drafts: readonly { readonly slug: string; readonly title: string }[],
  other: string | null,
): readonly FieldSpec[] => [
  ...(drafts.length > 0 ? [intoField(drafts)] : []),
  ...(other
    ? [{ is: "confirm", name: "otherForce", label: `Record it for ${other} all the same`, value: "yes" } as const]
    : []),
];
