import { longDate } from "@/lib/format/dates";
import type { RefusalOf, RegisterWords } from "../language";
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
    untied: "what an import recorded is not what was tied in",
  },
  unbroken: (entries) => `unbroken to entry ${entries}`,
  brokenAt: (entry, because) => `broken at entry ${entry} (${because})`,
  unknownKind: (kind) => `An entry of a kind that this version does not know (${kind})`,
  unreadable: (kind) => `An entry that this version cannot read (${kind})`,
  refusals: {
    "not-found": () => "There is no such page, or it is outside what you can see. Check the reference.",
    "not-yours": ({ who }, deed) => `Only ${people.who(who)} can ${deed ?? "do this"}.`,
    "page-out-of-date": () =>
      "Somebody has changed this since you opened the page. Read what is new, then send yours again: what you typed is kept.",
    busy: () =>
      "Many changes are being recorded just now, so yours was not. Send it again in a minute: what you typed is kept.",
    "nothing-changed": () => "Nothing would change. Change at least one thing, or go back.",
    "date-in-the-future": ({ field }) => at(field, "This date is in the future. Give today or an earlier date."),
    "date-too-early": ({ field, earliest, because }) =>
      at(field, `This date cannot be before ${longDate(earliest)}, ${EARLIEST[because]}.`),
  },
};
