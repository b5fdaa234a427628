import type { ResponseCommandName } from "@/lib/domain/response/commands";
import type { ResponseStep } from "./place";

/** The command that each step gives; comments are given by the form that can also keep them as a draft. */
export const COMMAND_OF: Record<ResponseStep, ResponseCommandName> = {
  invite: "invite-comments",
  comments: "give-comments",
  write: "write-response",
  answers: "answer-recommendations",
  publish: "publish-response",
  sent: "record-sent",
  "not-required": "set-not-required",
  required: "require-response",
};
