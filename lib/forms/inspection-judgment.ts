import { z } from "zod";
import { GRADES } from "@/lib/domain/inspection/inspection";
import { choice, identifier, words } from "./fields";

/** The grade of a pillar or question for one force. */
export const judgmentForm = z.object({
  force: identifier("Choose a force that this inspection is on."),
  question: words("The question", "Give the pillar or question that is judged.", 200),
  grade: choice(GRADES, "Choose the grade."),
});

export const dropJudgmentForm = z.object({ id: identifier("Choose a judgment of this inspection.") });
