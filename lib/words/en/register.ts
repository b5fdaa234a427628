import { londonMoment, longDate } from "@/lib/format/dates";
import type { RegisterWords } from "../language/register";
import type { RefusalOf } from "../language/shapes";
import { at } from "../refused";
import { people } from "./people";

const EARLIEST: Record<RefusalOf<"date-too-early">["because"], string> = {
  published: "when the finding was published",
  status: "when its status last changed",
  submitted: "when the submission was made",
  decided: "when the last submission was decided",
  period: "when the period begins",
  entry: "when the entry began",
  spell: "when the force entered Engage",
  reason: "when the reason was added",
  left: "when the force last left Engage",
  "spell-step": "when something last happened in this Engage spell",
  "in-response": "when something last happened that the response tells of",
  revisited: "when the finding was last revisited",
  pack: "the day the pack was issued",
  represented: "when the representation was made",
  directed: "when the direction was issued",
  level: "when this body last said something else",
  organisation: "when one of them, or what is overseen, began",
  "in-challenge": "when something was last said in this challenge",
};

export const register: RegisterWords = {
  saidIn: { finding: "It says", update: "An update says", evidence: "Evidence says" },
  readers: {
    force: "the force only",
    "force-and-policing-body": "the force and the policing body",
    shared: "the force, the policing body and the inspectorate",
    public: "the force, the policing body and the inspectorate; what it is about is published",
    office: "the policing body’s office only",
    inspectorate: "the inspectorate only",
    administration: "administrators",
  },
  unknownHistory: (asked) => `There are no events of a kind “${asked}”: all are shown.`,
  history: {
    decisions: "Decisions",
    progress: "Progress",
    assurance: "Assurance",
    evidence: "Evidence",
    plan: "Plan",
    dates: "Dates",
    people: "Allocation",
    record: "Record and links",
  },
  breaks: {
    missing: "the entry is missing",
    extra: "the chain does not know of the entry",
    unlinked: "it does not follow the entry before it",
    rehashed: "its hash is not that of what it says",
    rewritten: "its text was changed after it was written",
    disagrees: "what is stored beside its text does not agree with it",
    head: "the chain ends on another hash",
    checkpoint: "it is not what a signed checkpoint says of it",
    untied: "what it ties in is not what was tied in",
  },
  differs: {
    "no-chain": "the force has no history",
    "no-publication": "no entry says that it was published",
    status: "its status",
    "status-on": "the day of its status",
    kind: "its kind",
    deadline: "its deadline",
    progress: "its progress",
    assurance: "its assurance",
    "first-target": "its first target",
    target: "its target",
    moves: "how often its target moved",
    submission: "whether a submission waits",
    priority: "the force’s own priority",
    owned: "whether anybody owns it",
    "published-words": "its published words",
    "progress-words": "what an update of progress says",
    "assurance-words": "what an assurance says",
    "submission-words": "what a submission says",
    "closure-words": "what a closing says",
    "target-date": "a target date",
    "submission-returned": "for what a submission was returned",
    "challenge-words": "what was said in a challenge",
    "direction-words": "what a direction says, or how it ended",
    "representation-words": "what was said against a finding, or the answer",
    "rating-words": "what an inspector’s rating says",
    "public-wording": "what was said to the public",
    dependency: "what it waits for",
    plan: "an action or a measure",
    reading: "a reading of a measure",
    "done-test": "a done test",
    level: "a level of another body",
    engage: "when a spell of Engage began or ended",
    response: "which response was published, and when",
    national: "which national recommendation it is of",
    judgment: "how the force was judged in a report",
    evidence: "a note of evidence or one of its files",
  },
  unbroken: (entries, signed, met = []) =>
    [
      signed
        ? `unbroken to entry ${entries}, as it was signed to entry ${signed.entry} (${londonMoment(new Date(signed.at))})`
        : `unbroken to entry ${entries}`,
      ...met.map(({ from, entry, at: here }) => `that of ${from}, up to its entry ${entry}, meets it at entry ${here}`),
    ].join("; "),
  checkpointsChanged:
    "unbroken in itself, but the signed checkpoints were changed, or cannot be read: ask whoever runs this server",
  brokenAt: (entry, because) => `broken at entry ${entry} (${because})`,
  unknownKind: (kind) => `An entry of a kind that this version does not know (${kind})`,
  unreadable: (kind) => `An entry that this version cannot read (${kind})`,
  refusals: {
    "not-found": () => "There is no such page, or it is outside what you can see. Check the reference.",
    "not-yours": ({ who }, deed) => `Only ${people.who(who)} can ${deed ?? "do this"}.`,
    "page-out-of-date": () =>
      "Somebody has changed this since you opened the page. Read what is new, then send yours again: what you typed is kept.",
    "asked-again": () => "Show first that it is still you who is signed in here. Nothing is done yet.",
    busy: () =>
      "Many changes are being recorded just now, so yours was not. Send it again in a minute: what you typed is kept.",
    "nothing-changed": () => "Nothing would change. Change at least one thing, or go back.",
    "date-in-the-future": ({ field }) => at(field, "This date is in the future. Give today or an earlier date."),
    "date-too-early": ({ field, earliest, because }) =>
      at(field, `This date cannot be before ${longDate(earliest)}, ${EARLIEST[because]}.`),
  },
};
