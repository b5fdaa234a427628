import { isAsked } from "@/lib/domain/response/response";
import { countDays, longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { counted, joined } from "@/lib/format/lists";
import type { ResponseWords } from "../language/response";
import { at } from "../refused";
import { say, strong } from "../sentence";
import { DRAFT } from "./putting-right";

const HOLIDAY: ResponseWords["holiday"] = {
  "new-year": "New Year’s Day or its substitute day",
  "good-friday": "Good Friday",
  "easter-monday": "Easter Monday",
  "early-may": "the early May bank holiday",
  spring: "the spring bank holiday",
  summer: "the summer bank holiday",
  christmas: "Christmas Day or its substitute day",
  "boxing-day": "Boxing Day or its substitute day",
  "golden-jubilee": "the bank holiday of the Golden Jubilee",
  "royal-wedding": "the bank holiday of the wedding of Prince William",
  "diamond-jubilee": "the bank holiday of the Diamond Jubilee",
  "platinum-jubilee": "the bank holiday of the Platinum Jubilee",
  "state-funeral": "the bank holiday of the State Funeral of Queen Elizabeth II",
  coronation: "the bank holiday of the coronation of King Charles III",
};

const BECAUSE: ResponseWords["notRequired"] = {
  "not-a-report": "It is no report under section 54 of the Police Act 1996",
  "not-on-this-force": "It does not relate to this force",
  withdrawn: "The inspectorate has withdrawn it",
  "answered-elsewhere": "The response to another report answers it",
};

const TO: ResponseWords["recipient"] = { "home-secretary": "the Home Secretary", inspectorate: "the inspectorate" };

const which = (number: number) => (number === 1 ? "" : `, version ${number}`);

export const response: ResponseWords = {
  holiday: HOLIDAY,
  noWorkingDay: (is) =>
    is.why === "bank-holiday" ? HOLIDAY[is.holiday] : is.why === "saturday" ? "a Saturday" : "a Sunday",
  dayOf: ({ day, days, left, isOverdue, lastDay }) =>
    isOverdue
      ? `Overdue by ${countDays(-left)}: the last day was ${longDate(lastDay)}`
      : `Day ${day} of ${days}: ${left === 0 ? "today is the last day" : `${countDays(left)} left, until ${longDate(lastDay)}`}`,
  dayInAList: ({ day, days, isOverdue }) => (isOverdue ? `day ${day}, overdue` : `day ${day} of ${days}`),
  noClock: "Published before the policing body joined this register: no clock runs here, and nobody is late.",
  lastDayNote: ({ is, workingDayBefore }) =>
    `The last day is ${response.noWorkingDay(is)}; it does not move. The working day before it is ${longDate(workingDayBefore)}.`,
  state: { awaited: "Awaited", published: "Published", "not-required": "Not required" },
  action: { taken: "Action taken", proposed: "Action proposed", none: "No action" },
  actionAsked: {
    taken: "Action has been taken",
    proposed: "Action is proposed",
    none: "No action: say why",
  },
  notRequired: BECAUSE,
  recipient: TO,
  document: {
    title: ({ report }) => `Response to ${report.title}`,
    facts: ({ reference, number, force, body, report, publishedOn, lastDay, illustrative }) => [
      ["Report", `${report.title}, published ${longDate(report.publishedOn)}`],
      ...(report.address ? ([["Read it at", report.address]] as const) : []),
      ["Force", force],
      ["Published by", body],
      [
        "Published on",
        lastDay
          ? `${longDate(publishedOn)}${publishedOn > lastDay ? "" : ", in time"} (last day ${longDate(lastDay)})`
          : longDate(publishedOn),
      ],
      ["Reference", `${reference}${which(number)}`],
      ["Published under", "section 55 of the Police Act 1996"],
      ...(illustrative ? ([["Illustrative", "made up for the demonstration; in no published source"]] as const) : []),
    ],
    parts: {
      notice: "What this version corrects",
      comments: ({ body }) => `Comments of the ${body.replace(/^The /, "")}`,
      chiefOfficer: "Comments of the chief officer",
      reply: "Response to the chief officer’s comments",
      answers: ({ answers }) =>
        answers.length === 0 || answers.some(isAsked) ? "Answers to the recommendations" : "The findings of the report",
    },
    columns: ["Finding", "As published", "Answer"],
    given: (on, late) => `Given ${longDate(on)}${late ? ", after the day asked for" : ""}`,
    noComments: ({ invited }) =>
      invited
        ? `The chief officer’s comments were invited by ${longDate(invited.by)}. None had been given when this was published.`
        : "The chief officer’s comments have not been invited yet.",
    noFindings: "The report makes no findings about this force that are answered one by one.",
    notByItself: (kind) =>
      kind === "recommendation"
        ? "Not answered yet."
        : kind === "cause-of-concern"
          ? "Answered by the comments and with its recommendations."
          : "Answered by the comments.",
  },
  duty: {
    respond: ({ clock, title }) => [
      clock?.isOverdue
        ? `Section 55 response: overdue by ${countDays(-clock.left)}`
        : clock
          ? `Section 55 response: day ${clock.day} of ${clock.days}`
          : "Section 55 response, opened by hand",
      clock ? `${title}, due by ${longDate(clock.lastDay)}` : title,
    ],
    "send-response": ({ title }) => ["Send the published response, and record it", title],
    "give-comments": ({ title, by }) => [
      "Chief officer’s comments for the section 55 response",
      `${title}${by ? `, asked for by ${longDate(by)}` : ""}`,
    ],
  },
  more: (count) => [`${counted(count, "more response")}`, "The others that wait for you, in their list"],
  opening: {
    "open-response": {
      title: "Open a response",
      deed: "open the response to a report",
      done: ["The response is opened.", "It stands with the others, and goes the same steps."],
      putRight: "Opened by mistake? Record that no response is required, with the reason.",
    },
    "apply-report": {
      title: "It applies to a further force",
      deed: "say that a report applies to a further force",
      done: [
        "The report applies to that force too.",
        "The force and its policing body read it now, and its response is opened where the policing body works with this register.",
      ],
      putRight:
        "The wrong force? The report stays with it. Record that no response is required there, and close findings of that force as recorded in error.",
    },
  },
  commands: {
    "invite-comments": {
      title: "Invite the chief officer’s comments",
      deed: "invite the chief officer’s comments",
      done: ["The chief officer is invited to comment.", "The force’s coordinators see it on their work page."],
      putRight: "The wrong day? Invite again, with another day: the last one counts.",
    },
    "draft-comments": {
      title: "Keep a draft of the comments",
      deed: "draft the chief officer’s comments",
      done: ["The draft is kept.", "Coordinators and chief officers of the force read it, nobody else."],
      putRight: DRAFT,
    },
    "give-comments": {
      title: "Give the chief officer’s comments",
      deed: "give the chief officer’s comments",
      done: [
        "The comments are given.",
        "The policing body’s office reads them now, and publishes them with its response.",
      ],
      putRight: "Given too soon? Draft and give them again: later comments stand beside the earlier ones.",
    },
    "write-response": {
      title: "Write the comments",
      deed: "write the response to a report",
      done: ["The comments are saved.", "Nobody outside the office reads them until they are published."],
      putRight: DRAFT,
    },
    "answer-recommendations": {
      title: "Answer the recommendations",
      deed: "answer the recommendations of a report",
      done: ["The answers are saved.", "Nobody outside the office reads them until they are published."],
      putRight: DRAFT,
    },
    "publish-response": {
      title: "Preview and publish",
      deed: "publish the response to a report",
      done: [
        "The response is published and frozen.",
        "Next, send a copy to the Home Secretary and to the inspectorate, and record it here.",
      ],
      putRight: "Something wrong in it? Publish a corrected version: the first one stays, marked as corrected.",
    },
    "record-sent": {
      title: "Record it as sent",
      deed: "record that a response was sent",
      done: ["It is recorded as sent.", ""],
      putRight: "Not sent? Send it, and record that again: what the response says has not changed.",
    },
    "set-not-required": {
      title: "No response is required",
      deed: "say that no response is required",
      done: ["It is recorded that no response is required.", "What was written is kept."],
      putRight: "Required after all? Say that the response is required: its clock has gone on.",
    },
    "require-response": {
      title: "A response is required after all",
      deed: "say that a response is required after all",
      done: ["The response is awaited again.", "Its clock has gone on meanwhile."],
      putRight: "Not required after all? Record that none is required, with the reason.",
    },
  },
  facts: {
    "response-opened": ({ body, lastDay, title }) =>
      say([strong("Section 55 response opened"), ` for ${body}, due by ${longDate(lastDay)}: ${title}`]),
    "response-opened-by-hand": ({ body, lastDay, title }) =>
      say([
        strong("Section 55 response opened by hand"),
        ` for ${body}${lastDay ? `, due by ${longDate(lastDay)}` : ", without a clock"}: ${title}`,
      ]),
    "report-applies": ({ title }) => say([strong("Report applies to this force"), `: ${title}`]),
    "comments-invited": ({ by, message, again, title }) =>
      say(
        [
          strong(again ? "Chief officer invited again" : "Chief officer invited"),
          ` to comment by ${longDate(by)} on ${title}`,
        ],
        message,
      ),
    "comments-given": ({ late, afterPublication, title }) =>
      say([
        strong("Chief officer’s comments given"),
        ` on ${title}`,
        late > 0 ? `, ${countDays(late)} after the day asked for` : "",
        afterPublication ? ", after the response was published" : "",
      ]),
    "response-published": ({ reference, number, notice, late, title }) =>
      say(
        [
          strong(number === 1 ? "Section 55 response published" : "Section 55 response corrected"),
          ` as ${reference}${which(number)}`,
          late > 0 ? `, ${countDays(late)} after its last day` : "",
          `: ${title}`,
        ],
        notice,
      ),
    "response-sent": ({ reference, number, to }) =>
      say([strong("Sent"), ` to ${TO[to]}: ${reference}${which(number)}`]),
    "response-not-required": ({ because, why, title }) =>
      say([strong("No section 55 response required"), ` to ${title}: ${inSentence(BECAUSE[because])}`], why),
    "response-required": ({ why, title }) => say([strong(`Section 55 response to ${title} required after all`)], why),
  },
  told: {
    "response-opened": "a response that is due",
    "report-applies": "a national report that applies to the force",
    "comments-invited": "an invitation to comment on a report",
    "comments-given": "the chief officer’s comments",
    "response-published": "a published response",
    "response-not-required": "a report that needs no response",
    "response-required": "a report that needs a response after all",
  },
  refusals: {
    "response-published-already": ({ on }) =>
      `This response was published on ${longDate(on)}, and what was published stays. Publish a correction if something in it is wrong.`,
    "response-not-published": () =>
      "This response is not published yet, so there is nothing that could have been sent.",
    "response-set-aside": ({ on }) =>
      `It was recorded on ${longDate(on)} that no response is required. Say first that one is required after all.`,
    "response-not-set-aside": () => "This response is awaited already. Go on with it.",
    "comments-not-invited": () =>
      "The chief officer has not been invited to comment yet. The policing body’s office invites the comments first.",
    "comments-given-already": ({ on }) =>
      `The chief officer’s comments were given on ${longDate(on)}, so there is nothing left to invite.`,
    "comments-awaited": ({ by }) =>
      `The chief officer’s comments can come until ${longDate(by)}. Publish when they have come, or after that day.`,
    "invitation-day-passed": ({ earliest }) =>
      at("by", `The comments cannot be asked for by a day that has passed. Give ${longDate(earliest)} or later.`),
    "invitation-day-too-far": ({ latest }) =>
      at("by", `This day is more than six months away. Give ${longDate(latest)} or earlier.`),
    "body-comments-missing": () =>
      "The policing body’s own comments on the report are missing. Write them first: without them there is no response.",
    "recommendations-unanswered": ({ references }) =>
      `${counted(references.length, "answer is", "answers are")} not complete: ${joined(references)}. Say for each which action is taken or proposed, or why there is none.`,
    "answers-outdated": ({ references }) =>
      `The record of ${joined(references)} was corrected after it was answered. Read the words as they are now, and save the ${references.length === 1 ? "answer" : "answers"} again.`,
    "deputy-does-not-sign": () => at("signs", "A deputy does not sign for this policing body. Choose who does."),
    "notice-missing": () =>
      at(
        "notice",
        "Say what is corrected and why: a correction is published with its notice, beside what it corrects.",
      ),
    "response-unchanged": () =>
      "This says the same as what is published. Change it first, then publish the correction.",
    "sent-already": ({ to, on }) => at(to, `It is recorded already as sent to ${TO[to]} on ${longDate(on)}.`),
    "sent-to-nobody": () => "Give at least one day: when it was sent to the Home Secretary, or to the inspectorate.",
    "response-there": () => "There is a response to this report already. Go on with that one.",
    "applies-already": ({ force }) => at("force", `The report is on ${force} already. Choose another force.`),
    "no-policing-body": () =>
      "No policing body oversees this force at present, so nobody can publish a response. What was written is kept for the one that takes over.",
  },
};
