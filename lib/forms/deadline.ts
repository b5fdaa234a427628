import { z } from "zod";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { FieldSpec } from "./field-spec";
import { choice, optionalDay, optionalWords } from "./fields";

export const DEADLINE_KINDS = [
  "none",
  "immediate",
  "by",
  "within",
  "within-days",
] as const satisfies readonly Deadline["kind"][];

const MONTHS = "Give the number of months, from 1 to 120.";

const DAYS = "Give the number of days, from 1 to 1,000.";

/** The four fields in which a published deadline is typed. */
export const deadlineTyped = z.object({
  deadline: choice(DEADLINE_KINDS, "Choose the deadline that is published, or none."),
  deadlineDate: optionalDay("The day of the deadline"),
  deadlineMonths: optionalWords("The number of months", 10),
  deadlineDays: optionalWords("The number of days", 10),
});

/** The deadline in those fields, or null with a problem at the field that is wrong. */
export function deadlineOf(
  { deadline, deadlineDate, deadlineMonths, deadlineDays }: z.infer<typeof deadlineTyped>,
  context: z.RefinementCtx,
): Deadline | null {
  const wrong = (path: string, message: string) => {
    context.addIssue({ code: "custom", path: [path], message });
    return null;
  };
  switch (deadline) {
    case "none":
    case "immediate":
      return { kind: deadline };
    case "by":
      return deadlineDate ? { kind: "by", date: deadlineDate } : wrong("deadlineDate", "Give the day of the deadline.");
    case "within": {
      const months = /^\d{1,3}$/.test(deadlineMonths ?? "") ? Number(deadlineMonths) : 0;
      return months >= 1 && months <= 120 ? { kind: "within", months } : wrong("deadlineMonths", MONTHS);
    }
    case "within-days": {
      const days = /^\d{1,4}$/.test(deadlineDays ?? "") ? Number(deadlineDays) : 0;
      return days >= 1 && days <= 1_000 ? { kind: "within-days", days } : wrong("deadlineDays", DAYS);
    }
  }
}

/** The four fields in which a published deadline is typed; read by `deadlineOf`. */
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
      {
        value: "within-days",
        label: "Within some days of publication",
        hint: "Give the number below; a week is seven.",
      },
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
  {
    is: "line",
    name: "deadlineDays",
    label: "Within how many days",
    optional: true,
    short: true,
    value: deadline?.kind === "within-days" ? String(deadline.days) : "",
  },
];
