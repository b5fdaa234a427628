import type { CommandName } from "@/lib/domain/command";
import type { EngageCommand } from "@/lib/domain/engage/force-commands";

/** What somebody can ask for: of one finding, or of a force and its Engage spell. */
export type Asked = CommandName | EngageCommand["do"];

/** A command as the end of a sentence that begins "Only an inspector can …". */
export const DEEDS: Record<Asked, string> = {
  "move-to-engage": "move a finding to Engage",
  "return-to-open": "return a finding to open",
  "draft-submission": "draft a submission",
  submit: "submit a finding for closure",
  "withdraw-submission": "withdraw a submission",
  "return-submission": "return a submission",
  close: "close a finding",
  reopen: "reopen a finding",
  "correct-record": "correct the published record",
  allocate: "allocate a finding",
  "pass-back": "pass an allocation back",
  "update-progress": "update a finding's progress",
  "add-evidence": "add evidence",
  "widen-evidence": "widen the audience of evidence",
  "withdraw-evidence": "withdraw evidence",
  "propose-target": "propose a target date",
  "approve-target": "approve a target date",
  "decline-target": "decline a target date",
  "record-assurance": "record assurance",
  link: "link findings",
  "enter-engage": "move a force into Engage",
  "extend-engage": "add a reason to a force's Engage spell",
  "leave-engage": "move a force out of Engage",
};
