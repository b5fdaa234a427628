import { z } from "zod";
import { count, day } from "./fields";

/** The name of the choice that ties a reason of an Engage spell to a finding of the report. */
export const tieField = (reasonId: string): string => `tie-${reasonId}`;

const TIE = /^tie-(.+)$/;

export interface TieTyped {
  readonly reasonId: string;
  readonly findingId: string;
}

/** Every tie that was chosen; a reason left as words is not among them. */
const ties = z.unknown().transform((typed, context): readonly TieTyped[] => {
  const chosen = Object.entries(typeof typed === "object" && typed !== null ? typed : {}).flatMap(([name, value]) => {
    const reasonId = TIE.exec(name)?.[1];
    return reasonId && value !== "" ? [{ reasonId, findingId: String(value) }] : [];
  });
  for (const { reasonId, findingId } of chosen) {
    const path = [tieField(reasonId)];
    if (!z.uuid().safeParse(findingId).success || !z.uuid().safeParse(reasonId).success)
      context.addIssue({
        code: "custom",
        path,
        message: "Choose a finding from the list, or leave the reason as words.",
      });
    else if (chosen.some((other) => other.findingId === findingId && other.reasonId !== reasonId))
      context.addIssue({ code: "custom", path, message: "Two reasons are tied to one finding. Give each its own." });
  }
  return chosen;
});

/** What an inspector says when an inspection is published. */
export const publicationForm = z
  .object({ on: day("The day of publication"), confirmedBare: count })
  .and(ties.transform((chosen) => ({ ties: chosen })));
