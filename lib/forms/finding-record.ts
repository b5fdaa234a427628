import { z } from "zod";
import type { Deadline } from "@/lib/domain/finding/deadline";
import { LINK_KINDS } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { choice, count, day, optionalDay, words } from "./fields";
import { reference } from "./finding-reference";

export const DEADLINE_KINDS = ["immediate", "by", "within", "none"] as const;
const MOST_MONTHS = 120;

export const correctRecordForm = z
  .object({
    kind: choice(FINDING_KINDS, "Choose the kind of finding."),
    text: words("The wording", "Give the wording as it was published."),
    deadlineKind: choice(DEADLINE_KINDS, "Choose the deadline as it was published."),
    deadlineDate: optionalDay("The deadline"),
    deadlineMonths: count,
    why: words("The reason", "Say what was wrong and where the right words stand."),
  })
  .transform(({ kind, text, why, ...typed }, context) => {
    const deadline = deadlineOf(typed);
    if (deadline) return { words: { kind, text, deadline }, why };
    const [field, message] =
      typed.deadlineKind === "by"
        ? ["deadlineDate", "Give the day of the deadline."]
        : ["deadlineMonths", `Give the number of months, from 1 to ${MOST_MONTHS}.`];
    context.addIssue({ code: "custom", path: [field], message });
    return z.NEVER;
  });

interface TypedDeadline {
  readonly deadlineKind: Deadline["kind"];
  readonly deadlineDate: Extract<Deadline, { kind: "by" }>["date"] | null;
  readonly deadlineMonths: number;
}

function deadlineOf({ deadlineKind, deadlineDate, deadlineMonths }: TypedDeadline): Deadline | null {
  if (deadlineKind === "by") return deadlineDate && { kind: "by", date: deadlineDate };
  if (deadlineKind !== "within") return { kind: deadlineKind };
  const possible = deadlineMonths >= 1 && deadlineMonths <= MOST_MONTHS;
  return possible ? { kind: "within", months: deadlineMonths } : null;
}

export const REVIEWED = ["assured", "partly-assured", "not-assured"] as const;

export const recordAssuranceForm = z.object({
  assurance: choice(REVIEWED, "Choose how assured you are."),
  note: words("The note", "Say what you saw and what you still want to see."),
  on: day("The day of your review"),
});

export const linkForm = z.object({
  other: reference("Give the reference of the earlier finding, for example WMP-2021-003."),
  link: choice(LINK_KINDS, "Choose how the two findings are connected."),
  why: words("The reason", "Say what the two findings have in common."),
});
