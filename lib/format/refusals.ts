import { excerpt } from "@/lib/domain/excerpt";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import type { Refusal } from "@/lib/domain/refusal";
import { longDate } from "./dates";
import { type Asked, DEEDS } from "./deeds";
import { counted, joined } from "./lists";
import { whoInWords } from "./standings";

/** A refusal as people read it: why, what to do next and who can; and the field that it is about, where there is one. */
export interface WordedRefusal {
  readonly text: string;
  readonly field?: string;
}

type Why = Refusal["why"];
type Of<Name extends Why> = Extract<Refusal, { why: Name }>;
type Wording = { readonly [Name in Why]: (refusal: Of<Name>, asked?: Asked) => string | WordedRefusal };

const at = (field: string, text: string): WordedRefusal => ({ field, text });

const SUCCESSOR: Record<Of<"successor-unfit">["because"], string> = {
  missing: "Give the reference of the finding that takes this one's place, for example WMP-2023-004.",
  unknown: "There is no finding with this reference that you can see. Check it; it looks like WMP-2023-004.",
  "other-force": "A finding can be superseded only by a finding of the same force. Give another reference.",
  closed: "The finding that takes this one's place is closed. Give an open one, or reopen it first.",
  unpublished: "The finding that takes this one's place is not published yet. Publish its inspection first.",
  cycle: "That finding was itself superseded by this one. Give another reference.",
  itself: "A finding cannot take its own place. Give the reference of another finding.",
};

const LINK: Record<Of<"link-unfit">["because"], string> = {
  missing: "No published finding has this reference. Check it; it looks like WMP-2023-004.",
  "other-force": "Only findings of the same force can be linked. Give another reference.",
  itself: "A finding cannot be linked to itself. Give the reference of an earlier finding.",
  already: "These two findings are linked already.",
  later: "That finding was published later than this one. Make the link from the later finding.",
};

const KIND: Record<Of<"kind-unfit">["because"], string> = {
  parent: "This recommendation belongs to a cause of concern, so it stays a recommendation.",
  recommendations: "This cause of concern has recommendations, so it stays a cause of concern.",
  target:
    "A cause of concern has no target date of its own, and this finding has one, or one that waits for approval. It keeps its kind.",
};

const DRAFT: Record<Of<"draft-unfit">["because"], string | WordedRefusal> = {
  unknown: "This draft is not in the report any more. Go back to the report and choose another.",
  parent: {
    field: "parent",
    text: "Only a recommendation stands under a cause of concern, and only one of the same report. Choose another, or none.",
  },
  cause:
    "Recommendations stand under a draft that you took for a finding of the register which is not a cause of concern. Say of that draft that it is different, or correct the recommendations.",
  split: {
    field: "parts",
    text: "Put an empty line where one finding ends and the next begins, so that there are at least two.",
  },
  join: {
    field: "other",
    text: "Only two drafts of the same kind, under the same cause of concern, can be joined. Choose another.",
  },
  lines: { field: "from", text: "Give the numbers of the first and the last line as they stand beside the report." },
  words: {
    field: "words",
    text: "These words do not stand in the lines given. Copy them from the report, or leave this empty to take the whole lines.",
  },
  title: { field: "title", text: "Give the report its title before you record it." },
  publication: {
    field: "publishedOn",
    text: "Say when the report was published before you record it. A force records published reports only.",
  },
  judgment: "Two judgments answer the same question. Correct one of them or leave it out.",
  proposal: "Say which finding each reported closure is about, or leave it out.",
  "other-force": {
    field: "otherForce",
    text: "The report names another force. Tick that it is recorded for yours all the same, or go back and choose the force it is about.",
  },
  inspection: { field: "into", text: "This inspection is published or dropped by now. Choose another, or a new one." },
  "repeats-later":
    "A draft is said to raise again a finding that was published after this report. Open the draft and say that it is the same or different.",
  recorded: "This report is recorded, so its drafts cannot be corrected any more. Correct what was made of it instead.",
  discarded: "You discarded this report, so nothing of it can be recorded. Read it again to begin anew.",
};

const IMPORT: Record<Of<"import-ended">["because"], string> = {
  running: "This file is being recorded just now, so nothing else can be done with it. See how far it is.",
  done: "This file is recorded. What it brought stands in the register, and is changed there.",
  dropped: "This file was discarded, and nothing of it was recorded. Upload it again to begin anew.",
};

