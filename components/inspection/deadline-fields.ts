import type { FieldSpec } from "@/components/form/field-spec";
import type { Deadline } from "@/lib/domain/finding/deadline";

/** The three fields in which a published deadline is typed; read by `deadlineOf` in `lib/forms/deadline-fields.ts`. */
export const deadlineFields = (deadline?: Deadline): readonly FieldSpec[] => [
  {
    is: "radios",
    name: "deadline",
    label: "Deadline as published",
    options: [
      { value: "none", label: "None published" },
      { value: "immediate", label: "Immediately" },
      { value: "by", label: "By a date", hint: "Give the date below." },
      { value: "within", label: "Within some months of publication", hint: "Give the number below." },
    ],
    value: deadline?.kind ?? "none",
  },
  {
    is: "date",
    name: "deadlineDate",
    label: "By which date",
    optional: true,
    value: deadline?.kind === "by" ? deadline.date : "",
  },
  {
    is: "line",
    name: "deadlineMonths",
    label: "Within how many months",
    optional: true,
    short: true,
    value: deadline?.kind === "within" ? String(deadline.months) : "",
  },
];
