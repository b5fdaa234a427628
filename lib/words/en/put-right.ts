import type { OtherPutRightWords } from "../language/put-right";
import { AGAIN, CORRECTED_IN_HISTORY, EVIDENCE_WITHDRAW, TAKEN_BACK } from "./putting-right";

const CHOICE = "Not as you meant? Choose again: nobody but you is concerned, and no record changes.";
const NOTHING_CHANGED = "No finding, force or date has changed by this, so there is nothing to put right.";

/**
 * How what somebody did is put right, if it was the wrong thing: there is no undo, and a correction is an event of its own. What
 * is a noun's command is said beside its `done`; the rest is said here. Total: what is missing does not compile. Null only where
 * nothing was recorded.
 */
export const putRight: OtherPutRightWords = {
  title: "If you press the wrong thing",
  says: "Nothing in the register is undone, and nothing is deleted: what was done stays in the history, and what puts it right is recorded beside it. Each page says after a press how; this is all of it.",
  columns: ["After", "What puts it right"],
  of: {
    "save-reviews": AGAIN,
    "save-layout": "Not as you meant? Drop the layout under Packs, and keep another. No pack changes.",
    "drop-layout": "Dropped by mistake? Keep it again. No pack changes.",
    "ask-for-redaction":
      "Asked by mistake? Tell an administrator of the inspectorate, who declines it. Until then nothing goes.",
    "agree-to-redaction": "What is gone is gone: it is in backups of before alone. Say what is missing in a new entry.",
    "decline-redaction": "Declined by mistake? Whoever asked asks again.",
    "add-note": EVIDENCE_WITHDRAW,
    "add-newer-note": EVIDENCE_WITHDRAW,
    "use-note": "A finding too many? Withdraw the note with the reason, and add one that supports the right ones.",
    "widen-note":
      "Shared too widely? What was shared stays shared: those who could read it may have. Withdraw the note with the reason, and add one for fewer.",
    "withdraw-note":
      "Withdrawn by mistake? Add the note again, with its files. That it was withdrawn stays in the history.",
    "withdraw-file": "Withdrawn by mistake? Add the file again: its SHA-256 shows that it is the same.",
    "confirm-records":
      "Confirmed by mistake? Correct the record, or close the finding as recorded in error: then it is in no count.",
    "take-back-import":
      "Taken back by mistake? Upload the file again: its findings are recorded anew, under new references.",
    "discard-import": "Discarded by mistake? Upload the file again: nothing of it was recorded.",
    "record-inspection": "Not as you meant? Change it until you publish it: nobody else sees it before.",
    "change-inspection": "Not as you meant? Change it again until you publish it.",
    "add-draft-finding": "Not as you meant? Change or drop it until the inspection is published.",
    "change-draft-finding": "Not as you meant? Change it again until the inspection is published.",
    "drop-draft-finding": "Dropped by mistake? Add it again: it had no reference yet.",
    "set-judgment": "The wrong grade? Set it again until the inspection is published.",
    "change-judgment": "The wrong grade? Set it again until the inspection is published.",
    "drop-judgment": "Dropped by mistake? Set it again.",
    "name-reader": "The wrong person? Take them off: what they have read meanwhile they have read.",
    "drop-reader": "Taken off by mistake? Name them again.",
    "publish-inspection":
      "Something wrong in it? Correct the record of each finding, with the reason; what should not be there is closed as recorded in error. A publication is never taken back.",
    "add-entry": "Not as you meant? Change its name, or end it: what was recorded with it stays.",
    "change-entry": TAKEN_BACK,
    "end-organisation":
      "It is done once and for good: the page shows beforehand what passes. A wrong successor is put right by ending that one in favour of the right one; a wrong day is told to whoever runs the server.",
    "end-entry": "Ended by mistake? Offer it again.",
    "resume-entry": "Offered by mistake? End it again.",
    "make-calendar": "Made by mistake? End the address: whoever has it sees nothing any more.",
    "end-calendar": "Ended by mistake? Make a new address, and give it to your calendar program.",
    "say-away": "Not away? Say that you are back.",
    "end-away": "Still away? Say again from when until when.",
    "keep-wishes": CHOICE,
    "send-mail-again": NOTHING_CHANGED,
    invite:
      "The wrong person or role? Suspend them, or change the role: an invitation that nobody has taken up ends with that.",
    "change-role": "The wrong role? Change it again: both changes stay in the history of people.",
    suspend:
      "Suspended by mistake? Make them active again: what they own has stayed theirs, unless it was handed over.",
    restore: "Restored by mistake? Suspend them again.",
    "change-body": CORRECTED_IN_HISTORY,
    "signed-out": null,
    "second-factor-on": "Set up in the wrong app? End it with a code of that one, and set it up anew in the right one.",
    "second-factor-off": "Ended by mistake? Set it up again on the same page: the old codes count no more.",
    "account-connected": "Not yours? Disconnect it below, and connect your own.",
    "account-disconnected": "Connect it again below.",
    "sessions-ended": "Ended your own? Sign in again there: nothing of the register has changed.",
    "password-chosen": null,
    "save-updates": "Not as you meant? Update progress again: what counts is what was said last.",
    "take-off-proposal":
      "Taken off by mistake? Close or change the finding itself by its own decision: that needs no reported change.",
    "choose-own-forces": CHOICE,
    "decline-proposal":
      "Declined by mistake? Close or change the finding itself by its own decision: that needs no reported change.",
    "record-reading":
      "Recorded wrongly? Correct the record of a finding, with the reason; what should not be there is closed as recorded in error.",
    "start-reading": "The wrong report? Discard it: nothing of it is recorded before you say so.",
    "discard-reading": "Discarded by mistake? Read the report again: nothing of it was recorded.",
    "set-ladder": "Not as you meant? Change the reminders again: what was sent stays sent.",
    "keep-view": CHOICE,
    "drop-view": "Dropped by mistake? Keep it again: no finding has changed.",
    "share-view": "Shared by mistake? Keep it to yourself again.",
    "unshare-view": "Meant for all? Share it again.",
    "usual-view": CHOICE,
    "no-usual-view": CHOICE,
    "comment-on-accuracy":
      "Not as you meant? Comment again before the report is published: the inspectorate answers each, and both stay.",
    "answer-accuracy":
      "Not as you meant? The answer stays. Where the draft is wrong, change it until the inspection is published.",
    "merge-record":
      "The wrong record? A merge is never taken back. Correct the record of each finding, with the reason; what should not be there is closed as recorded in error.",
    reassess: "Not as you meant? Say it again, or take it off, until the report is published.",
    "drop-reassessment": "Taken off by mistake? Say again what the report says of it.",
    "match-draft": "The wrong finding? Add the draft again until the inspection is published: it had no reference yet.",
    "ask-renewal":
      "Asked by mistake? Tell the other administrators not to make the link: unless one does, nothing changes.",
    "make-token": "Not as you meant, or seen by somebody else? End it, and make another one.",
    "end-token": "Ended by mistake? Make another one, and give it to the program: an ended one never counts again.",
  },
};
