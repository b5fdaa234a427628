import "server-only";
import type { Change } from "@/lib/domain/change";
import { groupBy } from "@/lib/domain/group-by";
import { ACCOUNT_NEWS_WRITERS } from "./write/account-news";
import { ACCURACY_COMMENT_WRITERS } from "./write/accuracy-comment";
import { ASSURANCE_WRITERS } from "./write/assurance";
import { BOARD_PACK_WRITERS } from "./write/board-pack";
import { BODY_WRITERS } from "./write/body";
import { CHALLENGE_WRITERS } from "./write/challenge";
import { CLOSURE_WRITERS } from "./write/closure";
import { DEPENDENCY_WRITERS } from "./write/dependency";
import { DIRECTION_WRITERS } from "./write/direction";
import { DONE_TEST_WRITERS } from "./write/done-test";
import { ENGAGE_REASON_WRITERS } from "./write/engage-reason";
import { ENGAGE_SPELL_WRITERS } from "./write/engage-spell";
import { EVIDENCE_WRITERS } from "./write/evidence";
import { EVIDENCE_FILE_WRITERS } from "./write/evidence-file";
import { FINDING_WRITERS } from "./write/finding";
import { FINDING_LINK_WRITERS } from "./write/finding-link";
import { FOLLOW_UP_WRITERS } from "./write/follow-up";
import { FORCE_LEVEL_WRITERS } from "./write/force-level";
import { INSPECTION_WRITERS } from "./write/inspection";
import { INSPECTION_FORCE_WRITERS } from "./write/inspection-force";
import { INSPECTION_READER_WRITERS } from "./write/inspection-reader";
import { INVITATION_WRITERS } from "./write/invitation";
import { JUDGMENT_WRITERS } from "./write/judgment";
import { LIST_ENTRY_WRITERS } from "./write/list-entry";
import { MEASURE_WRITERS } from "./write/measure";
import { MEMBERSHIP_WRITERS } from "./write/membership";
import { NATIONAL_WRITERS } from "./write/national";
import { OFFICE_NOTE_WRITERS } from "./write/office-note";
import { ORGANISATION_WRITERS } from "./write/organisation";
import { PERSON_WRITERS } from "./write/person";
import { PLAN_WRITERS } from "./write/plan";
import { PROGRESS_UPDATE_WRITERS } from "./write/progress-update";
import { PROPOSAL_WRITERS } from "./write/proposal";
import { PUBLIC_WORDING_WRITERS } from "./write/public-wording";
import { RATING_WRITERS } from "./write/rating";
import { REASSESSMENT_WRITERS } from "./write/reassessment";
import { REDACTION_WRITERS } from "./write/redaction";
import { REGISTER_IMPORT_WRITERS } from "./write/register-import";
import { REPORT_READING_WRITERS } from "./write/report-reading";
import { REPRESENTATION_WRITERS } from "./write/representation";
import { RESPONSE_WRITERS } from "./write/response";
import { REVISIT_WRITERS } from "./write/revisit";
import { SUBMISSION_WRITERS } from "./write/submission";
import { TARGET_DATE_WRITERS } from "./write/target-date";
import type { Writers, Writing } from "./write/writing";

type Kind = Change["change"];

/** How each kind of change is written, set-wise: spread from the files of the tables (`write/`). One that is forgotten does not compile. */
const WRITERS: Writers = {
  ...INSPECTION_WRITERS,
  ...FINDING_WRITERS,
  ...JUDGMENT_WRITERS,
  ...INSPECTION_READER_WRITERS,
  ...ACCURACY_COMMENT_WRITERS,
  ...REDACTION_WRITERS,
  ...REASSESSMENT_WRITERS,
  ...NATIONAL_WRITERS,
  ...TARGET_DATE_WRITERS,
  ...PROGRESS_UPDATE_WRITERS,
  ...ASSURANCE_WRITERS,
  ...OFFICE_NOTE_WRITERS,
  ...CHALLENGE_WRITERS,
  ...BOARD_PACK_WRITERS,
  ...DEPENDENCY_WRITERS,
  ...REPRESENTATION_WRITERS,
  ...RATING_WRITERS,
  ...DIRECTION_WRITERS,
  ...FORCE_LEVEL_WRITERS,
  ...ORGANISATION_WRITERS,
  ...PUBLIC_WORDING_WRITERS,
  ...EVIDENCE_WRITERS,
  ...EVIDENCE_FILE_WRITERS,
  ...DONE_TEST_WRITERS,
  ...PLAN_WRITERS,
  ...MEASURE_WRITERS,
  ...SUBMISSION_WRITERS,
  ...REVISIT_WRITERS,
  ...CLOSURE_WRITERS,
  ...FOLLOW_UP_WRITERS,
  ...ENGAGE_SPELL_WRITERS,
  ...ENGAGE_REASON_WRITERS,
  ...FINDING_LINK_WRITERS,
  ...PROPOSAL_WRITERS,
  ...REPORT_READING_WRITERS,
  ...REGISTER_IMPORT_WRITERS,
  ...INSPECTION_FORCE_WRITERS,
  ...RESPONSE_WRITERS,
  ...LIST_ENTRY_WRITERS,
  ...PERSON_WRITERS,
  ...INVITATION_WRITERS,
  ...ACCOUNT_NEWS_WRITERS,
  ...MEMBERSHIP_WRITERS,
  ...BODY_WRITERS,
};

/**
 * What is written first, and in which order: an inspection before its findings, and what ends before what begins, so that "one open
 * at a time" holds at each step. The rest is written after it, as it stands in `WRITERS`.
 */
const FIRST: readonly Kind[] = [
  "inspection-recorded",
  "inspection-changed",
  // What stood under a draft that goes is taken from under it before.
  "draft-rewritten",
  "draft-dropped",
  "draft-added",
  "draft-changed",
  "judgment-dropped",
  "judgment-added",
  "judgment-regraded",
  "reader-named",
  "reader-dropped",
  "accuracy-commented",
  "accuracy-answered",
  "redaction-asked",
  "redaction-declined",
  "words-redacted",
  "reassessed",
  "reassessment-changed",
  "reassessment-dropped",
  "reassessment-published",
  "inspection-published",
  "inspection-merged",
  "inspection-taken-back",
  "finding-comes-over",
  "national-issued",
  "national-corrected",
  "judgment-published",
  "finding-published",
  "finding-recorded",
  "finding-confirmed",
  "national-of",
  "target-proposed",
  "submission-ended",
  "closure-undone",
  "reason-ended",
  "target-decided",
  "finding",
];
const ORDER = new Set<string>([...FIRST, ...Object.keys(WRITERS)]);

type AnyWriter = (writing: Writing, changes: readonly Change[], all: readonly Change[]) => Promise<void>;

/** Writes changes, kind by kind. Every count is checked: one that differs throws, and nothing of the transaction stays. */
export async function applyChanges(
  writing: Writing,
  changes: readonly Change[],
  step: (size: number) => Promise<void>,
): Promise<void> {
  const byKind = groupBy(changes, ({ change }) => change);
  for (const kind of ORDER) {
    const some = byKind.get(kind as Kind);
    if (!some) continue;
    await step(some.length);
    const write = WRITERS[kind as Kind];
    // The compiler cannot follow that the kind picks both the writer and the shape of the changes.
    await (write as AnyWriter)(writing, some, changes);
  }
}
