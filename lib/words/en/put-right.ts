import type { PutRightWords } from "../language/put-right";

const REOPEN =
  "Closed by mistake? Reopen the finding, with the reason: closing and reopening both stay in its history.";
const AGAIN =
  "Not as you meant? Say it again as it is: what counts is what was said last, and both stay in the history.";
const DRAFT = "Not as you meant? Change it: it is a draft, and counts for nothing until it is published or submitted.";
const TAKEN_BACK = "Not as you meant? Change it back the same way.";
const CHOICE = "Not as you meant? Choose again: nobody but you is concerned, and no record changes.";
const NOTHING_CHANGED = "No finding, force or date has changed by this, so there is nothing to put right.";
const EVIDENCE_WITHDRAW =
  "The wrong file or note? Withdraw it with the reason, and add the right one. It stays visible as withdrawn.";
const CORRECTED_IN_HISTORY = "Was it a mistake? Change it again with the reason: both stay in the history.";

/**
 * How each thing that somebody can do is put right, if it was the wrong one: there is no undo, and a correction is an event of its
 * own. Total: what is missing does not compile. Null only where nothing was recorded.
 */
export const putRight: PutRightWords = {
  title: "If you press the wrong thing",
  says: "Nothing in the register is undone, and nothing is deleted: what was done stays in the history, and what puts it right is recorded beside it. Each page says after a press how; this is all of it.",
  columns: ["After", "What puts it right"],
  of: {
    allocate: "The wrong person? Allocate the finding again: its history names both.",
    "pass-back": "Passed back by mistake? A force coordinator allocates it to you again.",
    "record-assurance": AGAIN,
    "add-office-note": "Not as you meant? Add a note that says so: both stay with your office.",
    "see-move": "Not what you meant? Challenge the force on the finding: that you have seen the move stays.",
    close: REOPEN,
    reopen: "Reopened by mistake? Close the finding again by a decision of its own; its dates have not changed.",
    "keep-closed": "Not as you meant? Reopen the finding, with the reason.",
    "set-done-tests": "Not as you meant? Change them again; whoever agrees them agrees the new words.",
    "agree-done-tests": "Agreed too soon? The owner or a coordinator changes them, and they are agreed anew.",
    "meet-done-test": "Not met after all? Say that it is not met any more, with the reason.",
    "unmeet-done-test": "Met after all? Show it met again, naming the evidence.",
    "add-dependency": "Not waiting for this? Record that the finding waits for it no more, and how that came.",
    "check-dependency": AGAIN,
    "end-dependency": "Waiting after all? Record that the finding waits, again.",
    "move-to-engage": "Moved by mistake? Return the finding to open, with the reason.",
    "return-to-open": "Returned by mistake? Move the finding to Engage again, with the reason.",
    "add-evidence": EVIDENCE_WITHDRAW,
    "widen-evidence":
      "Shared too widely? What was shared stays shared: those who could read it may have. Withdraw the note with the reason, and add one for fewer.",
    "withdraw-evidence":
      "Withdrawn by mistake? Add the note again. That it was withdrawn, and why, stays in the history.",
    "correct-record": "Corrected wrongly? Correct the record again, with the reason: each wording stays visible.",
    link: "Linked wrongly? A link says what somebody saw, and stays. Make the right one; whoever reads the history sees both.",
    "end-follow-up":
      "Not as you meant? Where it was not met, reopen the finding; where it was, ask for a further sample at its next closing.",
    "add-measure": "Not as you meant? Add the right measure; the wrong one stays without readings.",
    "add-readings": "A wrong reading? Correct it, with the reason: the first one stays beside it.",
    "correct-reading": "Corrected wrongly? Correct it again: every reading stays, with the reasons.",
    "set-response": AGAIN,
    "add-action": "Not as you meant? End the action as no longer needed, and add the right one.",
    "end-action": "Ended by mistake? Add the action again.",
    "update-progress": "Not as you meant? Update progress again: what counts is what was said last.",
    "draft-public-wording": DRAFT,
    "publish-public-wording":
      "Published by mistake? Withdraw the words: the public page shows them no more. The history keeps them.",
    "withdraw-public-wording": "Withdrawn by mistake? Draft and publish the words again.",
    rate: "Not as you meant? Rate the finding again: what counts is what was said last.",
    "make-representation":
      "Made by mistake? Tell the inspectorate: an inspector answers it, and the answer stays beside it.",
    "answer-representation":
      "Not as you meant? The answer stays. Where the record is wrong, correct the record of the finding.",
    "set-theme": TAKEN_BACK,
    "set-priority": CORRECTED_IN_HISTORY,
    "draft-submission": DRAFT,
    "sign-submission":
      "Signed too soon? Ask a coordinator not to submit it: any edit of the draft takes your sign-off away.",
    submit:
      "Submitted too soon? A force coordinator withdraws the submission, with the reason, until an inspector has decided.",
    "withdraw-submission": "Withdrawn by mistake? Submit again: the draft has what you said.",
    "return-submission":
      "Returned by mistake? The force submits again; or close the finding yourself, which needs no submission.",
    "propose-target":
      "The wrong date? While it waits, ask whoever decides to decline it, and propose the right one; once it counts, move it with a reason. Every date stays in the history.",
    "approve-target":
      "Approved by mistake? The owner or a coordinator moves the date, with the reason. The first target never changes.",
    "decline-target": "Declined by mistake? It is proposed again, and you approve it.",
    "enter-engage":
      "The wrong force or day? Leave Engage, with the reason: a spell is never taken out of the history. The page of the force shows both days.",
    "extend-engage":
      "Not a reason? Close its finding or return it to open: the reason ends that day, and stays in the spell.",
    "leave-engage":
      "Left by mistake? Enter Engage again: a spell of its own begins, and each finding is moved by a decision.",
    "ask-for-sign-off": TAKEN_BACK,
    "stop-asking-for-sign-off": TAKEN_BACK,
    "save-reviews": AGAIN,
    "issue-pack":
      "Something wrong in it? Put that right in the register, then issue the pack again: it gets a version that says what became other.",
    "minute-committee": "Minuted wrongly? Minute it again as it was said; answer the first one with a word on that.",
    "answer-committee": "Answered wrongly? Minute a new request with the right words: the next pack shows it.",
    "save-layout": "Not as you meant? Drop the layout under Packs, and keep another. No pack changes.",
    "drop-layout": "Dropped by mistake? Keep it again. No pack changes.",
    "raise-challenge":
      "Raised by mistake? Accept the force’s answer once it is there: the challenge is over, and all of it stays.",
    "answer-challenge": "Not as you meant? The policing body presses again, and you answer that; both answers stay.",
    "press-challenge": "Pressed by mistake? Accept the answer that is there next.",
    "accept-challenge":
      "Accepted by mistake? Raise a new challenge on the finding or report; this one stays as it ended.",
    "plan-revisit": "The wrong day or findings? Drop the revisit, with the reason, and plan another.",
    "record-revisit":
      "A wrong note? It stays with the inspectorate. Say what is right in the letter, and in the decision on each finding.",
    "tell-revisit":
      "The wrong letter? What was told stays told. Correct the record of the letter, or say so in the next decision on each finding.",
    "drop-revisit": "Dropped by mistake? Plan it again.",
    "ask-for-redaction":
      "Asked by mistake? Tell an administrator of the inspectorate, who declines it. Until then nothing goes.",
    "agree-to-redaction": "What is gone is gone: it is in backups of before alone. Say what is missing in a new entry.",
    "decline-redaction": "Declined by mistake? Whoever asked asks again.",
    "issue-direction":
      "Issued by mistake? Withdraw the direction, with the reason: the force and its policing body are told.",
    "comply-direction": "Not complied with? Issue a direction again: this one stays as it ended.",
    "withdraw-direction": "Withdrawn by mistake? Record the direction again, as issued on its own day.",
    "set-level": "The wrong level or day? End it, and record the right one: both stay in the list of what was said.",
    "end-level": "Ended by mistake? Record the level again.",
    "issue-national":
      "Wrong words? Correct them for every force; the old wording stays visible. A force too many: close its finding as recorded in error.",
    "add-national-force": "The wrong force? Close its finding as recorded in error: then it is in no count.",
    "correct-national": "Corrected wrongly? Correct the wording again: each stays visible.",
    "invite-comments": "The wrong day? Invite again, with another day: the last one counts.",
    "draft-comments": DRAFT,
    "give-comments": "Given too soon? Draft and give them again: later comments stand beside the earlier ones.",
    "write-response": DRAFT,
    "answer-recommendations": DRAFT,
    "publish-response": "Something wrong in it? Publish a corrected version: the first one stays, marked as corrected.",
    "record-sent": "Not sent? Send it, and record that again: what the response says has not changed.",
    "set-not-required": "Required after all? Say that the response is required: its clock has gone on.",
    "require-response": "Not required after all? Record that none is required, with the reason.",
    "open-response": "Opened by mistake? Record that no response is required, with the reason.",
    "apply-report":
      "The wrong force? The report stays with it. Record that no response is required there, and close findings of that force as recorded in error.",
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
