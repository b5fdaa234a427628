import { allocation } from "./allocation/commands";
import { assurance } from "./assurance/commands";
import { closure } from "./closure/commands";
import type { CommandName, CommandOf } from "./command";
import { dependency } from "./dependency/commands";
import { doneTest } from "./done-test/commands";
import { engage } from "./engage/commands";
import { evidence } from "./evidence/commands";
import { finding } from "./finding/commands";
import type { Status } from "./finding/finding";
import { followUp } from "./follow-up/commands";
import { measure } from "./measure/commands";
import { plan } from "./plan/commands";
import type { FindingAbility } from "./policy";
import { progress } from "./progress/commands";
import { publicWording } from "./public-wording/commands";
import { rating } from "./rating/commands";
import { representation } from "./representation/commands";
import type { Rules } from "./rule";
import { sorting } from "./sorting/commands";
import { submission } from "./submission/commands";
import { signOff } from "./submission/sign-off";
import { target } from "./target/commands";

/**
 * The workflow of a finding: one row per command. Who may give it, from which status, whether a submission must or must
 * not be pending, and what the status becomes. Buttons, the server's checks, the generated documentation and the tests
 * all read this table; no status is compared outside `lib/domain`.
 *
 * What a command needs beyond that and what it writes is its noun's: `closure/commands.ts` holds `close` and `reopen`.
 */
export interface Row<C = never> extends Rules<C> {
  readonly ability: FindingAbility;
  readonly from: readonly Status[];
  readonly submission: "pending" | "none" | "either";
  readonly to: Status | "unchanged";
}

const ANY: readonly Status[] = ["open", "engage", "closed"];
const LIVE: readonly Status[] = ["open", "engage"];

