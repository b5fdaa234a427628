import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { counted, joined } from "@/lib/format/lists";
import type { BoardPackWords } from "../language/board-pack";
import { at } from "../refused";
import { say, strong } from "../sentence";
import { finding } from "./finding";

const PERIOD = (from: Parameters<typeof longDate>[0], to: Parameters<typeof longDate>[0]) =>
  `${longDate(from)} to ${longDate(to)}`;

export const boardPack: BoardPackWords = {
  title: (scope, view) => `Board pack: ${scope ?? "all forces"}${view === null ? "" : `, “${view}”`}`,
  allForces: "All forces",
  period: PERIOD,
  marking: "OFFICIAL",
  illustrative: "Demonstration: what the sources do not give is illustrative",
  minuted: { resolution: "Resolution", request: "Request" },
  duty: {
    one: ({ number, meeting, dueOn, answers }) =>
      `${answers ? "Answer request" : "Yours, and a coordinator gives the answer: request"} ${number} of ${meeting}${dueOn ? `, due ${longDate(dueOn)}` : ""}`,
    many: (count) => [`Answer ${counted(count, "request")} of committees`, "Each waits until it is answered"],
  },
  sections: {
    movement: {
      title: "Movement by kind",
      rule: "Findings that are not closed. Opening + new + reopened − closed − recorded in error ± made another kind = closing, checked when this was built. Opening is what was known before + what was recorded late.",
      none: "",
    },
    statuses: {
      title: "Movement by status",
      rule: "Opening + into the status − out of it = closing, checked when this was built. What was closed as recorded in error is in none.",
      none: "",
    },
    "recorded-late": {
      title: "Recorded late",
      rule: "What took effect before the period and was recorded after the last pack was issued; where no pack ended the day before, on the first day of the period or later.",
      none: "Nothing was recorded late.",
    },
    opened: { title: "Opened", rule: "Published in the period, by the day of publication.", none: "None." },
    closed: {
      title: "Closed",
      rule: "Closed by an inspector in the period. Late: days after its first target, which no move changes, and after its published deadline; a minus is before it.",
      none: "None.",
    },
    submitted: { title: "Submitted for closure", rule: "Submitted to the inspectorate in the period.", none: "None." },
    returned: {
      title: "Returned",
      rule: "Submissions that an inspector returned in the period, with numbered points.",
      none: "None.",
    },
    reopened: { title: "Reopened", rule: "Reopened by an inspector in the period.", none: "None." },
    moves: {
      title: "Date moves",
      rule: "Target dates that were moved in the period. Days: from the date before to the new one.",
      none: "No target date was moved.",
    },
    overdue: {
      title: "Overdue",
      rule: "Not closed at the end of the period, and past its published deadline or its target, whichever is past first. Submitted ones wait for the inspectorate; theirs wait on another body that the force is to ask again; the others are ours.",
      none: "Nothing was overdue.",
    },
    quiet: {
      title: "No update",
      rule: "Not closed, with an owner, and no update for more than the days that this pack asks for: since the last one, the owner’s naming or the reopening, whichever is latest.",
      none: "Every owner has updated within that time.",
    },
    old: {
      title: "Open for more than 12 and 24 months",
      rule: "Not closed at the end of the period, by the time since publication. Why: what the force last said.",
      none: "None.",
    },
    voices: {
      title: "Voices that disagree",
      rule: "Not closed, and: the force says on track or delivered and its policing body is not, or only partly, assured; or the force says some issues or off track and the body is assured; or the force says delivered and it is in Engage.",
      none: "No two voices contradict each other.",
    },
    challenges: {
      title: "Challenges unanswered",
      rule: "Challenges of the policing body that waited for the force’s answer at the end of the period.",
      none: "None.",
    },
    responses: {
      title: "Responses to reports",
      rule: "Section 55 responses that were awaited at the end of the period, or published in it. The day of publication is day 1.",
      none: "None were owed.",
    },
    measures: {
      title: "Measures off target",
      rule: "Measures of findings that were not closed, whose last reading by the end of the period is short of the target.",
      none: "None.",
    },
    requests: {
      title: "The committee’s resolutions and requests",
      rule: "Requests of earlier meetings until they are answered, with those answered in the period; resolutions of the period.",
      none: "Nothing waits for an answer.",
    },
    "all-open": {
      title: "All open findings",
      rule: "Every finding that was not closed at the end of the period.",
      none: "None.",
    },
  },
  heads: {
    kind: "Kind",
    status: "Status",
    known: "Known before",
    late: "Recorded late",
    opening: "Opening",
    new: "New",
    reopened: "Reopened",
    closed: "Closed",
    inError: "Recorded in error",
    rekinded: "Made another kind",
    closing: "Closing",
    entered: "In",
    left: "Out",
    force: "Force",
    reference: "Reference",
    finding: "Finding",
    what: "What",
    on: "Took effect",
    recordedOn: "Recorded",
    cause: "Cause",
    report: "Report",
    publishedOn: "Published",
    closedOn: "Closed on",
    outcome: "Outcome",
    lateTarget: "Days after first target",
    lateDeadline: "Days after deadline",
    submittedOn: "Submitted",
    by: "By",
    returnedOn: "Returned",
    points: "Points",
    note: "Note",
    reopenedOn: "Reopened on",
    why: "Why",
    movedOn: "Moved",
    from: "From",
    to: "To",
    days: "Days",
    reason: "Reason",
    move: "Move",
    grantedBy: "Granted by",
    since: "Since",
    against: "Past",
    whose: "Waits for",
    owner: "Owner",
    months: "More than",
    progress: "Progress",
    assurance: "Assurance",
    challenge: "Challenge",
    about: "About",
    pressed: "Pressed again",
    lastDay: "Last day",
    day: "Day",
    respondedOn: "Response published",
    measure: "Measure",
    target: "Target",
    value: "Reading",
    readOn: "Read",
    unit: "Unit",
    pack: "Pack",
    number: "No.",
    minuted: "Minuted",
    meeting: "Meeting",
    metOn: "Of",
    words: "Words",
    dueOn: "Due",
    answer: "Answer",
    answeredOn: "Answered",
  },
  all: "All",
  months: (months) => `${months} months`,
  whose: { force: "the force (ours)", "other-body": "another body (theirs)", inspectorate: "the inspectorate" },
  against: { deadline: "published deadline", target: "target" },
  wasRecorded: {
    import: (source) => `recorded by the import of ${source}`,
    report: (source) => `recorded from ${source}`,
    person: (by) => `recorded by ${by}`,
  },
  facts: {
    term: {
      period: "Period",
      findings: "Findings",
      records: "Counts also",
      holds: "Holds",
      before: "The pack before",
      opening: "Opening",
      known: "Counted from",
    },
    findings: (view) =>
      `only those that the saved view “${view}” showed on the day of issue; packs of a view follow no other pack`,
    records: ({ name, on, came }) =>
      `what was recorded for ${name}, which ended on ${longDate(on)}${came === null ? "" : `: ${counted(came, "finding")} open when the period began, which the pack before does not count`}`,
    holds: (exceptions, quietDays) =>
      `${exceptions ? "exceptions only" : "everything"}; no update means none for more than ${counted(quietDays, "day")}`,
    before: (pack) =>
      pack
        ? `${pack.reference}${pack.number > 1 ? `, version ${pack.number}` : ""}, to ${longDate(pack.to)}`
        : "none ended the day before this period",
    opening: (opening, late, causes) =>
      `${counted(opening, "finding")}${late > 0 ? `, of these ${late.toLocaleString("en-GB")} recorded late` : `, ${(-late).toLocaleString("en-GB")} fewer than was known before, recorded late`}${causes.length > 0 ? `: ${causes.join("; ")}` : ""}`,
    known: "the history of the register, by the days on which things took effect",
  },
  issued: (reference, number, on) => `${reference}${number > 1 ? `, version ${number}` : ""}, issued ${longDate(on)}`,
  page: { foot: (issued, marking) => `${marking} · ${issued} · page `, of: " of " },
  changed: (changes) =>
    changes.map(
      ({ title, gone, came }) =>
        `${title}: ${[gone > 0 ? `${counted(gone, "line")} gone` : "", came > 0 ? `${counted(came, "line")} new` : ""].filter(Boolean).join(", ")}`,
    ),
  tooLong: (rows, most) =>
    `This pack has ${rows.toLocaleString("en-GB")} lines. A Word document takes ${most.toLocaleString("en-GB")} at most: take the Excel file, or issue exceptions only, or a pack for each force.`,
  commands: {
    "issue-pack": {
      title: "Issue a board pack",
      deed: "issue a board pack",
      done: ["The pack is issued.", "It stays as it is; whoever may read it finds it under Packs."],
      putRight:
        "Something wrong in it? Put that right in the register, then issue the pack again: it gets a version that says what became other.",
    },
    "minute-committee": {
      title: "Minute what the committee said",
      deed: "minute what a committee said of a pack",
      done: ["It is minuted.", "It stands in the next pack until it is answered."],
      putRight: "Minuted wrongly? Minute it again as it was said; answer the first one with a word on that.",
    },
    "answer-committee": {
      title: "Answer a request of the committee",
      deed: "answer a request of a committee",
      done: ["The answer is given.", "The next pack shows it, and later ones do not."],
      putRight: "Answered wrongly? Minute a new request with the right words: the next pack shows it.",
    },
  },
  done: {
    "save-layout": ["The layout is kept.", "Everybody in your organisation can choose it for a pack."],
    "drop-layout": ["The layout is dropped.", "Packs that were issued with it stay as they are."],
  },
  events: {
    "board-pack-issued": ({ reference, number, from, to, hash, changed }) =>
      say(
        [
          strong(`Board pack ${reference}${number > 1 ? `, version ${number},` : ""} issued`),
          ` for ${PERIOD(from, to)}${number > 1 ? `; ${counted(changed, "line")} other than before` : ""}`,
        ],
        `SHA-256 ${hash}`,
      ),
    "committee-minuted": ({ pack, number, minuted, meeting, words, references, owner, dueOn }) =>
      say(
        [
          strong(`${boardPack.minuted[minuted]} ${number} of ${meeting} minuted`),
          ` on ${pack}${references.length > 0 ? `, about ${joined(references)}` : ""}; for ${owner}${dueOn ? ` by ${longDate(dueOn)}` : ""}`,
        ],
        words,
      ),
    "committee-answered": ({ pack, number, meeting, answer }) =>
      say([strong(`Request ${number} of ${meeting} answered`), `, minuted on ${pack}`], answer),
  },
  told: {
    "board-pack-issued": "a board pack that is issued",
    "committee-minuted": "what a committee resolves or asks for",
    "committee-answered": "an answer to a committee",
  },
  refusals: {
    "period-backwards": ({ from, to }) =>
      at(
        "to",
        `The period ends on ${longDate(to)}, before it begins on ${longDate(from)}. Give a last day on or after the first.`,
      ),
    "period-before-the-register": ({ first }) =>
      at(
        "to",
        first
          ? `The register knows nothing from before ${longDate(first)}, so there is nothing to count. Give a last day from then on.`
          : "Nothing is published yet, so there is nothing to count. The first report brings the first findings.",
      ),
    "period-too-long": ({ latest }) =>
      at("to", `A pack is of ten years at most. Give a last day up to ${longDate(latest)}.`),
    "history-not-worked-out": ({ missing }) =>
      `How ${counted(missing, "finding")} stood is not worked out yet, so the counts would be too low and no pack is issued. Whoever runs the server puts that right with npm run as-at.`,
    "history-unread": ({ reference }) =>
      `The history of ${reference || "a finding"} says something that this version of the register cannot read, so its counts may be wrong and no pack is issued. Whoever runs the server updates the register.`,
    "pack-unreconciled": ({ where, kind, counted: found, made, last }) =>
      where === "last-pack"
        ? `The counts do not come out, so no pack is issued: ${last ?? "the pack before"} closed with ${found} ${inSentence(finding.kind[kind ?? "recommendation"].many)}, and what was known then makes ${made}. Tell whoever runs the server.`
        : `The counts do not come out, so no pack is issued: of ${where === "open" || where === "engage" || where === "closed" ? `the status ${finding.status[where]}` : inSentence(finding.kind[where].many)} ${found} are counted at the end, and the events make ${made}. Tell whoever runs the server.`,
    "pack-unchanged": ({ reference, number }) =>
      `Issued again, ${reference} would say what its version ${number} says. Nothing of this period has become other since.`,
    "pack-without-committee": () =>
      "What a committee says is minuted on a pack of one force that the force or its policing body issued. This one is the inspectorate’s own.",
    "references-not-in-pack": ({ references }) =>
      at(
        "references",
        `${joined(references)} ${references.length === 1 ? "is no finding" : "are no findings"} of this force. Give references as they stand in the pack.`,
      ),
    "request-answered": ({ on }) =>
      `This request was answered on ${longDate(on)}. What you typed is kept; minute a new request if more is asked.`,
    "resolution-not-answered": () =>
      "A resolution is not answered. What the committee asks for is minuted as a request.",
    "layout-name-taken": ({ name }) =>
      at("name", `Your organisation has a layout called “${name}” already. Give another name, or drop that one first.`),
  },
};
