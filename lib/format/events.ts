import type { Audience, EvidenceAudience } from "@/lib/domain/audience";
import type { EventKind, Facts } from "@/lib/domain/event";
import type { PublishedWords } from "@/lib/domain/finding/published-words";
import { longDate } from "./dates";
import { deadlineWords } from "./deadlines";
import {
  ASSURANCE_LABELS,
  EVIDENCE_KIND_LABELS,
  inSentence,
  KIND_LABELS,
  LINK_KIND_LABELS,
  MOVE_REASON_LABELS,
  OUTCOME_LABELS,
  PROGRESS_LABELS,
  ROLE_LABELS,
  VERIFICATION_METHOD_LABELS,
} from "./labels";
import { counted, joined } from "./lists";

/** A piece of a sentence: `strong` is what the eye looks for (a value, a date, a title). */
export type Part = { readonly text: string } | { readonly strong: string };

/** One event of a history in plain English. Who and when stand beside it: they are the event's, not the facts'. */
export interface Sentence {
  readonly parts: readonly Part[];
  /** What the person typed: a note, a reason, a statement. */
  readonly quote: string | null;
  /** What they listed: points of a return, answers to them, reasons for Engage, the wording before a correction. */
  readonly items: readonly string[];
}

type Of<Kind extends EventKind> = Extract<Facts, { kind: Kind }>;
type Wording = { readonly [Kind in EventKind]: (facts: Of<Kind>) => Sentence };

const strong = (words: string): Part => ({ strong: words });

/** `say("Progress changed to ", strong("off track"))` with what was typed, if anything was. */
const say = (
  parts: readonly (string | Part)[],
  quote: string | null = null,
  items: readonly string[] = [],
): Sentence => ({
  parts: parts.map((part) => (typeof part === "string" ? { text: part } : part)),
  quote: quote?.trim() ? quote : null,
  items,
});

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const ordinal = (count: number) => ORDINALS[count - 1] ?? `number ${count}`;

const READ_BY: Record<EvidenceAudience, string> = {
  force: "for the force only",
  "force-and-policing-body": "for the force and the policing body",
  shared: "shared with the inspectorate",
};

const people = (owner: string | null, sponsor: string | null) =>
  [owner && `owner ${owner}`, sponsor && `sponsor ${sponsor}`].filter((one): one is string => Boolean(one));

function allocation({ owner, sponsor, ownerBefore, sponsorBefore }: Of<"allocated">): Sentence {
  const now = people(owner, sponsor);
  const before = people(ownerBefore === owner ? null : ownerBefore, sponsorBefore === sponsor ? null : sponsorBefore);
  const ended = before.length > 0 ? [`; before: ${joined(before)}`] : [];
  return now.length > 0 ? say(["Allocated to ", strong(joined(now)), ...ended]) : say(["Allocation ended", ...ended]);
}

const PROPOSED = { close: "closed", "enter-engage": "moved to Engage", "leave-engage": "returned to Scan" } as const;

/** A letter or a file by its name, with the address where it can be read. */
const sourceOf = ({ source, address }: { readonly source: string; readonly address?: string }) =>
  address ? `${source} (${address})` : source;

const deadlineOf = (words: PublishedWords) => deadlineWords(words.deadline, null);
const deadlineClause = (words: PublishedWords) =>
  words.deadline.kind === "none" ? "no deadline published" : `deadline ${deadlineOf(words)}`;

/** Facts carry a role as the register stores it; an older event may carry one that no longer exists, and shows it as it is. */
const roleWord = (role: string) => inSentence((ROLE_LABELS as Readonly<Record<string, string>>)[role] ?? role);

function correction({ before, after, why }: Of<"record-corrected">): Sentence {
  const changed = [
    before.kind !== after.kind
      ? { what: "kind", was: `The kind was: ${inSentence(KIND_LABELS[before.kind].one)}` }
      : null,
    before.text !== after.text ? { what: "wording", was: `The wording was: ${before.text}` } : null,
    deadlineOf(before) !== deadlineOf(after)
      ? { what: "deadline", was: `The deadline was: ${deadlineOf(before)}` }
      : null,
  ].filter((one) => one !== null);
  return say(
    ["Record corrected: ", strong(joined(changed.map(({ what }) => what)) || "no change")],
    why,
    changed.map(({ was }) => was),
  );
}

const ACCEPTED: Record<Of<"closed">["submission"], string> = {
  accepted: "; the submission was accepted",
  overtaken: "; the submission was overtaken",
  none: ", without a submission",
};

