import type { Actor } from "./actor";
import type { CalendarDate } from "./calendar";
import type { Command, CommandName } from "./command";
import { type Case, pendingSubmission, subjectOf } from "./finding/case";
import { may, WHO_MAY } from "./policy";
import type { Refusal } from "./refusal";
import { refuse } from "./result";
import type { Outcome } from "./rule";
import { type Row, rowOf } from "./workflow";

/**
 * Whether `actor` may do what `command` asks, in this case, today; and if so, what is to be written. Pure: the same
 * four arguments give the same answer. The order of the refusals is the order in which a person would want to hear them:
 * who may, whether the finding is published, its status, what is pending, the date, then what the command itself needs.
 */
export function decide(actor: Actor, theCase: Case, command: Command, today: CalendarDate): Outcome {
  const barred = bars(actor, theCase, command.do) ?? misdated(theCase, command, today);
  if (barred) return refuse(barred);
  // `command.do` picks the row, and so the command's shape; the compiler cannot follow that through the table.
  const { rule, to } = rowOf(command.do) as Row<Command>;
  return rule(actor, theCase, command, today, to === "unchanged" ? theCase.finding.status : to);
}

/** What stands between `actor` and a command before anything is typed; null when the form can be offered. */
export function bars(actor: Actor, theCase: Case, name: CommandName): Refusal | null {
  const row = rowOf(name);
  const { finding, closure } = theCase;
  if (!may(actor, row.ability, subjectOf(theCase))) return { why: "not-yours", who: WHO_MAY[row.ability] };
  if (finding.publishedOn === null) return { why: "unpublished" };
  if (!row.from.includes(finding.status)) {
    if (finding.status === "closed") {
      if (name === "move-to-engage" || name === "return-to-open") return { why: "reopen-first" };
      const decided = { by: closure?.by ?? "", on: closure?.on ?? finding.publishedOn };
      return name === "close" ? { why: "already-closed", ...decided } : { why: "closed-findings-stand", ...decided };
    }
    if (!row.from.some((status) => status !== "closed")) return { why: "not-closed" };
    return name === "move-to-engage" ? { why: "already-in-engage" } : { why: "not-in-engage" };
  }
  const pending = pendingSubmission(theCase);
  if (row.submission === "none" && pending) {
    return { why: "already-submitted", by: pending.by, on: pending.on ?? finding.publishedOn };
  }
  if (row.submission === "pending" && !pending) {
    const decided = theCase.lastDecided;
    return decided ? { why: "decided-meanwhile", ...decided } : { why: "nothing-submitted" };
  }
  return null;
}

/** A date of effect is never in the future, never before publication, and a change of status never before the last one. */
function misdated({ finding }: Case, command: Command, today: CalendarDate): Refusal | null {
  if (!("on" in command) || finding.publishedOn === null) return null;
  if (command.on > today) return { why: "date-in-the-future", field: "on" };
  if (command.on < finding.publishedOn) {
    return { why: "date-too-early", field: "on", earliest: finding.publishedOn, because: "published" };
  }
  const changesStatus = rowOf(command.do).to !== "unchanged";
  if (changesStatus && finding.statusOn !== null && command.on < finding.statusOn) {
    return { why: "date-too-early", field: "on", earliest: finding.statusOn, because: "status" };
  }
  return null;
}
