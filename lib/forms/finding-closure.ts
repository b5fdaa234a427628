import { z } from "zod";
import { OUTCOMES, VERIFICATION_METHODS } from "@/lib/domain/closure/lists";
import { choice, count, day, optionalLink, optionalWords, several, words } from "./fields";
import { asReference } from "./finding-reference";

export const closeForm = z
  .object({
    outcome: choice(OUTCOMES, "Choose the outcome."),
    successor: optionalWords("The reference", 100),
    supersededToo: several,
    method: choice(VERIFICATION_METHODS, "Choose how this was verified."),
    note: words("The note", "Say what the decision rests on."),
    letter: optionalLink("The address of the letter"),
    addedEvidence: several,
    confirmedOpen: count,
    on: day("The day of the decision"),
  })
  // Another outcome than superseded names no successor: what stands in those fields is left over from a choice unmade.
  // Words that are no reference go on as they are: no finding has them, and that is what the refusal says.
  .transform(({ successor, supersededToo, ...form }) =>
    form.outcome === "superseded"
      ? { ...form, successor: successor && (asReference(successor) ?? successor), supersededToo }
      : { ...form, successor: null, supersededToo: [] },
  );

export const reopenForm = z
  .object({
    why: words("The reason", "Say why the finding is reopened."),
    on: day("The day of the decision"),
    parentToo: several,
    whyParent: optionalWords("The reason for the cause of concern"),
  })
  .transform(({ why, on, parentToo, whyParent }, context) => {
    const wanted = parentToo.includes("yes");
    if (wanted && whyParent === null) {
      context.addIssue({
        code: "custom",
        path: ["whyParent"],
        message: "Say why the cause of concern is reopened too, or take the tick off.",
      });
      return z.NEVER;
    }
    return { why, on, whyParentToo: wanted ? whyParent : null };
  });
