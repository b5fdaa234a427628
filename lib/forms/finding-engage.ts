import { z } from "zod";
import { day, optionalWords, words } from "./fields";

export const IN_WORDS = "words";

/** A live reason of the spell, or words: a choice of one where there are reasons to choose from. */
export const moveToEngageForm = z
  .object({
    reasonId: optionalWords("The reason", 100),
    wording: optionalWords("The wording of the reason", 2_000),
    why: words("The explanation", "Say why the finding moves to Engage."),
    on: day("The day of the decision"),
  })
  .transform(({ reasonId, wording, ...form }, context) => {
    if (reasonId !== null && reasonId !== IN_WORDS) {
      if (z.uuid().safeParse(reasonId).success) return { ...form, reasonId, wording: null };
      context.addIssue({ code: "custom", path: ["reasonId"], message: "Choose a reason from the list." });
      return z.NEVER;
    }
    if (wording === null) {
      const message = "Write the reason in the words that are published, or choose one from the list.";
      context.addIssue({ code: "custom", path: ["wording"], message });
      return z.NEVER;
    }
    return { ...form, reasonId: null, wording };
  });

export const returnToOpenForm = z.object({
  why: words("The reason", "Say why the finding leaves Engage."),
  on: day("The day of the decision"),
});
