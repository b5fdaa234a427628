import { z } from "zod";
import { MOVE_REASONS } from "@/lib/domain/target/lists";
import { day, optionalChoice, words } from "./fields";

export const proposeTargetForm = z.object({
  to: day("The target date"),
  reason: optionalChoice(MOVE_REASONS, "Choose the reason from the list."),
  why: words("The explanation", "Say what this date rests on."),
});

export const approveTargetForm = z.object({});

export const declineTargetForm = z.object({
  why: words("The reason", "Say why the date is declined, so that a better one can be proposed."),
});