const EARLIEST: Record<Of<"date-too-early">["because"], string> = {
  published: "when the finding was published",
  status: "when its status last changed",
  submitted: "when the submission was made",
  decided: "when the last submission was decided",
  period: "when the period begins",
  spell: "when the force entered Engage",
  reason: "when the reason was added",
  left: "when the force last left Engage",
  "spell-step": "when something last happened in this Engage spell",
};

/** One wording per refusal. Total: a new refusal does not compile without its sentence. */
const WORDING: Wording = {
  "not-found": () => "There is no such page, or it is outside what you can see. Check the reference.",
  "not-yours": ({ who }, asked) => `Only ${whoInWords(who)} can ${asked ? DEEDS[asked] : "do this"}.`,
  busy: () =>
    "Many changes are being recorded just now, so yours was not. Send it again in a minute: what you typed is kept.",
  "page-out-of-date": () =>
    "Somebody has changed this since you opened the page. Read what is new, then send yours again: what you typed is kept.",
  "decided-meanwhile": ({ by, what, on }) =>
    `The submission was ${what} by ${by} on ${longDate(on)}, so there is nothing left to decide. What you typed is kept.`,
  unpublished: () =>
    "The inspection is not published yet. Until an inspector publishes it, its findings can only be corrected or dropped.",
  "already-closed": ({ by, on }) => `This finding was closed by ${by} on ${longDate(on)}. What you typed is kept.`,
  "closed-findings-stand": ({ by, on }) =>
    `This finding was closed by ${by} on ${longDate(on)} and cannot be changed in this way. Only an inspector can reopen it.`,
  "not-closed": () => "This finding is not closed, so there is nothing to reopen.",
  "reopen-first": () => "This finding is closed. An inspector has to reopen it first, as a decision of its own.",
  "not-in-engage": () => "This finding is not in Engage: it is open already.",
  "already-in-engage": () => "This finding is in Engage already.",
  "part-of-its-cause": ({ parent }) =>
    `This recommendation is part of ${parent || "its cause of concern"}. An inspector can move the cause of concern to Engage; its recommendations are shown as part of it.`,
  "already-submitted": ({ by, on }) =>
    `${by} submitted this finding for closure on ${longDate(on)}. A force coordinator can withdraw that submission, or an inspector decides it.`,
  "nothing-submitted": () =>
    "No submission is waiting for a decision on this finding. A force coordinator can submit it.",
  "points-unanswered": ({ points }) =>
    at(
      "answers",
      `Answer every point of the return before you submit again. ${points.length === 1 ? "Point" : "Points"} ${joined(points.map(String))} ${points.length === 1 ? "has" : "have"} no answer.`,
    ),
  "points-missing": () => at("points", "Write at least one point that the force has to answer."),
  "evidence-not-shared": () =>
    "Share at least one evidence note with the inspectorate before you submit. The owner or a force coordinator can add one, or widen the audience of one.",
  "own-submission": () => "You made this submission, so somebody else has to decide it. Another inspector can.",
  "recommendations-open": ({ open, pending }) =>
    at(
      "confirmedOpen",
      `${counted(open.length, "recommendation is", "recommendations are")} still open: ${joined(open)}.${
        pending.length > 0 ? ` Waiting for your decision: ${joined(pending)}.` : ""
      } Confirm that you close the cause of concern and leave ${open.length === 1 ? "it" : "them"} as ${open.length === 1 ? "it is" : "they are"}.`,
    ),
  "successor-unfit": ({ because }) => at("successor", SUCCESSOR[because]),
  "evidence-unknown": () => "This evidence is not on this finding, or you cannot see it. Choose from the list.",
  "evidence-withdrawn": () => "This evidence has been withdrawn, so it cannot be changed. Add a new note instead.",
  "evidence-not-widened": () =>
    at("audience", "Choose an audience wider than the one it has now. An audience is never narrowed."),
  "evidence-in-basis": () =>
    "The pending submission rests on this evidence. A force coordinator can withdraw the submission first.",
  "person-unfit": ({ field }) =>
    at(
      field,
      field === "owner"
        ? "Choose somebody who works for this force, is active and can own a finding."
        : "Choose a chief officer of this force who is active.",
    ),
  "kind-unfit": ({ because }) => at("kind", KIND[because]),
  "nothing-changed": () => "Nothing would change. Change at least one thing, or go back.",
  "no-date-of-its-own": () =>
    "A cause of concern has no target date of its own: it shows those of its recommendations. Set the date on a recommendation.",
  "date-pending": ({ to }) =>
    `A date is waiting for approval already: ${longDate(to)}. It has to be approved or declined first.`,
  "no-date-pending": () => "No target date is waiting for approval. The owner or a force coordinator can propose one.",
  "move-reason-missing": () => at("reason", "Choose the reason for which the target date moves."),
  "same-date": () => at("to", "This is the target date already. Give another date."),
  "target-in-the-past": () => at("to", "A target date cannot be in the past. Give today or a later date."),
  "target-too-far": ({ latest }) =>
    at("to", `This date is more than ten years away. Check the year: give ${longDate(latest)} or an earlier date.`),
  "sponsor-decides": () =>
    "Only the finding's sponsor, or its cause of concern's, can decide this date: it is a second move, or a move under a cause of concern.",
  "link-unfit": ({ because }) => at("other", LINK[because]),
  "date-in-the-future": ({ field }) => at(field, "This date is in the future. Give today or an earlier date."),
  "date-too-early": ({ field, earliest, because }) =>
    at(field, `This date cannot be before ${longDate(earliest)}, ${EARLIEST[because]}.`),
  "engage-reason-missing": () => at("wording", "Give at least one reason for Engage, in the words that are published."),
  "engage-reason-unknown": () =>
    at(
      "reasonId",
      "That reason cannot be used on this date: it has ended, it was added later, or its finding is not one that can move to Engage. Choose another.",
    ),
  "spell-open": ({ since }) =>
    `The force has been in Engage since ${longDate(since)}. Add a reason to that spell instead.`,
  "no-spell": () => "The force is not in Engage. An inspector can move it there first.",
  "spell-changed": () =>
    "A finding of this force changed since you opened the page. Read the list again before the force leaves Engage.",
  "already-published": ({ on }) =>
    `This inspection was published on ${longDate(on)}. An inspector can correct the record of each finding.`,
  "nothing-to-publish": () => "There is nothing to publish yet. Add a finding or a judgment first.",
  "cause-without-recommendation": ({ text }) =>
    at(
      "confirmedBare",
      `A cause of concern is always published with at least one recommendation. Add one to “${excerpt(text, 80)}”, or confirm that the report gives none.`,
    ),
  "deadline-before-publication": ({ text }) =>
    at("deadline", `The deadline of “${excerpt(text, 80)}” is before the day of publication. Check both dates.`),
  "parent-unfit": () =>
    at(
      "parent",
      "A recommendation belongs to a cause of concern of the same inspection and force. Choose one of those, or none.",
    ),
  "force-unfit": () => at("force", "Choose a force that this inspection is on."),
  "draft-unfit": ({ because }) => DRAFT[because],
  "import-ended": ({ because }) => IMPORT[because],
  "draft-too-long": ({ text }) =>
    `A finding has ${LONGEST_TEXT.toLocaleString("en-GB")} characters at most, and “${excerpt(text, 80)}” has ${text.length.toLocaleString("en-GB")}. Choose fewer lines, split it or leave it out.`,
  "proposal-decided": ({ by, what, on }) =>
    `This reported change was ${what} by ${by} on ${longDate(on)}, so there is nothing left to decide.`,
  "records-added": ({ references }) =>
    `The force has recorded more since you opened the page: ${joined(references)}. Compare ${references.length === 1 ? "it" : "them"} with the report too, then confirm again.`,
  "person-known": () =>
    at(
      "email",
      "Somebody with this address has an account already. If they belong to your organisation, change their role under People; if they do not, give another address.",
    ),
  "role-unfit": () => at("role", "Your organisation cannot give this role. Choose one from the list."),
  "not-oneself": () => "You cannot change your own role or suspend yourself. Another administrator can.",
  "last-administrator": () =>
    "This is the organisation's last administrator. Make somebody else an administrator first.",
};

/** The sentence for `refusal`, and its field. `asked` names the command, so that "do this" becomes "close a finding". */
export function wordRefusal(refusal: Refusal, asked?: Asked): WordedRefusal {
  const word = WORDING[refusal.why] as (refusal: Refusal, asked?: Asked) => string | WordedRefusal;
  const worded = word(refusal, asked);
  return typeof worded === "string" ? { text: worded } : worded;
}
