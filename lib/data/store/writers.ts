import "server-only";
import type { Change } from "@/lib/domain/change";
import { groupBy } from "@/lib/domain/group-by";
import { mailLinks, tellOfAccounts } from "./write/account-news";
import { answerAccuracy, commentOnAccuracy } from "./write/accuracy-comment";
import { addAssurances } from "./write/assurance";
import { answerCommittees, beginPacks, issuePacks, minuteCommittees, packsAgain } from "./write/board-pack";
import { changeBodies } from "./write/body";
import { raiseChallenges, sayInChallenges, turnChallenges } from "./write/challenge";
import { close, takeBackFindings, undoClosures } from "./write/closure";
import { addDependencies, checkDependencies, endDependencies } from "./write/dependency";
import { endDirections, issueDirections, nameDirected } from "./write/direction";
import { addDoneTests, agreeDoneTests, dropDoneTests, meetDoneTests, unmeetDoneTests } from "./write/done-test";
import { addReasons, endReasons, tieReasons } from "./write/engage-reason";
import { enterSpells, leaveSpells } from "./write/engage-spell";
import { addEvidence, supersedeEvidence, useEvidence, widenEvidence, withdrawEvidence } from "./write/evidence";
import { attachFiles, markScanned, withdrawFiles } from "./write/evidence-file";
import {
  addDrafts,
  bringOver,
  changeFindings,
  confirmFindings,
  dropDrafts,
  markPending,
  publishFindings,
  recordFindings,
  rewriteDrafts,
} from "./write/finding";
import { linkFindings } from "./write/finding-link";
import { askFollowUps, endFollowUps } from "./write/follow-up";
import { endLevels, setLevels } from "./write/force-level";
import {
  changeInspections,
  markDraftsChanged,
  mergeInspections,
  publishInspections,
  recordInspections,
  takeBackInspections,
} from "./write/inspection";
import { addForces, applyToForces } from "./write/inspection-force";
import { dropReaders, nameReaders } from "./write/inspection-reader";
import { addInvitations, askRenewals, takeUpInvitations } from "./write/invitation";
import { addJudgments, dropJudgments, publishJudgments, regrade } from "./write/judgment";
import { addEntries, changeEntries } from "./write/list-entry";
import { addMeasures, addReadings, correctReadings } from "./write/measure";
import { addMembers, changeMembers } from "./write/membership";
import { correctNationals, issueNationals, nameNationalFindings } from "./write/national";
import { addOfficeNotes } from "./write/office-note";
import { askForSignOff, endOrganisations, passRecords, setLadder } from "./write/organisation";
import { addPeople } from "./write/person";
import { addActions, endActions, setResponses } from "./write/plan";
import { addUpdates } from "./write/progress-update";
import { acceptProposals, addProposals, declineProposals } from "./write/proposal";
import { draftWordings, endWordings, publishWordings, withdrawWordings } from "./write/public-wording";
import { addRatings } from "./write/rating";
import { addReassessments, changeReassessments, dropReassessments, publishReassessments } from "./write/reassessment";
import { askForRedactions, declineRedactions, redactWords } from "./write/redaction";
import { endImports, takeBackImports } from "./write/register-import";
import { endReadings } from "./write/report-reading";
import { answerRepresentations, makeRepresentations } from "./write/representation";
import { changeResponses, openResponses } from "./write/response";
import { publishResponses, sendResponses } from "./write/response-published";
import {
  answerRecommendations,
  draftComments,
  giveComments,
  inviteComments,
  writeResponses,
} from "./write/response-said";
import { doRevisits, dropRevisits, nameRevisited, noteRevisits, planRevisits, tellRevisits } from "./write/revisit";
import { draftSubmissions, endSubmissions, signSubmissions, submit } from "./write/submission";
import { decideTargets, writeTargets } from "./write/target-date";
import type { ChangeOf, Writing } from "./write/writing";