/** One wording per kind of event. Total: a new kind does not compile without its sentence. */
const WORDING: Wording = {
  "reader-named": ({ reader, title }) => say([strong(reader), ` may read ${title} before it is published`]),
  "reader-dropped": ({ reader, title }) => say([strong(reader), ` may no longer read ${title} before it is published`]),
  "inspection-recorded": ({ title }) => say(["Inspection recorded: ", strong(title)]),
  "inspection-published": ({ title, findings }) =>
    say(["Inspection published with ", strong(counted(findings, "finding")), `: ${title}`]),
  "finding-published": ({ reference, parent, words }) =>
    say(
      [
        "Published as ",
        strong(reference),
        `, ${inSentence(KIND_LABELS[words.kind].one)}${parent ? ` under ${parent}` : ""}; ${deadlineClause(words)}`,
      ],
      words.text,
    ),
  "recorded-by-force": ({ reference, parent, words, source }) =>
    say(
      [
        "Recorded by the force as ",
        strong(reference),
        `, ${inSentence(KIND_LABELS[words.kind].one)}${parent ? ` under ${parent}` : ""}; not confirmed by the inspectorate; taken from ${source}`,
      ],
      words.text,
    ),
  "own-reference-kept": ({ reference, source }) =>
    say(["The force’s own reference is ", strong(reference), `, from ${source}`]),
  "reported-closed": ({ date, words, ...where }) =>
    say(
      [strong(`Reported closed${date ? ` on ${longDate(date)}` : ""}`), ` in ${sourceOf(where)}; an inspector decides`],
      words,
    ),
  "reported-phase": ({ phase, date, words, ...where }) =>
    say(
      [
        strong(
          `Reported ${phase === "engage" ? "moved to Engage" : "returned to Scan"}${date ? ` on ${longDate(date)}` : ""}`,
        ),
        ` in ${sourceOf(where)}; an inspector decides`,
      ],
      words,
    ),
  "proposal-declined": ({ what, source, why }) =>
    say(["Not taken over: ", strong(PROPOSED[what]), ` as reported in ${source}`], why),
  "record-confirmed": ({ reference }) => say(["Record of ", strong(reference), " confirmed by the inspectorate"]),
  "record-corrected": correction,
  allocated: allocation,
  "passed-back": ({ owner, why }) => say(["Allocation passed back by ", strong(owner)], why),
  "progress-updated": ({ from, to, note, stands }) => {
    const now = strong(inSentence(PROGRESS_LABELS[to]));
    if (stands) {
      const still = `${inSentence(PROGRESS_LABELS[stands.said])}, of ${longDate(stands.on)}`;
      return say(["Progress recorded late: ", now, `; the later update still stands: ${still}`], note);
    }
    if (from === null) return say(["Progress first given: ", now], note);
    if (from === to) return say(["Progress unchanged: ", now], note);
    return say(["Progress changed from ", strong(inSentence(PROGRESS_LABELS[from])), " to ", now], note);
  },
  "evidence-added": ({ title, evidenceKind, audience }) =>
    say([
      "Evidence added: ",
      strong(title),
      ` (${inSentence(EVIDENCE_KIND_LABELS[evidenceKind])}), ${READ_BY[audience]}`,
    ]),
  "evidence-widened": ({ title, note, audience }) =>
    say(["Evidence ", strong(title), ` is now ${READ_BY[audience]}`], note),
  "evidence-withdrawn": ({ title, why, basisChanged }) =>
    say(
      [
        "Evidence withdrawn: ",
        strong(title),
        ...(basisChanged ? ["; ", strong("the basis of this decision has changed")] : []),
      ],
      why,
    ),
  "target-proposed": ({ from, to, reason, why }) =>
    say(
      [
        from ? `Move of the target date from ${longDate(from)} proposed: ` : "Target date proposed: ",
        strong(longDate(to)),
        ...(reason ? [`; ${inSentence(MOVE_REASON_LABELS[reason])}`] : []),
      ],
      why,
    ),
  "target-declined": ({ to, why }) => say(["Proposed target date declined: ", strong(longDate(to))], why),
  "target-set": ({ to, proposedBy, ownProposal }) =>
    say(["Target date set: ", strong(longDate(to)), approval(proposedBy, ownProposal)]),
  "target-moved": ({ from, to, reason, why, move, proposedBy, ownProposal }) =>
    say(
      [
        "Target date moved from ",
        strong(longDate(from)),
        " to ",
        strong(longDate(to)),
        ` (${ordinal(move)} move): ${inSentence(MOVE_REASON_LABELS[reason])}${approval(proposedBy, ownProposal)}`,
      ],
      why,
    ),
  "assurance-recorded": ({ from, to, note, stands }) => {
    const now = strong(inSentence(ASSURANCE_LABELS[to]));
    if (stands) {
      const still = `${inSentence(ASSURANCE_LABELS[stands.said])}, of ${longDate(stands.on)}`;
      return say(["Assurance recorded late: ", now, `; the later one still stands: ${still}`], note);
    }
    if (from === to) return say(["Assurance unchanged: ", now], note);
    return say(["Assurance changed from ", strong(inSentence(ASSURANCE_LABELS[from])), " to ", now], note);
  },
  "submission-drafted": () => say(["Submission drafted; only the force reads it until it is submitted"]),
  submitted: ({ statement, answers, evidence, openRecommendations }) =>
    say(
      [
        strong("Submitted for closure"),
        ` with ${counted(evidence.length, "evidence note")}`,
        ...(answers.length > 0 ? [` and ${counted(answers.length, "answer")} to the return`] : []),
        ...(openRecommendations.length > 0
          ? [`; ${counted(openRecommendations.length, "recommendation")} still open: ${joined(openRecommendations)}`]
          : []),
      ],
      statement,
      answers,
    ),
  "submission-withdrawn": ({ why }) => say(["Submission withdrawn"], why),
  "submission-returned": ({ points, note }) =>
    say([strong("Submission returned"), ` with ${counted(points.length, "point")}`], note, points),
  closed: ({ outcome, method, note, successor, submission, openRecommendations }) =>
    say(
      [
        strong("Closed"),
        " as ",
        strong(inSentence(OUTCOME_LABELS[outcome])),
        `${successor ? ` by ${successor}` : ""} after ${inSentence(VERIFICATION_METHOD_LABELS[method])}`,
        ACCEPTED[submission],
        ...(openRecommendations > 0 ? [`; ${counted(openRecommendations, "recommendation")} left open`] : []),
      ],
      note,
    ),
  reopened: ({ why, wasSuperseded }) =>
    say([strong("Reopened"), ...(wasSuperseded ? ["; it had been closed as superseded"] : [])], why),
  "moved-to-engage": ({ reason, why }) => say([strong("Moved to Engage"), `, for the reason “${reason}”`], why),
  "returned-to-open": ({ why }) => say([strong("Returned from Engage to open")], why),
  "engage-entered": ({ reasons, why }) =>
    say([strong("The force entered Engage"), ` for ${counted(reasons.length, "reason")}`], why, reasons),
  "engage-extended": ({ reasons, why }) =>
    say([strong(`${counted(reasons.length, "reason")} added`), " to the force's Engage spell"], why, reasons),
  "engage-left": ({ why, returned }) =>
    say(
      [
        strong("The force left Engage"),
        ...(returned.length > 0 ? [`; returned to open: ${joined(returned)}`] : ["; no finding was in Engage"]),
      ],
      why,
    ),
  linked: ({ link, other, why }) => say([`${LINK_KIND_LABELS[link].forward} `, strong(other)], why),
  invited: ({ person, role }) => say([strong(person), ` invited as ${roleWord(role)}`]),
  "role-changed": ({ person, from, to }) =>
    say(["Role of ", strong(person), ` changed from ${roleWord(from)} to `, strong(roleWord(to))]),
  suspended: ({ person, why }) => say([strong(person), " suspended"], why),
  "invitation-renewed": ({ person }) => say(["Invitation of ", strong(person), " renewed"]),
  restored: ({ person }) => say([strong(person), " restored"]),
};

function approval(proposedBy: string, ownProposal: boolean): string {
  return ownProposal ? `; proposed and approved by ${proposedBy}` : `; proposed by ${proposedBy}`;
}

export function sentenceOf(facts: Facts): Sentence {
  const word = WORDING[facts.kind] as (facts: Facts) => Sentence;
  return word(facts);
}

/** The sentence without its emphasis: for exports, titles and people who listen. */
export const plainSentence = (facts: Facts): string =>
  sentenceOf(facts)
    .parts.map((part) => ("text" in part ? part.text : part.strong))
    .join("");

/** Who reads an event, in words: what the force alone sees says so beside it. */
export const EVENT_READERS: Record<Audience, string> = {
  force: "the force only",
  "force-and-policing-body": "the force and the policing body",
  shared: "the force, the policing body and the inspectorate",
  public: "the force, the policing body and the inspectorate; what it is about is published",
  inspectorate: "the inspectorate only",
  administration: "administrators",
};
