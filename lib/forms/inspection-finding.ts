import { z } from "zod";
import type { Deadline } from "@/lib/domain/finding/deadline";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { choice, identifier, optionalDay, optionalIdentifier, optionalWords, words } from "./fields";

export const DEADLINE_KINDS = ["none", "immediate", "by", "within"] as const satisfies readonly Deadline["kind"][];

const MONTHS = "Give the number of months, from 1 to 120.";

/** The three fields in which a published deadline is typed. */
export const deadlineFields = z.object({
  deadline: choice(DEADLINE_KINDS, "Choose the deadline that is published, or none."),
  deadlineDate: optionalDay("The day of the deadline"),
  deadlineMonths: optionalWords("The number of months", 10),
});

/** A finding of an inspection that is not published yet, as an inspector types it. */
export const draftFindingForm = z
  .object({
    force: identifier("Choose a force that this inspection is on."),
    kind: choice(FINDING_KINDS, "Choose the kind of finding."),
    text: words("The wording", "Give the wording as it is published."),
    theme: optionalWords("The theme", 200),
    parent: optionalIdentifier("Choose a cause of concern from the list, or none."),
  })
  .and(deadlineFields)
  .transform((typed, context) => {
    const { force: forceId, parent: parentId, kind, text, theme } = typed;
    const deadline = deadlineOf(typed, context);
    return deadline === null ? z.NEVER : { forceId, parentId, kind, text, theme, deadline };
  });

/** The deadline in those fields, or null with a problem at the field that is wrong. */
export function deadlineOf(
  { deadline, deadlineDate, deadlineMonths }: z.infer<typeof deadlineFields>,
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
  }
}

/** The finding to drop. */
export const dropFindingForm = z.object({ id: identifier("Choose a finding of this inspection.") });
