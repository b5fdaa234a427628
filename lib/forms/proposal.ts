import { z } from "zod";
import { VERIFICATION_METHODS } from "@/lib/domain/closure/lists";
import { choice, day, several, someWords } from "./fields";

export const closeProposedForm = z
  .object({
    proposals: several.pipe(
      z.array(z.uuid()).min(1, "Choose at least one reported closure.").max(200, "Choose at most 200 at once."),
    ),
    method: choice(VERIFICATION_METHODS, "Choose how it was verified."),
    on: day("The day for reports without one"),
    note: someWords("The note", "Say what the decisions rest on."),
  })
  .transform(({ proposals: proposalIds, ...rest }) => ({ proposalIds, ...rest }));

export const declineForm = z.object({ why: someWords("The reason", "Say why you decline it.") });
