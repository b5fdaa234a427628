import type { ChallengeCommandName, RaiseChallenge } from "./challenge/commands";
import type { CommandName } from "./command";
import type { DirectionCommandName, IssueDirection } from "./direction/commands";
import type { EngageCommand } from "./engage/force-commands";
import type { InspectionCommandName } from "./inspection/commands";
import type { LevelCommand } from "./level/commands";
import type { ResponseCommandName } from "./response/commands";
import type { PlanRevisit, RevisitCommandName } from "./revisit/commands";
import type { SignOffAsk } from "./submission/sign-off";

/**
 * What a command is about, and which commands each subject takes: a command that is given to another subject does not compile. What
 * concerns several at once (a national recommendation, the end of an organisation, an import) is asked of none of them.
 */
export interface CommandsOf {
  /** `workflow.ts` has a row for each. */
  readonly finding: CommandName | RaiseChallenge["do"];
  readonly force:
    | EngageCommand["do"]
    | SignOffAsk["do"]
    | LevelCommand["do"]
    | IssueDirection["do"]
    | PlanRevisit["do"]
    | "set-ladder";
  readonly inspection: InspectionCommandName | RaiseChallenge["do"];
  /** To a report, of one force. */
  readonly response: ResponseCommandName | "open-response" | "apply-report";
  readonly challenge: Exclude<ChallengeCommandName, RaiseChallenge["do"]>;
  readonly direction: Exclude<DirectionCommandName, IssueDirection["do"]>;
  readonly revisit: Exclude<RevisitCommandName, PlanRevisit["do"]>;
  /** A change that was reported and waits for a decision. */
  readonly proposal: "decline-report" | "take-off-settled";
  /** An entry of a history. */
  readonly entry: "ask-for-redaction";
  readonly redaction: "agree-to-redaction" | "decline-redaction";
}
export type SubjectKind = keyof CommandsOf;
