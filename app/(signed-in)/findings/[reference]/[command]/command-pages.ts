import type { CommandName } from "@/lib/domain/command";
import type { CommandPage } from "./command-page";
import { close } from "./forms/close";
import { allocate, passBack, updateProgress } from "./forms/delivery";
import { moveToEngage, returnToOpen } from "./forms/engage";
import { addEvidence, widenEvidence, withdrawEvidence } from "./forms/evidence";
import { correctRecord, link, recordAssurance } from "./forms/record";
import { reopen } from "./forms/reopen";
import { draftSubmission, returnSubmission, submit, withdrawSubmission } from "./forms/submission";
import { approveTarget, declineTarget, proposeTarget } from "./forms/targets";

/** One page per command. Total: a new command does not compile without its page. */
export const COMMAND_PAGES: { readonly [Name in CommandName]: CommandPage } = {
  "move-to-engage": moveToEngage,
  "return-to-open": returnToOpen,
  "draft-submission": draftSubmission,
  submit,
  "withdraw-submission": withdrawSubmission,
  "return-submission": returnSubmission,
  close,
  reopen,
  "correct-record": correctRecord,
  allocate,
  "pass-back": passBack,
  "update-progress": updateProgress,
  "add-evidence": addEvidence,
  "widen-evidence": widenEvidence,
  "withdraw-evidence": withdrawEvidence,
  "propose-target": proposeTarget,
  "approve-target": approveTarget,
  "decline-target": declineTarget,
  "record-assurance": recordAssurance,
  link,
};