// biome-ignore format: one line a command, so that the table stays a table
export const WORKFLOW = {
  "move-to-engage": { ability: "move into and out of Engage", from: ["open"], submission: "either", to: "engage", ...engage.moveToEngage },
  "return-to-open": { ability: "return, close and reopen", from: ["engage"], submission: "either", to: "open", ...engage.returnToOpen },
  "draft-submission": { ability: "draft a submission", from: LIVE, submission: "none", to: "unchanged", ...submission.draftSubmission },
  "sign-submission": { ability: "sign off submissions", from: LIVE, submission: "none", to: "unchanged", ...signOff.signSubmission },
  submit: { ability: "submit and withdraw", from: LIVE, submission: "none", to: "unchanged", ...submission.submit },
  "withdraw-submission": { ability: "submit and withdraw", from: LIVE, submission: "pending", to: "unchanged", ...submission.withdrawSubmission },
  "return-submission": { ability: "return, close and reopen", from: LIVE, submission: "pending", to: "unchanged", ...submission.returnSubmission },
  close: { ability: "return, close and reopen", from: LIVE, submission: "either", to: "closed", ...closure.close },
  reopen: { ability: "return, close and reopen", from: ["closed"], submission: "either", to: "open", ...closure.reopen },
  "keep-closed": { ability: "return, close and reopen", from: ["closed"], submission: "either", to: "unchanged", ...closure.keepClosed },
  "end-follow-up": { ability: "return, close and reopen", from: ["closed"], submission: "either", to: "unchanged", ...followUp.endFollowUp },
  "correct-record": { ability: "correct the record", from: ANY, submission: "either", to: "unchanged", ...finding.correctRecord },
  allocate: { ability: "allocate", from: ANY, submission: "either", to: "unchanged", ...allocation.allocate },
  "pass-back": { ability: "pass back an allocation", from: LIVE, submission: "either", to: "unchanged", ...allocation.passBack },
  "set-theme": { ability: "sort the force's findings", from: ANY, submission: "either", to: "unchanged", ...sorting.setTheme },
  "set-priority": { ability: "sort the force's findings", from: LIVE, submission: "either", to: "unchanged", ...sorting.setPriority },
  "update-progress": { ability: "update progress", from: LIVE, submission: "either", to: "unchanged", ...progress.updateProgress },
  "add-evidence": { ability: "add evidence", from: ANY, submission: "either", to: "unchanged", ...evidence.addEvidence },
  "widen-evidence": { ability: "widen or withdraw evidence", from: ANY, submission: "either", to: "unchanged", ...evidence.widenEvidence },
  "withdraw-evidence": { ability: "widen or withdraw evidence", from: ANY, submission: "either", to: "unchanged", ...evidence.withdrawEvidence },
  "set-response": { ability: "write the plan", from: LIVE, submission: "either", to: "unchanged", ...plan.setResponse },
  "add-action": { ability: "write the plan", from: LIVE, submission: "either", to: "unchanged", ...plan.addAction },
  "end-action": { ability: "write the plan", from: LIVE, submission: "either", to: "unchanged", ...plan.endAction },
  "add-measure": { ability: "write the plan", from: LIVE, submission: "either", to: "unchanged", ...measure.addMeasure },
  "add-readings": { ability: "write the plan", from: ANY, submission: "either", to: "unchanged", ...measure.addReadings },
  "correct-reading": { ability: "write the plan", from: ANY, submission: "either", to: "unchanged", ...measure.correctReading },
  "set-done-tests": { ability: "write the plan", from: LIVE, submission: "none", to: "unchanged", ...doneTest.setDoneTests },
  "agree-done-tests": { ability: "agree done tests", from: LIVE, submission: "none", to: "unchanged", ...doneTest.agreeDoneTests },
  "meet-done-test": { ability: "write the plan", from: LIVE, submission: "none", to: "unchanged", ...doneTest.meetDoneTest },
  "unmeet-done-test": { ability: "write the plan", from: LIVE, submission: "none", to: "unchanged", ...doneTest.unmeetDoneTest },
  "propose-target": { ability: "propose a target date", from: LIVE, submission: "either", to: "unchanged", ...target.proposeTarget },
  "approve-target": { ability: "decide a date that was asked for", from: LIVE, submission: "either", to: "unchanged", ...target.approveTarget },
  "decline-target": { ability: "decide a date that was asked for", from: LIVE, submission: "either", to: "unchanged", ...target.declineTarget },
  "add-dependency": { ability: "say what is waited for", from: LIVE, submission: "either", to: "unchanged", ...dependency.addDependency },
  "check-dependency": { ability: "say what is waited for", from: LIVE, submission: "either", to: "unchanged", ...dependency.checkDependency },
  "end-dependency": { ability: "say what is waited for", from: LIVE, submission: "either", to: "unchanged", ...dependency.endDependency },
  "record-assurance": { ability: "record assurance", from: ANY, submission: "either", to: "unchanged", ...assurance.recordAssurance },
  "add-office-note": { ability: "keep notes of the office", from: ANY, submission: "either", to: "unchanged", ...assurance.addOfficeNote },
  "draft-public-wording": { ability: "say what the public reads", from: ANY, submission: "either", to: "unchanged", ...publicWording.draft },
  "publish-public-wording": { ability: "say what the public reads", from: ANY, submission: "either", to: "unchanged", ...publicWording.publish },
  "withdraw-public-wording": { ability: "say what the public reads", from: ANY, submission: "either", to: "unchanged", ...publicWording.withdraw },
  "see-move": { ability: "record assurance", from: LIVE, submission: "either", to: "unchanged", ...assurance.seeMove },
  "make-representation": { ability: "dispute a finding", from: ANY, submission: "either", to: "unchanged", ...representation.makeRepresentation },
  "answer-representation": { ability: "answer a representation", from: ANY, submission: "either", to: "unchanged", ...representation.answerRepresentation },
  rate: { ability: "rate findings", from: LIVE, submission: "either", to: "unchanged", ...rating.rate },
  link: { ability: "link findings", from: ANY, submission: "either", to: "unchanged", ...finding.link },
} as const satisfies { readonly [Name in CommandName]: Row<CommandOf<Name>> };

export const COMMANDS = Object.keys(WORKFLOW) as readonly CommandName[];
export const rowOf = (command: CommandName): Row => WORKFLOW[command];
