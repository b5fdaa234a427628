import type { FieldSpec } from "@/components/form/field-spec";
import type { CalendarDate } from "@/lib/domain/calendar";
import { INSPECTION_TYPES, type InspectionType } from "@/lib/domain/inspection/inspection";
import { words } from "@/lib/words/words";

/** What an inspection says of itself, as it stands. */
export interface InspectionSays {
  readonly title: string;
  readonly type: InspectionType;
  readonly fieldworkFrom: CalendarDate | null;
  readonly fieldworkTo: CalendarDate | null;
  readonly address: string | null;
  readonly text: string | null;
}

/** The fields of what an inspection says of itself; `forces` puts the choice of forces after its type. */
export const factFields = (says: InspectionSays | null, forces: readonly FieldSpec[] = []): readonly FieldSpec[] => [
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
    options: INSPECTION_TYPES.map((value) => ({ value, label: words.inspection.type[value] })),
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