type Kind = Change["change"];
type Writer<Name extends Kind> = (
  writing: Writing,
  changes: readonly ChangeOf<Name>[],
  /** Everything that is written with them. */
  all: readonly Change[],
) => Promise<void>;

/** Each of these writes its own table. */
const both =
  <Name extends Kind>(...writers: readonly Writer<Name>[]): Writer<Name> =>
  async (writing, changes, all) => {
    for (const write of writers) await write(writing, changes, all);
  };

const ofKind = <Name extends Kind>(kind: Name, all: readonly Change[]): readonly ChangeOf<Name>[] =>
  all.filter((change): change is ChangeOf<Name> => change.change === kind);

/**
 * How each kind of change is written, set-wise, and in which order: an inspection before its findings, and what ends before
 * what begins, so that "one open at a time" holds at each step.
 */
const WRITERS: { readonly [Name in Kind]: Writer<Name> } = {
  "inspection-recorded": both<"inspection-recorded">(recordInspections, addForces),
  "inspection-changed": changeInspections,
  // What stood under a draft that goes is taken from under it before.
  "draft-rewritten": rewriteDrafts,
  "draft-dropped": dropDrafts,
  "draft-added": addDrafts,
  "draft-changed": markDraftsChanged,
  "judgment-dropped": dropJudgments,
  "judgment-added": addJudgments,
  "judgment-regraded": regrade,
  "reader-named": nameReaders,
  "reader-dropped": dropReaders,
  "accuracy-commented": commentOnAccuracy,
  "accuracy-answered": answerAccuracy,
  "redaction-asked": askForRedactions,
  "redaction-declined": declineRedactions,
  "words-redacted": redactWords,
  reassessed: addReassessments,
  "reassessment-changed": changeReassessments,
  "reassessment-dropped": dropReassessments,
  "reassessment-published": publishReassessments,
  "inspection-published": publishInspections,
  "inspection-merged": mergeInspections,
  "inspection-taken-back": takeBackInspections,
  "finding-comes-over": bringOver,
  "national-issued": issueNationals,
  "national-corrected": correctNationals,
  "judgment-published": publishJudgments,
  "finding-published": publishFindings,
  "finding-recorded": (writing, recorded, all) => recordFindings(writing, recorded, ofKind("finding", all)),
  "finding-confirmed": confirmFindings,
  "national-of": nameNationalFindings,
  "target-proposed": (writing, proposed, all) => writeTargets(writing, proposed, ofKind("target-decided", all)),
  "submission-ended": both<"submission-ended">(endSubmissions, ({ db }, ended) =>
    markPending(
      db,
      ended.map(({ findingId }) => findingId),
      false,
    ),
  ),
  "closure-undone": undoClosures,
  "reason-ended": endReasons,
  "target-decided": (writing, decided, all) => {
    const written = new Set(ofKind("target-proposed", all).map(({ id }) => id));
    return decideTargets(
      writing,
      decided.filter(({ id }) => !written.has(id)),
    );
  },
  finding: (writing, changes, all) => {
    const recorded = new Set(ofKind("finding-recorded", all).map(({ place }) => place.findingId));
    return changeFindings(
      writing,
      changes.filter(({ id }) => !recorded.has(id)),
    );
  },
  "progress-update": addUpdates,
  assurance: addAssurances,
  "office-note": addOfficeNotes,
  "challenge-raised": raiseChallenges,
  "challenge-turned": turnChallenges,
  "challenge-said": sayInChallenges,
  "pack-begun": beginPacks,
  "pack-again": packsAgain,
  "pack-issued": issuePacks,
  "committee-minuted": minuteCommittees,
  "committee-answered": answerCommittees,
  "dependency-added": addDependencies,
  "representation-answered": answerRepresentations,
  "representation-made": makeRepresentations,
  rated: addRatings,
  "direction-issued": issueDirections,
  "direction-about": nameDirected,
  "direction-ended": endDirections,
  "level-ended": endLevels,
  "organisation-ended": endOrganisations,
  "record-passed": passRecords,
  "level-set": setLevels,
  "dependency-checked": checkDependencies,
  "dependency-ended": endDependencies,
  "public-wording-ended": endWordings,
  "public-wording-withdrawn": withdrawWordings,
  "public-wording-drafted": draftWordings,
  "public-wording-published": publishWordings,
  "evidence-added": addEvidence,
  "evidence-used": useEvidence,
  "evidence-widened": widenEvidence,
  "evidence-withdrawn": withdrawEvidence,
  "evidence-superseded": supersedeEvidence,
  "file-attached": attachFiles,
  "file-scanned": markScanned,
  "file-withdrawn": withdrawFiles,
  "done-test-dropped": dropDoneTests,
  "done-test-added": addDoneTests,
  "done-test-agreed": agreeDoneTests,
  "done-test-unmet": unmeetDoneTests,
  "done-test-met": meetDoneTests,
  "response-set": setResponses,
  "action-added": addActions,
  "action-ended": endActions,
  "measure-added": addMeasures,
  "reading-corrected": correctReadings,
  "reading-added": addReadings,
  "submission-drafted": draftSubmissions,
  submitted: both<"submitted">(submit, ({ db }, submitted) =>
    markPending(
      db,
      submitted.map(({ findingId }) => findingId),
      true,
    ),
  ),
  "submission-signed": signSubmissions,
  "sign-off-asked": askForSignOff,
  "ladder-set": setLadder,
  "revisit-planned": planRevisits,
  "revisit-of": nameRevisited,
  "revisit-done": doRevisits,
  "revisit-noted": noteRevisits,
  "revisit-told": tellRevisits,
  "revisit-dropped": dropRevisits,
  closed: close,
  // Before what the file reported of them is declined.
  "finding-taken-back": takeBackFindings,
  "follow-up-ended": endFollowUps,
  "follow-up-asked": askFollowUps,
  "spell-entered": enterSpells,
  "spell-left": leaveSpells,
  "reason-added": addReasons,
  "reason-tied": tieReasons,
  linked: linkFindings,
  reported: addProposals,
  "report-accepted": acceptProposals,
  "report-declined": declineProposals,
  "reading-recorded": endReadings,
  "import-recorded": endImports,
  "import-taken-back": takeBackImports,
  "inspection-applied": applyToForces,
  "response-opened": openResponses,
  "comments-invited": inviteComments,
  "comments-drafted": draftComments,
  "comments-given": giveComments,
  "response-written": writeResponses,
  "recommendation-answered": answerRecommendations,
  "response-published": publishResponses,
  "response-changed": changeResponses,
  "response-sent": sendResponses,
  "list-entry-added": addEntries,
  "list-entry-changed": changeEntries,
  "person-invited": both<"person-invited">(addPeople, addMembers),
  "invitation-made": addInvitations,
  "renewal-asked": askRenewals,
  "invitation-taken-up": takeUpInvitations,
  "link-mailed": mailLinks,
  "account-told": tellOfAccounts,
  "member-changed": changeMembers,
  "body-changed": changeBodies,
};

type AnyWriter = (writing: Writing, changes: readonly Change[], all: readonly Change[]) => Promise<void>;

/** Writes changes, kind by kind. Every count is checked: one that differs throws, and nothing of the transaction stays. */
export async function applyChanges(
  writing: Writing,
  changes: readonly Change[],
  step: (size: number) => Promise<void>,
): Promise<void> {
  const byKind = groupBy(changes, ({ change }) => change);
  for (const [kind, write] of Object.entries(WRITERS)) {
    const some = byKind.get(kind as Kind);
    if (!some) continue;
    await step(some.length);
    // The compiler cannot follow that the kind picks both the writer and the shape of the changes.
    await (write as AnyWriter)(writing, some, changes);
  }
}
