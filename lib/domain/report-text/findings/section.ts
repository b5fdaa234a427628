import type { ReadingLine } from "../lines/reading-line";
import { beginsSmall, endsIn } from "../lines/signs";
import type { Heading } from "../phrases/heading";
import { isOrder } from "../phrases/imperative";
import type { SetDeadline } from "../phrases/published-deadline";
import type { Remarks } from "../phrases/remarks";
import { withoutListEnd } from "../phrases/standing-alone";
import { wordsIn } from "../phrases/words";
import type { FoundFinding } from "../reading";
import type { Draft, DraftList } from "./draft-list";

/** The stem of a list, waiting for its items: "By 31 December 2023, the force should:" */
export interface Stem {
  readonly text: string;
  readonly deadline: SetDeadline | null;
  /** Items read so far. */
  items: number;
  /** The sign of the first item; null while there is none, and in copies that lost their signs. */
  sign: string | null;
  /** Whether items without signs can follow: the last one ended as an item does. */
  goesOn: boolean;
  /** Whether another than the inspectorate words it. */
  readonly doubt?: boolean;
}

/** Where the reader stands: under which heading, what it has taken there, and what list is open. */
export interface Section {
  readonly drafts: DraftList;
  opens: "cause" | "recommendations" | "areas" | null;
  plural: boolean;
  numbered: boolean;
  /** Index of the cause of concern that recommendations here answer. */
  cause: number | null;
  causeAnswered: boolean;
  /** Whether the heading was "Causes of concern": another one may follow the recommendations of the first. */
  severalCauses: boolean;
  /** Whether the heading was of an earlier report's findings: none below it is new. */
  earlier: boolean;
  /** Whether no heading but a sentence opened it: it ends with its list, or with what answers its cause. */
  implicit: boolean;
  /** Whether what stands here was told before, in an earlier report. */
  restated: boolean;
  /** What the letter says it tells again: a list, up to the next heading, or all from that line on. */
  again: "list" | "all" | null;
  /** The level of its heading, where the file tells one. */
  level: number | null;
  /** Whether notes stand here: norms and sources, and nobody’s findings. */
  notes: boolean;
  /** Whether a heading says that terms or methods are explained here: what is asked for is nobody's finding. */
  aside: boolean;
  stem: Stem | null;
  /** A stem without a deadline, for the lists below the deadlines that follow it. */
  lead: Stem | null;
  /** What a tracker prints above the next recommendation: "Completed". */
  status: FoundFinding["publishedStatus"];
  /** Whether a tracker’s number has begun a row, whose status stands above its words. */
  rowBegun: boolean;
  /** Whether statuses stand above their findings here. */
  statusAbove: boolean;
  /** Whether an account stands here: what somebody did, and not what is to be done. */
  account: boolean;
  /** Findings taken since a status was told. */
  sinceStatus: number;
  /** What stood around the words of the line that is read now. */
  remarks: Remarks | null;
  /** Deadline that a line of its own has set for the lists below it. */
  deadline: SetDeadline | null;
  /** Findings taken since the heading. */
  taken: number;
  /** Whether explanation has begun since the heading: what follows needs a stronger form to be a finding. */
  explained: boolean;
  /** Whether the first finding of the section stood as a heading sentence, without a full stop. */
  unstopped: boolean;
  /** Whether the findings of the section stand behind the signs of a list. */
  signed: boolean;
  /** The latest finding, and whether its sentence ended with a colon: items below belong to it. */
  latest: number | null;
  latestOpen: boolean;
  latestItems: number;
  latestSign: string | null;
  latestIndent: number;
  /** Whether the next item is the last one of the latest finding’s own list: the one before it ended with "and". */
  innerEnds: boolean;
  /** Whether its colon stands behind "with", "of" and the like: what it leads into are things, and no orders. */
  latestNames: boolean;
  /** Whether that list stands no deeper than its item: the copy has lost the depth. */
  innerFlat: boolean;
}

export const newSection = (drafts: DraftList): Section => ({
  drafts,
  opens: null,
  plural: false,
  numbered: false,
  cause: null,
  causeAnswered: false,
  severalCauses: false,
  earlier: false,
  implicit: false,
  restated: false,
  again: null,
  level: null,
  notes: false,
  aside: false,
  stem: null,
  lead: null,
  status: null,
  rowBegun: false,
  statusAbove: false,
  account: false,
  sinceStatus: 0,
  remarks: null,
  deadline: null,
  taken: 0,
  explained: false,
  unstopped: false,
  signed: false,
  latest: null,
  latestOpen: false,
  latestItems: 0,
  latestSign: null,
  latestIndent: 0,
  innerEnds: false,
  latestNames: false,
  innerFlat: false,
});

