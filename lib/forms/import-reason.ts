import { z } from "zod";
import { MOVE_REASONS } from "@/lib/domain/target/lists";
import { optionalChoice, optionalWords } from "./fields";

/** Why the dates of a file have moved, asked once for all rows that do not say. */
export const importReasonForm = z
  .object({
    /** Which plan the page showed. */
    shown: z.string(),
    reason: optionalChoice(MOVE_REASONS, "Choose the reason from the list."),
    why: optionalWords("The explanation"),
  })
  .refine(({ reason, why }) => reason === null || why !== null, {
    path: ["why"],
    error: "Say in words why the dates moved. It is kept with each of these moves.",
  });
