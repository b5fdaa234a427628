import type { Audience } from "../audience";
import { includes } from "../audience";
import type { EventKind, Facts } from "../event";
import { SIDE_OF_TOLD, type ToldAs } from "./lists";

const NOBODY = [] as const;
const ALL_BUT_INSPECTORS = ["owner", "sponsor", "coordinator", "policing-body"] as const;
const ALL_OF_THE_FORCE = ["owner", "sponsor", "coordinator", "chief-officer", "policing-body"] as const;
const OF_THE_FORCE = ["coordinator", "chief-officer", "policing-body"] as const;

/**
 * Who is told of what happened: one row per kind of event, none left out. Owner and sponsor are those of the finding once the
 * event is recorded; the inspectors are those who say that the force is theirs. Whoever did it is not told of it, nor anybody
 * whose side may not read it. What somebody has to do is on their work page (`duties.ts`), whether they were told or not.
 */
export const TOLD = {
  allocated: ["owner", "sponsor"],
  "passed-back": ["coordinator"],
  "assurance-recorded": ["owner", "coordinator"],
  "office-note-added": NOBODY,
  "board-pack-issued": OF_THE_FORCE,
  "committee-minuted": ["owner", "coordinator", "policing-body"],
  "committee-answered": ["owner", "coordinator", "policing-body"],
  "move-seen": NOBODY,
  "challenge-raised": ["owner", "coordinator"],
  "challenge-answered": ["policing-body"],
  "challenge-pressed": ["owner", "coordinator"],
  "challenge-accepted": ["owner", "coordinator"],
  closed: ALL_BUT_INSPECTORS,
  reopened: ALL_BUT_INSPECTORS,
  "kept-closed": NOBODY,
  "dependency-added": NOBODY,
  "dependency-checked": NOBODY,
  "dependency-ended": NOBODY,
  "done-tests-set": NOBODY,
  "done-tests-agreed": ["owner"],
  "done-test-met": NOBODY,
  "done-test-unmet": ["owner", "coordinator"],
  "moved-to-engage": ALL_BUT_INSPECTORS,
  "returned-to-open": ALL_BUT_INSPECTORS,
  "engage-entered": OF_THE_FORCE,
  "engage-extended": OF_THE_FORCE,
  "engage-left": OF_THE_FORCE,
  "evidence-added": NOBODY,
  "evidence-used": NOBODY,
  "evidence-widened": NOBODY,
  "evidence-withdrawn": NOBODY,
  "evidence-superseded": NOBODY,
  "file-attached": NOBODY,
  "file-scanned": NOBODY,
  "file-withdrawn": NOBODY,
  // Its report tells of it.
  "finding-published": NOBODY,
  "recorded-by-force": NOBODY,
  "own-reference-kept": NOBODY,
  "people-named-in-file": NOBODY,
  "record-confirmed": ["coordinator"],
  "record-corrected": ALL_BUT_INSPECTORS,
  linked: NOBODY,
  "inspection-recorded": NOBODY,
  "reader-named": NOBODY,
  "reader-dropped": NOBODY,
  "accuracy-commented": ["inspector"],
  "accuracy-answered": NOBODY,
  "inspection-published": OF_THE_FORCE,
  "inspection-merged": OF_THE_FORCE,
  // Its report tells of it.
  "record-came-over": NOBODY,
  reassessed: ["owner", "coordinator"],
  "list-entry-added": NOBODY,
  "list-entry-renamed": NOBODY,
  "list-entry-moved": NOBODY,
  "list-entry-ended": NOBODY,
  "list-entry-resumed": NOBODY,
  "measure-added": NOBODY,
  "readings-added": NOBODY,
  "reading-corrected": NOBODY,
  invited: NOBODY,
  "invitation-renewed": NOBODY,
  // Told by mail to whose account it is and to the other administrators (`account-news.ts`).
  "renewal-asked": NOBODY,
  "invitation-taken-up": NOBODY,
  "role-changed": NOBODY,
  suspended: NOBODY,
  restored: NOBODY,
  "body-changed": NOBODY,
  "response-set": NOBODY,
  "action-added": NOBODY,
  "action-ended": NOBODY,
  "progress-updated": NOBODY,
  "reported-closed": ["inspector"],
  "reported-phase": ["inspector"],
  "proposal-declined": NOBODY,
  "public-wording-drafted": NOBODY,
  "public-wording-published": ["owner", "coordinator"],
  "public-wording-withdrawn": ["owner", "coordinator"],
  "register-recorded": ["coordinator"],
  "import-taken-back": ["coordinator"],
  "finding-taken-back": ["owner", "sponsor", "policing-body"],
  // Its findings tell of it.
  "inspection-taken-back": NOBODY,
  // It changes what many receive; whoever looks it up finds it under Help.
  "ladder-set": ["coordinator"],
  "response-opened": ["policing-body"],
  "response-opened-by-hand": NOBODY,
  "report-applies": OF_THE_FORCE,
  "comments-invited": ["coordinator", "chief-officer"],
  "comments-given": ["policing-body"],
  "response-published": ["coordinator", "chief-officer", "inspector"],
  "response-sent": NOBODY,
  "response-not-required": ["coordinator", "chief-officer"],
  "response-required": ["coordinator", "chief-officer"],
  "follow-up-ended": ["owner", "coordinator"],
  "revisit-planned": OF_THE_FORCE,
  // The inspectorate's own until its letter.
  "revisit-noted": NOBODY,
  "revisit-told": OF_THE_FORCE,
  "revisit-dropped": OF_THE_FORCE,
  "representation-made": ["inspector"],
  "representation-answered": ["coordinator", "policing-body"],
  rated: ["owner", "coordinator"],
  "national-issued": OF_THE_FORCE,
  "direction-issued": ALL_OF_THE_FORCE,
  "direction-complied": ALL_OF_THE_FORCE,
  "direction-withdrawn": ALL_OF_THE_FORCE,
  "oversight-passed": OF_THE_FORCE,
  "record-taken-over": OF_THE_FORCE,
  // Its people are the successor's by then, and read there what was taken over.
  "force-ended": NOBODY,
  "finding-passed": NOBODY,
  "organisation-ended": NOBODY,
  // Somebody else's hand took words out of the force's own history.
  "words-redacted": ["owner", "coordinator", "policing-body"],
  "level-set": OF_THE_FORCE,
  "level-ended": OF_THE_FORCE,
  "theme-set": NOBODY,
  "priority-set": NOBODY,
  "submission-drafted": NOBODY,
  "submission-signed": ["owner", "coordinator"],
  "sign-off-asked": ["coordinator", "chief-officer"],
  submitted: ["owner", "sponsor", "policing-body", "inspector"],
  "submission-withdrawn": ["owner", "sponsor", "policing-body", "inspector"],
  "submission-returned": ALL_BUT_INSPECTORS,
  "target-proposed": ["sponsor", "coordinator"],
  "target-declined": ["owner", "coordinator"],
  "target-set": ["owner", "coordinator"],
  // The policing body from the second move on (`product.md`, Dates).
  "target-moved": ["owner", "coordinator", "policing-body"],
} as const satisfies Readonly<Record<EventKind, readonly ToldAs[]>>;

/** The kinds of event of which somebody is told. */
export type ToldKind = {
  [Kind in EventKind]: (typeof TOLD)[Kind] extends readonly [] ? never : Kind;
}[EventKind];

const SECOND = 2;

/** The policing body hears of the second move of a target and of later ones (`product.md`, Dates). */
export const heardLater = (as: ToldAs, kind: EventKind, move: number): boolean =>
  as === "policing-body" && kind === "target-moved" && move < SECOND;

/** Who is told of this event, as far as its audience goes. */
export function toldOf(facts: Facts, audience: Audience): readonly ToldAs[] {
  const called: readonly ToldAs[] = TOLD[facts.kind];
  const move = facts.kind === "target-moved" ? facts.move : 0;
  return called.filter((as) => includes(audience, SIDE_OF_TOLD[as]) && !heardLater(as, facts.kind, move));
}
