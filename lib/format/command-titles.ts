import type { Case } from "@/lib/domain/finding/case";
import type { CommandName } from "@/lib/domain/finding/command";
import { counted } from "./lists";

type Title = string | ((theCase: Case) => string);

/** What a button says and the page behind it is called: a verb, and what it is done to. */
const TITLES: { readonly [Name in CommandName]: Title } = {
  "move-to-engage": "Move to Engage",
  "return-to-open": "Return to open",
  "draft-submission": ({ submission }) =>
    submission?.state === "draft" ? "Go on with the draft" : "Draft a submission",
  submit: ({ points }) =>
    points.length > 0 ? `Answer ${counted(points.length, "point")} and submit again` : "Submit for closure",
  "withdraw-submission": "Withdraw the submission",
  "return-submission": "Return the submission",
  close: ({ children }) => (children.length > 0 ? "Close this cause of concern" : "Close this finding"),
  reopen: "Reopen this finding",
  "correct-record": "Correct the record",
  allocate: ({ finding }) => (finding.owner || finding.sponsor ? "Change owner or sponsor" : "Allocate this finding"),
  "pass-back": "Pass the allocation back",
  "update-progress": "Update progress",
  "add-evidence": "Add evidence",
  "widen-evidence": "Share evidence more widely",
  "withdraw-evidence": "Withdraw evidence",
  "propose-target": ({ finding }) => (finding.target ? "Move the target date" : "Set a target date"),
  "approve-target": "Approve the proposed date",
  "decline-target": "Decline the proposed date",
  "record-assurance": "Record assurance",
  link: "Link to an earlier finding",
};

export function commandTitle(name: CommandName, theCase: Case): string {
  const title = TITLES[name];
  return typeof title === "string" ? title : title(theCase);
}
