import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { Decision } from "../change";
import type { Refusal } from "../refusal";
import type { Result } from "../result";
import type { Case } from "./case";
import type { CommandName, CommandOf } from "./command";

/** What a command comes to. */
export type Outcome = Result<Decision, Refusal>;
/** What one command needs beyond its row of `WORKFLOW`, and what it writes. */
export type Rule<Name extends CommandName> = (
  actor: Actor,
  theCase: Case,
  command: CommandOf<Name>,
  today: CalendarDate,
) => Outcome;
