import type { Actor } from "../actor";
import type { CommandName } from "../command";
import type { EventKind } from "../event";
import type { Case } from "../finding/case";
import { mayDecideDate } from "../target/decider";
import type { ToldAs } from "./lists";
import { heardLater, TOLD } from "./told";

const dateSet = ({ finding }: Case): EventKind => (finding.target === null ? "target-set" : "target-moved");
const dateProposed = (actor: Actor, theCase: Case): EventKind =>
  mayDecideDate(actor, theCase, actor.personId) ? dateSet(theCase) : "target-proposed";

/** What each command is written down as: what it comes to in the history, whatever else goes with it. */
const RECORDED: Readonly<Record<CommandName, EventKind | ((actor: Actor, theCase: Case) => EventKind)>> = {
  "move-to-engage": "moved-to-engage",
  "return-to-open": "returned-to-open",
  "draft-submission": "submission-drafted",
  "sign-submission": "submission-signed",
  submit: "submitted",
  "withdraw-submission": "submission-withdrawn",
  "return-submission": "submission-returned",
  close: "closed",
  reopen: "reopened",
  "keep-closed": "kept-closed",
  "end-follow-up": "follow-up-ended",
  "correct-record": "record-corrected",
  allocate: "allocated",
  "pass-back": "passed-back",
  "set-theme": "theme-set",
  "set-priority": "priority-set",
  "update-progress": "progress-updated",
  "add-evidence": "evidence-added",
  "widen-evidence": "evidence-widened",
  "withdraw-evidence": "evidence-withdrawn",
  "set-response": "response-set",
  "add-action": "action-added",
  "end-action": "action-ended",
  "add-measure": "measure-added",
  "add-readings": "readings-added",
  "correct-reading": "reading-corrected",
  "set-done-tests": "done-tests-set",
  "agree-done-tests": "done-tests-agreed",
  "meet-done-test": "done-test-met",
  "unmeet-done-test": "done-test-unmet",
  "propose-target": dateProposed,
  "approve-target": (_actor, theCase) => dateSet(theCase),
  "decline-target": "target-declined",
  "add-dependency": "dependency-added",
  "check-dependency": "dependency-checked",
  "end-dependency": "dependency-ended",
  "record-assurance": "assurance-recorded",
  "add-office-note": "office-note-added",
  "draft-public-wording": "public-wording-drafted",
  "publish-public-wording": "public-wording-published",
  "withdraw-public-wording": "public-wording-withdrawn",
  "see-move": "move-seen",
  "make-representation": "representation-made",
  "answer-representation": "representation-answered",
  rate: "rated",
  link: "linked",
};

/** The kind of event that the command would be recorded as, given by this actor in this case. */
export function recordedBy(name: CommandName, actor: Actor, theCase: Case): EventKind {
  const kind = RECORDED[name];
  return typeof kind === "string" ? kind : kind(actor, theCase);
}

/** Who would be told of it, if it were given now. */
export function wouldBeTold(name: CommandName, actor: Actor, theCase: Case): readonly ToldAs[] {
  const kind = recordedBy(name, actor, theCase);
  const called: readonly ToldAs[] = TOLD[kind];
  return called.filter((as) => !heardLater(as, kind, theCase.finding.moves + 1));
}
