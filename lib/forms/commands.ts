import type { CalendarDate } from "@/lib/domain/calendar";
import type { Command, CommandName } from "@/lib/domain/command";
import { wouldBeTold } from "@/lib/domain/notice/recorded-by";
import { WORKFLOW } from "@/lib/domain/workflow";
import { areTold } from "@/lib/words/who-is-told";
import { allocate, passBack } from "./allocation";
import { addOfficeNote, recordAssurance, seeMove } from "./assurance";
import { close, keepClosed, reopen } from "./closure";
import type { CommandForm, FormFacts, Said } from "./command-form";
import { addDependency, checkDependency, endDependency } from "./dependency";
import { agreeDoneTests, meetDoneTest, setDoneTests, unmeetDoneTest } from "./done-test";
import { moveToEngage, returnToOpen } from "./engage";
import { addEvidence, widenEvidence, withdrawEvidence } from "./evidence";
import { correctRecord, link } from "./finding";
import { endFollowUp } from "./follow-up";
import { addMeasure, addReadings, correctReading } from "./measure";
import { addAction, endAction, setResponse } from "./plan";
import { updateProgress } from "./progress";
import { draftPublicWording, publishPublicWording, withdrawPublicWording } from "./public-wording";
import { rate } from "./rating";
import { answerRepresentation, makeRepresentation } from "./representation";
import { setPriority, setTheme } from "./sorting";
import { draftSubmission, returnSubmission, signSubmission, submit, withdrawSubmission } from "./submission";
import { approveTarget, declineTarget, proposeTarget } from "./target";

/**
 * One form per command, the most useful first: the order in which a finding's page offers them. Total: a new command does
 * not compile without the form that asks for it.
 */
export const COMMAND_FORMS: { readonly [Name in CommandName]: CommandForm<Name> } = {
  "update-progress": updateProgress,
  "record-assurance": recordAssurance,
  "add-evidence": addEvidence,
  "set-response": setResponse,
  "add-action": addAction,
  "end-action": endAction,
  "add-measure": addMeasure,
  "add-readings": addReadings,
  "correct-reading": correctReading,
  "set-done-tests": setDoneTests,
  "agree-done-tests": agreeDoneTests,
  "meet-done-test": meetDoneTest,
  "unmeet-done-test": unmeetDoneTest,
  "propose-target": proposeTarget,
  "approve-target": approveTarget,
  "decline-target": declineTarget,
  "sign-submission": signSubmission,
  submit,
  close,
  "return-submission": returnSubmission,
  reopen,
  "keep-closed": keepClosed,
  "end-follow-up": endFollowUp,
  "withdraw-submission": withdrawSubmission,
  "draft-submission": draftSubmission,
  "add-dependency": addDependency,
  "check-dependency": checkDependency,
  "end-dependency": endDependency,
  allocate,
  "set-priority": setPriority,
  "set-theme": setTheme,
  "move-to-engage": moveToEngage,
  "return-to-open": returnToOpen,
  "widen-evidence": widenEvidence,
  "withdraw-evidence": withdrawEvidence,
  "pass-back": passBack,
  "add-office-note": addOfficeNote,
  "publish-public-wording": publishPublicWording,
  "draft-public-wording": draftPublicWording,
  "withdraw-public-wording": withdrawPublicWording,
  "see-move": seeMove,
  "answer-representation": answerRepresentation,
  rate,
  "make-representation": makeRepresentation,
  link,
  "correct-record": correctRecord,
};

/** The commands that are asked for on the page of this one: the answers to one question, or it alone. */
export function answersWith(name: CommandName): readonly CommandName[] {
  const first = COMMAND_FORMS[name].standsWith ?? name;
  const others = NAMES.filter((other) => COMMAND_FORMS[other].standsWith === first);
  return [first, ...others];
}

/** What a command means where it is asked for, and who is told of it. */
export const meaningOf = (name: CommandName, facts: FormFacts): string =>
  [COMMAND_FORMS[name].means(facts), areTold(wouldBeTold(name, facts.actor, facts.view.case))]
    .filter(Boolean)
    .join(" ");

const NAMES = Object.keys(COMMAND_FORMS) as readonly CommandName[];

export const isCommandName = (name: unknown): name is CommandName =>
  typeof name === "string" && Object.hasOwn(WORKFLOW, name);

/** The command that a form asks for; `id` is for the row that it makes, where it makes one. */
export const commandFrom = (name: CommandName, said: Said<CommandName>, id: string, today: CalendarDate): Command =>
  ({ id, on: today, ...said, do: name }) as Command;
