import type { Actor } from "./actor";
import type { CalendarDate } from "./calendar";
import type { Decision } from "./change";
import type { EventKind } from "./event";
import type { Case } from "./finding/case";
import type { Status } from "./finding/finding";
import type { Refusal } from "./refusal";
import type { Result } from "./result";

/** What a command comes to. */
export type Outcome = Result<Decision, Refusal>;

/** What one command of a finding needs beyond its row of `WORKFLOW`, and what it writes. `to` is the status after it, by that row. Pure. */
export type Rule<Command> = (actor: Actor, theCase: Case, command: Command, today: CalendarDate, to: Status) => Outcome;

/** What its rule would refuse in this case, whatever is typed; null when its form can be offered. */
export type Barred = (actor: Actor, theCase: Case) => Refusal | null;

/** What a noun says of one of its commands: each part, so that none is forgotten. */
export interface Rules<Command> {
  /** What the command needs and what else it does, in words for people; printed in `docs/workflow.md` and on the screens. */
  readonly needs: string;
  /** The kind of event that it is written down as: what it comes to in the history, whatever else goes with it. */
  readonly recordedAs: EventKind | ((actor: Actor, theCase: Case) => EventKind);
  readonly rule: Rule<Command>;
  /** Null where the row alone says whether the form is offered. */
  readonly barred: Barred | null;
}
