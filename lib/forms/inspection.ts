import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { InspectionType } from "@/lib/domain/inspection/inspection";
import type { FieldSpec, Option } from "./field-spec";
import { identifier, listed, optionalDay, optionalLink, optionalWords, several, someWords } from "./fields";

const facts = {
  title: someWords("The title", "Give the title as it is published.", 300),
  type: listed("Choose the type of inspection."),
  fieldworkFrom: optionalDay("The first day of fieldwork"),
  fieldworkTo: optionalDay("The last day of fieldwork"),
  address: optionalLink("The address"),
  text: optionalWords("The text of the report"),
};

const inOrder = ({ fieldworkFrom, fieldworkTo }: { fieldworkFrom: string | null; fieldworkTo: string | null }) =>
  fieldworkFrom === null || fieldworkTo === null || fieldworkFrom <= fieldworkTo;
const outOfOrder = {
  path: ["fieldworkTo"],
  message: "The last day of fieldwork is before the first. Check both dates.",
};

/** What an unpublished inspection says of itself. */
export const inspectionFactsForm = z.object(facts).refine(inOrder, outOfOrder);

/** An inspection recorded by hand: what it says of itself, and the forces it is on. */
export const inspectionForm = z
  .object({
    ...facts,
    force: several
      .refine((ids) => ids.length > 0, "Choose at least one force that the inspection is on.")
      .refine((ids) => ids.every((id) => z.uuid().safeParse(id).success), "Choose forces from the list."),
  })
  .refine(inOrder, outOfOrder);

/** Somebody who is named as a reader of an unpublished inspection, or is no longer. */
export const readerForm = z.object({ person: identifier("Choose somebody from the list.") });

/** What an inspection says of itself, as it stands. */
export interface InspectionSays {
  readonly title: string;
  readonly type: InspectionType;
  readonly fieldworkFrom: CalendarDate | null;
  readonly fieldworkTo: CalendarDate | null;
  readonly address: string | null;
  readonly text: string | null;
}

/** The fields of what an inspection says of itself; `types` are those that can be chosen, `forces` puts the choice of forces after them. */
export const factFields = (
  says: InspectionSays | null,
  types: readonly Option[],
  forces: readonly FieldSpec[] = [],
): readonly FieldSpec[] => [
  {
    is: "line",
    name: "title",
    label: "Title",
    hint: "As published, for example “PEEL 2023–25: West Midlands Police”.",
    value: says?.title,
  },
  {
    is: "select",
    name: "type",
    label: "Type",
    empty: "Choose a type",
    options: types,
    value: says?.type,
  },
  ...forces,
  {
    is: "date",
    name: "fieldworkFrom",
    label: "First day of fieldwork",
    optional: true,
    value: says?.fieldworkFrom ?? "",
  },
  { is: "date", name: "fieldworkTo", label: "Last day of fieldwork", optional: true, value: says?.fieldworkTo ?? "" },
  {
    is: "line",
    name: "address",
    type: "url",
    label: "Address of the report",
    hint: "Where it is, or will be, published. Begins with https://",
    optional: true,
    value: says?.address ?? "",
  },
  {
    is: "text",
    name: "text",
    label: "Text of the report",
    hint: "The part that the register should hold, word for word.",
    optional: true,
    most: 20_000,
    rows: 8,
    value: says?.text ?? "",
  },
];

export const readerFields = (
  people: readonly { readonly personId: string; readonly post: string; readonly organisation: string }[],
): readonly FieldSpec[] => [
  {
    is: "select",
    name: "person",
    label: "Person",
    empty: "Choose somebody",
    options: people.map(({ personId, post, organisation }) => ({
      value: personId,
      label: `${organisation}: ${post}`,
    })),
  },
];