/** Enters what a heading opens. A cause of concern stays the parent of the recommendations under the next heading. */
export function openSection(section: Section, heading: Heading): void {
  const { opens } = heading;
  const isRecommendations = opens === "recommendations";
  if (!isRecommendations) {
    forgetCause(section);
    section.severalCauses = opens === "cause" && heading.plural;
  }
  if (isRecommendations && section.cause !== null && section.causeAnswered && section.opens === null)
    forgetCause(section);
  const anew = "anew" in heading && heading.anew === true;
  section.restated &&= isRecommendations && !anew && goesOnRestating(section, heading);
  if (anew) section.again = null;
  section.opens = opens === "other" || opens === "earlier" ? null : opens;
  section.plural = "plural" in heading && heading.plural;
  section.numbered = "numbered" in heading && heading.numbered;
  section.earlier = opens === "earlier";
  section.implicit = false;
  section.notes = false;
  section.aside = false;
  section.stem = null;
  section.lead = null;
  section.status = null;
  section.rowBegun = false;
  section.statusAbove = false;
  section.account = false;
  section.sinceStatus = 0;
  section.deadline = null;
  section.taken = 0;
  section.explained = false;
  section.unstopped = false;
  section.signed = false;
  forgetLatest(section);
}

/**
 * Whether a heading of recommendations is that of a cause told again: it stands right below the cause, or numbers one more
 * of what answers it. A second list under another heading is the letter’s own.
 */
const goesOnRestating = ({ cause, causeAnswered }: Section, heading: { plural: boolean }): boolean =>
  cause !== null && (!causeAnswered || !heading.plural);

export function forgetCause(section: Section): void {
  section.cause = null;
  section.causeAnswered = false;
}

export function forgetLatest(section: Section): void {
  section.latest = null;
  section.latestOpen = false;
  section.latestSign = null;
  section.innerEnds = false;
}

const NAMES_THINGS = new Set("with of for about in on including includes namely containing".split(" "));

/** Remembers the finding just taken, for the items of its own that may follow. */
export function tookFinding(section: Section, index: number, line: ReadingLine): void {
  section.taken += 1;
  section.sinceStatus += 1;
  section.rowBegun = false;
  section.signed ||= line.marker?.kind === "sign";
  section.latest = index;
  section.latestOpen = endsIn(line.text, ":");
  section.latestNames = section.latestOpen && NAMES_THINGS.has(wordsIn(line.text).at(-1)?.is ?? "");
  section.latestItems = 0;
  section.latestSign = line.marker?.sign ?? null;
  section.latestIndent = line.indent;
  section.innerEnds = false;
}

/** Adds an item of the latest finding's own list to it. */
export function addToLatest(section: Section, line: ReadingLine): void {
  if (section.latest === null) return;
  const separator = section.latestOpen && section.latestItems === 0 ? ":" : ";";
  section.drafts.extend(section.latest, withoutListEnd(line.text), line.number, separator);
  section.latestItems += 1;
  const flat = line.indent <= section.latestIndent && line.marker?.sign === section.latestSign;
  if (section.latestItems === 1) section.innerFlat = flat;
  if (flat && section.innerEnds) section.latestOpen = false;
  section.innerEnds = flat && /[;,]? (?:and|or|and\/or)$/.test(line.text);
}

/** The words of a draft with the remarks that stood around them, and what the section says of all its findings. */
export function draftOf(section: Section, draft: Draft): Draft {
  const { remarks } = section;
  const restated = section.restated || section.again !== null;
  return {
    ...draft,
    deadline: draft.deadline ?? (draft.kind === "cause-of-concern" ? null : (remarks?.deadline ?? null)),
    publishedStatus: draft.publishedStatus ?? remarks?.status?.is ?? null,
    confidence: restated ? "low" : draft.confidence,
    restated,
  };
}

/**
 * Whether `line` is an item of the latest finding, and so part of it: after its colon, deeper or with another sign. Depth
 * alone tells nothing: copies lose the indents of some items of one list. Saved pages lose the depth of lists in lists:
 * "• The force should ensure that, in relation to stop and search:" / "• all relevant officers … understand …;"
 */
export function belongsToLatest(section: Section, line: ReadingLine): boolean {
  if (section.latest === null || !line.marker || section.latestSign === null) return false;
  const sameSign =
    line.marker.sign === section.latestSign ||
    (line.marker.kind === "number" && /\d|^\(?[a-z]/.test(section.latestSign));
  const deeper = line.indent > section.latestIndent + 1;
  const lostDepth =
    section.latestOpen &&
    (section.latestItems === 0 || section.innerFlat) &&
    line.indent === section.latestIndent &&
    sameSign &&
    beginsSmall(line.text) &&
    // "• the name of the officer;", "• a number to ring;" below "a leaflet with:", and then "• visit those …"
    !(section.latestNames && section.latestItems > 0 && isOrder(line.text));
  return (
    lostDepth ||
    (deeper && (section.latestOpen || !sameSign)) ||
    (section.latestOpen && !sameSign) ||
    (!sameSign && line.marker.kind === "sign" && "o◦▪–—-§".includes(line.marker.sign))
  );
}
