import { z } from "zod";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { LINK_KINDS } from "@/lib/domain/finding/lists";
import { deadlineFields, deadlineOf } from "./deadline-fields";
import { choice, day, words } from "./fields";
import { reference } from "./finding-reference";

export const correctRecordForm = z
  .object({
    kind: choice(FINDING_KINDS, "Choose the kind of finding."),
    text: words("The wording", "Give the wording as it was published."),
    why: words("The reason", "Say what was wrong and where the right words stand."),
  })
  .and(deadlineFields)
  .transform((typed, context) => {
    const { kind, text, why } = typed;
    const deadline = deadlineOf(typed, context);
    return deadline === null ? z.NEVER : { words: { kind, text, deadline }, why };
  });

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
