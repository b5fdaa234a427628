import type { CommandName } from "@/lib/domain/command";
import type { Case } from "@/lib/domain/finding/case";
import { counted } from "./lists";

/** What a button says and the page behind it is called: a verb, and what it is done to. */
export const COMMAND_TITLES: { readonly [Name in CommandName]: string } = {
  "move-to-engage": "Move to Engage",
  "return-to-open": "Return to open",
  "draft-submission": "Draft a submission",
  submit: "Submit for closure",
  "withdraw-submission": "Withdraw the submission",
  "return-submission": "Return the submission",
  close: "Close this finding",
  reopen: "Reopen this finding",
  "correct-record": "Correct the record",
  allocate: "Allocate this finding",
  "pass-back": "Pass the allocation back",
  "update-progress": "Update progress",
  "add-evidence": "Add evidence",
  "widen-evidence": "Share evidence more widely",
  "withdraw-evidence": "Withdraw evidence",
  "propose-target": "Set a target date",
  "approve-target": "Approve the proposed date",
  "decline-target": "Decline the proposed date",
  "record-assurance": "Record assurance",
  link: "Link to an earlier finding",
};

/** Where the case makes the same command another thing to do. */
const IN_THIS_CASE: { readonly [Name in CommandName]?: (theCase: Case) => string | false } = {
  "draft-submission": ({ submission }) => submission?.state === "draft" && "Go on with the draft",
  submit: ({ points }) => points.length > 0 && `Answer ${counted(points.length, "point")} and submit again`,
  allocate: ({ finding }) => (finding.owner ?? finding.sponsor) !== null && "Change owner or sponsor",
  "propose-target": ({ finding }) => finding.target !== null && "Move the target date",
};

export const commandTitle = (name: CommandName, theCase: Case): string =>
  IN_THIS_CASE[name]?.(theCase) || COMMAND_TITLES[name];
