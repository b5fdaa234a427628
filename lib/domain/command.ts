import type { AllocationCommand } from "./allocation/commands";
import type { AssuranceCommand } from "./assurance/commands";
import type { ClosureCommand } from "./closure/commands";
import type { DependencyCommand } from "./dependency/commands";
import type { DoneTestCommand } from "./done-test/commands";
import type { EngageCommand } from "./engage/commands";
import type { EvidenceCommand } from "./evidence/commands";
import type { FindingCommand } from "./finding/commands";
import type { FollowUpCommand } from "./follow-up/commands";
import type { MeasureCommand } from "./measure/commands";
import type { PlanCommand } from "./plan/commands";
import type { ProgressCommand } from "./progress/commands";
import type { PublicWordingCommand } from "./public-wording/commands";
import type { RatingCommand } from "./rating/commands";
import type { RepresentationCommand } from "./representation/commands";
import type { SortingCommand } from "./sorting/commands";
import type { SubmissionCommand } from "./submission/commands";
import type { TargetCommand } from "./target/commands";

/**
 * What somebody can ask of one finding. `id` is the id of the row that the command makes, minted by the caller; `on`
 * the calendar date on which it takes effect. Words are trimmed, never empty where they are required, at most 20,000
 * characters: `lib/forms` sees to that.
 */
export type Command =
  | AllocationCommand
  | AssuranceCommand
  | ClosureCommand
  | DoneTestCommand
  | DependencyCommand
  | EngageCommand
  | EvidenceCommand
  | FindingCommand
  | FollowUpCommand
  | MeasureCommand
  | PlanCommand
  | ProgressCommand
  | PublicWordingCommand
  | RatingCommand
  | RepresentationCommand
  | SortingCommand
  | SubmissionCommand
  | TargetCommand;

export type CommandName = Command["do"];
export type CommandOf<Name extends CommandName> = Extract<Command, { do: Name }>;
